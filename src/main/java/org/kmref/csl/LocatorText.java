package org.kmref.csl;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kmref.model.Locator;

/**
 * A place in a work as people write it: {@code 12}, {@code p. 12-14}, {@code chap. 3}, {@code §4}.
 *
 * @see <a href="https://docs.citationstyles.org/en/stable/specification.html#locators">CSL 1.0.2, locators</a>
 */
public final class LocatorText {
    /** The locator terms of CSL. */
    private static final Set<String> LABELS = Set.of(
            "act",
            "appendix",
            "article-locator",
            "book",
            "canon",
            "chapter",
            "column",
            "elocation",
            "equation",
            "figure",
            "folio",
            "issue",
            "line",
            "note",
            "opus",
            "page",
            "paragraph",
            "part",
            "rule",
            "scene",
            "section",
            "sub-verbo",
            "supplement",
            "table",
            "timestamp",
            "title-locator",
            "verse",
            "volume");

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("p", "page"),
            Map.entry("pp", "page"),
            Map.entry("app", "appendix"),
            Map.entry("art", "article-locator"),
            Map.entry("article", "article-locator"),
            Map.entry("bk", "book"),
            Map.entry("ch", "chapter"),
            Map.entry("chap", "chapter"),
            Map.entry("chaps", "chapter"),
            Map.entry("col", "column"),
            Map.entry("cols", "column"),
            Map.entry("eq", "equation"),
            Map.entry("fig", "figure"),
            Map.entry("figs", "figure"),
            Map.entry("fol", "folio"),
            Map.entry("no", "issue"),
            Map.entry("l", "line"),
            Map.entry("ll", "line"),
            Map.entry("n", "note"),
            Map.entry("nn", "note"),
            Map.entry("op", "opus"),
            Map.entry("para", "paragraph"),
            Map.entry("paras", "paragraph"),
            Map.entry("¶", "paragraph"),
            Map.entry("¶¶", "paragraph"),
            Map.entry("pt", "part"),
            Map.entry("r", "rule"),
            Map.entry("sc", "scene"),
            Map.entry("sec", "section"),
            Map.entry("secs", "section"),
            Map.entry("§", "section"),
            Map.entry("§§", "section"),
            Map.entry("s.v", "sub-verbo"),
            Map.entry("sub verbo", "sub-verbo"),
            Map.entry("supp", "supplement"),
            Map.entry("tbl", "table"),
            Map.entry("title", "title-locator"),
            Map.entry("v", "verse"),
            Map.entry("vv", "verse"),
            Map.entry("vol", "volume"),
            Map.entry("vols", "volume"));

    private LocatorText() {}

    /** Returns the place; where no known label stands first, it is a page. */
    public static Locator parse(String written) {
        String text = written.strip();
        int end = labelEnd(text);
        String label = label(text.substring(0, end));
        String value = text.substring(end).strip();
        return label.isEmpty() || value.isEmpty() ? new Locator("page", text) : new Locator(label, value);
    }

    private static int labelEnd(String text) {
        int end = 0;
        while (end < text.length() && !Character.isDigit(text.charAt(end)) && text.charAt(end) != ' ') {
            end++;
        }
        return end;
    }

    /** Returns the locator terms of CSL. */
    public static Set<String> labels() {
        return LABELS;
    }

    /** Returns the term that an English word or its short form stands for, or the empty string. */
    public static String labelOf(String word) {
        return label(word);
    }

    private static String label(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        while (plain.endsWith(".") || plain.endsWith(":")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        if (LABELS.contains(plain)) {
            return plain;
        }
        String plural = plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
        return LABELS.contains(plural) ? plural : SHORT.getOrDefault(plain, "");
    }
}
