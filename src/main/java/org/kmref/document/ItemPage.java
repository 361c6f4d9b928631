package org.kmref.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kmref.model.Approach;
import org.kmref.model.Approaches;
import org.kmref.model.AttachedFiles;
import org.kmref.model.DateValue;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;
import org.kmref.terminal.MarkedText;
import org.kmref.terminal.Palette;

/** Everything about one work, a field a line. */
public final class ItemPage {
    private final Library library;
    private final PartnerDirectory partners;
    private final Approaches approaches;
    private final Palette palette;
    private final int width;
    private UnaryOperator<String> fileAddress = file -> "";

    public ItemPage(Library library, PartnerDirectory partners, Approaches approaches, Palette palette, int width) {
        this.library = library;
        this.partners = partners;
        this.approaches = approaches;
        this.palette = palette;
        this.width = width;
    }

    /** Says what address a file leads to that goes with a work; the empty string where none does. */
    public ItemPage withFiles(UnaryOperator<String> address) {
        fileAddress = address;
        return this;
    }

    /** Returns the page, each line ended. */
    public String write(Item item) {
        StringBuilder out = new StringBuilder();
        String heading =
                palette.key(item.key().value()) + "  " + palette.dim(item.type().cslName());
        out.append(heading).append('\n');
        write(item, new FieldLines(palette, width), out);
        return out.toString();
    }

    /** Returns a line for each value, the field and the value with a tab between; the first one is the key. */
    public String plain(Item item) {
        StringBuilder out = new StringBuilder();
        FieldLines lines = FieldLines.plain(palette);
        lines.field("key", item.key().value(), out);
        lines.field("type", item.type().cslName(), out);
        write(item, lines, out);
        return out.toString();
    }

    /** Returns the page as Markdown: a heading, and a list of the fields. */
    public String markdown(Item item) {
        StringBuilder out = new StringBuilder();
        out.append("## ").append(FieldLines.escaped(item.key().value())).append("\n\n");
        FieldLines lines = FieldLines.markdown();
        lines.field("type", item.type().cslName(), out);
        write(item, lines, out);
        return out.toString();
    }

    private void write(Item item, FieldLines lines, StringBuilder out) {
        item.names().forEach((variable, names) -> lines.field(variable.cslName(), names(names), out));
        item.dates().forEach((variable, date) -> lines.field(variable.cslName(), date(date), out));
        lines.linked("title", TerminalText.of(item.title()), "", out);
        item.texts().forEach((variable, text) -> {
            if (variable != TextVariable.TITLE) {
                lines.linked(variable.cslName(), TerminalText.of(text), Links.of(variable.cslName(), text), out);
            }
        });
        item.numbers().forEach((variable, number) -> lines.field(variable.cslName(), number, out));
        lines.list("themes", item.themes().stream().map(this::theme).toList(), out);
        for (String file : AttachedFiles.of(item)) {
            lines.linked(AttachedFiles.FIELD, MarkedText.of(file), fileAddress.apply(file), out);
        }
        item.extra().forEach((field, value) -> {
            if (!field.equals(AttachedFiles.FIELD)) {
                extra(field, value, lines, out);
            }
        });
    }

    private void extra(String field, Object value, FieldLines lines, StringBuilder out) {
        if (field.equals("partners") && value instanceof List<?> ids) {
            lines.list(field, ids.stream().map(this::partner).toList(), out);
        } else if (field.equals("approaches") && value instanceof List<?> ids) {
            lines.list(field, ids.stream().map(this::approach).toList(), out);
        } else if (value instanceof List<?> values) {
            lines.list(field, values.stream().map(ItemPage::said).toList(), out);
        } else if (value instanceof Map<?, ?> map) {
            List<String> parts = new ArrayList<>();
            map.forEach((name, text) -> parts.add(name + ": " + said(text)));
            lines.list(field, parts, out);
        } else {
            lines.field(field, String.valueOf(value), out);
        }
    }

    // A correction reads as a sentence: what was changed, and where that was seen.
    private static String said(Object value) {
        if (value instanceof Map<?, ?> map && map.get("change") != null && map.get("source") != null) {
            return map.get("change") + " [" + map.get("source") + "]";
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + said(entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(ItemPage::said).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private String theme(String id) {
        return library.theme(id)
                .map(Theme::title)
                .map(title -> titled(title, id))
                .orElse(id);
    }

    private String partner(Object id) {
        Optional<Partner> partner = partners.partner(String.valueOf(id));
        return partner.map(body -> titled(body.name(), body.id())).orElse(String.valueOf(id));
    }

    private String approach(Object id) {
        Optional<Approach> approach = approaches.approach(String.valueOf(id));
        return approach.map(way -> titled(way.name(), way.id())).orElse(String.valueOf(id));
    }

    private static String titled(String title, String id) {
        return title.equals(id) ? id : title + " (" + id + ")";
    }

    private static String names(List<Name> names) {
        return names.stream()
                .map(name -> name.isOthers() && Name.goesOn(names) ? "et al." : name.displayName())
                .collect(Collectors.joining(", "));
    }

    private static String date(DateValue date) {
        return Edtf.write(date);
    }
}
