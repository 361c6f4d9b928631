package org.kmref.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.model.Approach;
import org.kmref.model.Approaches;
import org.kmref.model.Library;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.terminal.MarkedText;
import org.kmref.terminal.Palette;

/** Everything about one partner: what it is, its bodies, and the works it and they stand behind. */
public final class PartnerPage {
    private final PartnerDirectory directory;
    private final Library library;
    private final Approaches approaches;
    private final Palette palette;
    private final FieldLines lines;

    public PartnerPage(PartnerDirectory directory, Library library, Approaches approaches, Palette palette, int width) {
        this.directory = directory;
        this.library = library;
        this.approaches = approaches;
        this.palette = palette;
        this.lines = new FieldLines(palette, width);
    }

    /** Returns what is said about all the partners, each line ended. */
    public static String about(PartnerDirectory directory, Palette palette, int width) {
        StringBuilder out = new StringBuilder();
        out.append(palette.key(PartnerDirectory.ABOUT))
                .append("  ")
                .append(palette.title(directory.title()))
                .append('\n');
        FieldLines lines = new FieldLines(palette, width);
        directory.about().forEach((field, value) -> lines.field(field, String.valueOf(value), out));
        return out.toString();
    }

    /** Returns the page, each line ended. */
    public String write(Partner partner) {
        StringBuilder out = new StringBuilder();
        out.append(palette.key(partner.id()))
                .append("  ")
                .append(palette.dim(partner.kind()))
                .append('\n');
        lines.field("name", partner.name(), out);
        lines.field("acronym", partner.acronym(), out);
        lines.field("scope", partner.scope(), out);
        lines.field("description", partner.description(), out);
        lines.linked("url", MarkedText.of(partner.url()), partner.url(), out);
        lines.field("parent", named(partner.parent()), out);
        lines.field("approach", approach(partner.approach()), out);
        lines.list(
                "bodies",
                directory.bodiesOf(partner).stream().map(PartnerPage::titled).toList(),
                out);
        lines.list("references", references(partner), out);
        partner.extra().forEach((field, value) -> extra(field, value, out));
        return out.toString();
    }

    private List<String> references(Partner partner) {
        Set<String> family = directory.familyOf(partner);
        return PartnerReferences.of(family, library).stream().map(Summary::line).toList();
    }

    private void extra(String field, Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, text) -> lines.field(field, name + ": " + text, out));
        } else {
            lines.field(field, String.valueOf(value), out);
        }
    }

    private String named(String id) {
        return directory.partner(id).map(PartnerPage::titled).orElse(id);
    }

    private String approach(String id) {
        return approaches
                .approach(id)
                .map(Approach::name)
                .map(name -> name + " (" + id + ")")
                .orElse(id);
    }

    private static String titled(Partner partner) {
        return partner.name() + " (" + partner.id() + ")";
    }
}
