package org.kmref.check.rules;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Problem.Severity;

/** An entity or a tag of HTML, left over in a title. */
final class Html extends ItemRule {
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("hellip", "…"),
            Map.entry("eacute", "é"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("auml", "ä"));
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{2,6})|#[xX]([0-9A-Fa-f]{2,5})|([a-z]{2,6}));");

    // CSL has its own: i, b, sup, sub, sc and span.
    private static final Pattern TAG = Pattern.compile(
            "</?(?:p|br|em|strong|u|div|title|italic|bold|jats:\\w+|mml:\\w+|math|inf|scp|a|font|h[1-6]|li|ul)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    Html() {
        super("html", Severity.WARNING, """
                Entities such as &amp; and tags such as <p> are left over from a web page and printed as they stand.
                The fix writes the letters an entity stands for. CSL's own tags (i, b, sub, sup, span) are correct.\
                """.replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">"));
    }

    @Override
    void check(Work work) {
        for (Wording words : Wording.all(work.item())) {
            String letters = letters(words.text());
            Matcher tag = TAG.matcher(words.text());
            if (!letters.equals(words.text())) {
                Matcher entity = ENTITY.matcher(words.text());
                String sample = entity.find() ? entity.group() : "";
                work.found(
                        words.part(),
                        words.text(),
                        letters,
                        "`" + words.field() + "` has the HTML entity `" + sample + "`; write `" + letters(sample)
                                + "`");
            } else if (tag.find() && !words.field().equals("abstract")) {
                work.found(words.part(), "`" + words.field() + "` has the HTML tag `" + tag.group() + "`; remove it");
            }
        }
    }

    private static String letters(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(letter(entity.group(), entity)));
    }

    private static String letter(String entity, java.util.regex.MatchResult parts) {
        if (parts.group(3) != null) {
            return LETTERS.getOrDefault(parts.group(3), entity);
        }
        int point = parts.group(1) != null ? Integer.parseInt(parts.group(1)) : Integer.parseInt(parts.group(2), 16);
        boolean printable =
                Character.isValidCodePoint(point) && Character.isDefined(point) && !Character.isISOControl(point);
        return printable ? Character.toString(point) : entity;
    }
}
