package org.kmref.csl.markup;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/** Org; a zero-width space, as its manual advises, keeps characters from being marks. See <a href="https://orgmode.org/manual/Escape-Character.html">Org manual, 12.11</a>. */
public final class OrgMarkup extends TreeMarkup {
    private static final String ZERO_WIDTH = "\u200b";

    private static final String BEFORE = "-('\"{";
    private static final String AFTER = "-.,:!?;'\")}[\\";
    // Emphasis that could open, a subscript, a link, a date, a target, a macro, an entity: none goes on after a blank,
    // and a zero-width space is one; where all readers know an entity, that is used.
    private static final Pattern MARK = Pattern.compile(
            "(?<![^\\s('\"{-])[*/=~+](?=\\S)|[_^](?=\\S)|\\\\"
                    + "|\\[(?=\\[|fn:|cite|\\d{4}-|\\d*[%/\\]])|\\](?=\\])|<(?=[\\p{L}\\p{N}<%])|\\{(?=\\{)|@(?=@)|\\$(?=\\S)|-(?=-)");
    private static final Pattern START_OF_BLOCK =
            Pattern.compile("^(?:[-+](?:\\s|$)|\\*+\\s|[#:|]|%%|-{5}|(?:\\d+|[A-Za-z])[.)](?:\\s|$))");

    @Override
    String text(String text) {
        return MARK.matcher(text)
                .replaceAll(mark -> Matcher.quoteReplacement(
                        switch (mark.group()) {
                            case "*" -> "\\ast{}";
                            case "/" -> "\\slash{}";
                            case "+" -> "\\plus{}";
                            default -> mark.group() + ZERO_WIDTH;
                        }));
    }

    @Override
    String styled(Face face, String content, Beside beside) {
        return switch (face) {
            case ITALIC, OBLIQUE -> around("/", content, beside);
            case BOLD -> around("*", content, beside);
            case UNDERLINE -> around("_", content, beside);
            case SUPERSCRIPT -> "^{" + content + "}";
            case SUBSCRIPT -> "_{" + content + "}";
            case STYLE_NORMAL, LIGHT, WEIGHT_NORMAL, SMALL_CAPS, VARIANT_NORMAL, DECORATION_NONE, BASELINE -> content;
        };
    }

    @Override
    String link(String target, String content) {
        String address = target.startsWith("#") ? Addresses.label(target.substring(1)) : Addresses.encoded(target);
        return "[[" + address + "][" + content + (content.endsWith("]") ? ZERO_WIDTH : "") + "]]";
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        return String.join(
                        "\\\\\n",
                        lines(entry.text()).stream().map(this::wholeInline).toList()) + "\n";
    }

    @Override
    String wholeInline(String text) {
        return START_OF_BLOCK.matcher(text).find() ? ZERO_WIDTH + text : text;
    }

    // Emphasis counts only between certain characters; a zero-width space is one of them.
    private static String around(String mark, String content, Beside beside) {
        boolean opens = !beside.touching() && (Run.isBlank(beside.before()) || BEFORE.indexOf(beside.before()) >= 0);
        boolean closes = !beside.touching() && (Run.isBlank(beside.after()) || AFTER.indexOf(beside.after()) >= 0);
        return (opens ? "" : ZERO_WIDTH) + mark + content + mark + (closes ? "" : ZERO_WIDTH);
    }
}
