package org.kmref.document;

import java.util.List;
import java.util.Map;
import org.kmref.model.Approach;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.DirectoryEntry;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Unit;
import org.kmref.terminal.Palette;

/** Everything about one approach: its definition, who takes part, and its works. */
public final class ApproachPage {
    private final PartnerDirectory directory;
    private final Library library;
    private final Palette palette;
    private final FieldLines lines;

    public ApproachPage(PartnerDirectory directory, Library library, Palette palette, int width) {
        this.directory = directory;
        this.library = library;
        this.palette = palette;
        this.lines = new FieldLines(palette, width);
    }

    /** Returns the page of what the approaches are about, of the unit or of an approach; each line ended. */
    public String write(DirectoryEntry entry, Approaches approaches) {
        return approaches
                .approach(entry.id())
                .or(() -> approaches.about().filter(about -> about.id().equals(entry.id())))
                .map(this::write)
                .orElseGet(() -> approaches.unit().map(this::write).orElse(""));
    }

    private String write(Unit unit) {
        StringBuilder out = new StringBuilder();
        out.append(palette.key(unit.id()))
                .append("  ")
                .append(palette.title(unit.name()))
                .append('\n');
        lines.field("host", unit.host(), out);
        lines.field("aim", unit.aim(), out);
        lines.list("principles", unit.principles(), out);
        unit.extra().forEach((field, value) -> extra(field, value, out));
        return out.toString();
    }

    private String write(Approach approach) {
        StringBuilder out = new StringBuilder();
        out.append(palette.key(approach.id()))
                .append("  ")
                .append(palette.title(approach.name()))
                .append('\n');
        lines.field("aliases", String.join(", ", approach.aliases()), out);
        lines.field("definition", approach.definition(), out);
        lines.field("people", String.join(", ", approach.people()), out);
        lines.list("groups", approach.groups().stream().map(this::group).toList(), out);
        lines.list("references", works(approach.references()), out);
        lines.list("related", works(approach.related()), out);
        approach.extra().forEach((field, value) -> extra(field, value, out));
        return out.toString();
    }

    private void extra(String field, Object value, StringBuilder out) {
        if (value instanceof List<?> list) {
            lines.list(field, list.stream().map(String::valueOf).toList(), out);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, text) -> lines.field(field, name + ": " + text, out));
        } else {
            lines.field(field, String.valueOf(value), out);
        }
    }

    private String group(String id) {
        return directory
                .partner(id)
                .map(group -> group.name() + " (" + id + ")")
                .orElse(id);
    }

    private List<String> works(List<CitationKey> keys) {
        return keys.stream()
                .map(key -> library.item(key).map(Summary::line).orElse(key.value()))
                .toList();
    }
}
