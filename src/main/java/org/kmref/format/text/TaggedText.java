package org.kmref.format.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.HtmlEntities;

/** Text with the tags of HTML, JATS and MathML and with entities, as registries and repositories give titles and abstracts. */
public final class TaggedText {

    private static final Pattern ENTITY = Pattern.compile("&([A-Za-z]{2,8}\\d{0,2}|#\\d{1,7}|#[xX][0-9a-fA-F]{1,6});");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9:_-]*)(?:\\s[^<>]*)?/?>");
    private static final Pattern HEADING =
            Pattern.compile("(?i)^(?:<b>)?(?:abstract|summary)\\b[.:]?\\s*(?:</b>)?[.:]?\\s+(?=\\p{Lu}|\\d|<)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("i", "i"),
            Map.entry("em", "i"),
            Map.entry("italic", "i"),
            Map.entry("b", "b"),
            Map.entry("strong", "b"),
            Map.entry("bold", "b"),
            Map.entry("sup", "sup"),
            Map.entry("sub", "sub"));
    private static final Set<String> KEPT = Set.of("span", "sc");

    /** What says again, in TeX, what MathML has said. */
    private static final Set<String> SAID_AGAIN = Set.of("tex-math", "annotation", "annotation-xml");

    private static final Set<String> BLOCKS = Set.of(
            "p", "title", "sec", "br", "break", "list", "list-item", "li", "ul", "ol", "div", "h1", "h2", "h3", "h4");

    private TaggedText() {}

    /** Returns the text with CSL's tags only, no entities, and one space for each run of white space. */
    public static String cleaned(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0) {
            return text;
        }
        String read = unescaped(text);
        Matcher tag = TAG.matcher(read);
        StringBuilder clean = new StringBuilder();
        int from = 0;
        int again = 0;
        while (tag.find()) {
            String full = tag.group(1);
            String name = full.substring(full.indexOf(':') + 1).toLowerCase(java.util.Locale.ROOT);
            boolean closing = tag.group().startsWith("</");
            clean.append(again > 0 ? "" : read.substring(from, tag.start()));
            from = tag.end();
            if (SAID_AGAIN.contains(name) && !tag.group().endsWith("/>")) {
                again = Math.max(0, again + (closing ? -1 : 1));
            } else if (again == 0) {
                clean.append(replacement(name, closing, tag.group()));
            }
        }
        clean.append(read.substring(from));
        return BLANKS.matcher(clean).replaceAll(" ").strip();
    }

    private static String replacement(String name, boolean closing, String written) {
        if (TAGS.containsKey(name)) {
            return "<" + (closing ? "/" : "") + TAGS.get(name) + ">";
        }
        return KEPT.contains(name) ? written : BLOCKS.contains(name) ? " " : "";
    }

    /** Returns an abstract {@link #cleaned}, and without a heading that says it is one. */
    public static String summary(String text) {
        return HEADING.matcher(cleaned(text).strip()).replaceFirst("");
    }

    /** Returns the text with the characters that entities stand for. */
    public static String unescaped(String text) {
        Matcher entity = ENTITY.matcher(text);
        StringBuilder read = new StringBuilder();
        while (entity.find()) {
            entity.appendReplacement(read, Matcher.quoteReplacement(character(entity.group(1), entity.group())));
        }
        return entity.appendTail(read).toString();
    }

    private static String character(String name, String whole) {
        if (name.charAt(0) != '#') {
            return HtmlEntities.character(name).orElse(whole);
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int point = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        return Character.isValidCodePoint(point) && !Character.isISOControl(point) ? Character.toString(point) : whole;
    }
}
