package org.kmref.csl.render.numbers;

import java.util.Map;
import org.kmref.model.Locator;

/** Reads a label that someone has written before the place itself: {@code vol. 1, fol. 186}. */
public final class LocatorLabels {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("art.", "article"),
            Map.entry("bk.", "book"),
            Map.entry("ch.", "chapter"),
            Map.entry("chap.", "chapter"),
            Map.entry("col.", "column"),
            Map.entry("fig.", "figure"),
            Map.entry("fol.", "folio"),
            Map.entry("l.", "line"),
            Map.entry("n.", "note"),
            Map.entry("no.", "issue"),
            Map.entry("op.", "opus"),
            Map.entry("p.", "page"),
            Map.entry("pp.", "page"),
            Map.entry("para.", "paragraph"),
            Map.entry("pt.", "part"),
            Map.entry("r.", "rule"),
            Map.entry("s.v.", "sub-verbo"),
            Map.entry("sec.", "section"),
            Map.entry("tit.", "title"),
            Map.entry("v.", "verse"),
            Map.entry("vol.", "volume"),
            Map.entry("¶", "paragraph"),
            Map.entry("§", "section"));

    private LocatorLabels() {}

    /** Returns the locator with the label its value begins with, where it is otherwise of a page. */
    public static Locator read(Locator locator) {
        String value = locator.value().strip();
        int space = value.indexOf(' ');
        if (space < 0 || (!locator.label().isEmpty() && !locator.label().equals("page"))) {
            return locator;
        }
        String label = LABELS.get(value.substring(0, space));
        return label == null
                ? locator
                : new Locator(label, value.substring(space + 1).strip());
    }
}
