package org.kmref.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.catalogue.StyleEntry;
import org.kmref.csl.catalogue.StyleHead;
import org.kmref.terminal.Palette;

/** What a style is: its class, language, parent and fields. */
public final class StylePage {
    private StylePage() {}

    /**
     * Returns the style as maps and lists, ready for JSON.
     *
     * @param name what it was asked for by
     * @param entry what the catalogue says of it; absent for a file
     * @param head what the XML it is formatted by says
     */
    public static Map<String, Object> tree(String name, Optional<StyleEntry> entry, StyleHead head) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", entry.map(StyleEntry::id).orElse(name));
        tree.put("title", entry.map(StyleEntry::title).orElse(head.title()));
        tree.put("short-title", entry.map(StyleEntry::shortTitle).orElse(head.shortTitle()));
        tree.put("class", head.styleClass());
        tree.put("format", entry.map(StyleEntry::format).orElse(head.format()));
        tree.put("default-locale", entry.map(StyleEntry::defaultLocale).orElse(head.defaultLocale()));
        tree.put("parent", entry.flatMap(StyleEntry::parent).orElse(""));
        tree.put("fields", entry.map(StyleEntry::fields).orElse(head.fields()));
        tree.put("bibliography", head.hasBibliography());
        return tree;
    }

    /** Returns the page, each line ended. */
    public static String text(Map<String, Object> tree, Palette palette, int width) {
        FieldLines lines = new FieldLines(palette, width);
        StringBuilder out = new StringBuilder();
        tree.forEach((field, value) -> lines.field(field, said(value), out));
        return out.toString();
    }

    private static String said(Object value) {
        if (value instanceof List<?> words) {
            return String.join(", ", words.stream().map(String::valueOf).toList());
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return String.valueOf(value);
    }
}
