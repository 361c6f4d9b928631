package org.kmref.csl.markup;

import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/** Org; a zero-width space, as its manual advises, keeps characters from being marks. See <a href="https://orgmode.org/manual/Escape-Character.html">Org manual, 12.11</a>. */
public final class OrgMarkup extends TreeMarkup {
    private static final String ZERO_WIDTH = "\u200b";

    @Override
    String text(String text) {
        return Characters.replaced(text, c -> switch (c) {
            case '*', '/', '_', '=', '~', '+', '[', ']', '<', '>', '^', '{', '}' -> ZERO_WIDTH + (char) c + ZERO_WIDTH;
            case '\\' -> "\\backslash{}";
            case '$' -> "\\dollar{}";
            default -> "";
        });
    }

    @Override
    String styled(Face face, String content) {
        if (content.isBlank()) {
            return content;
        }
        return switch (face) {
            case ITALIC, OBLIQUE -> around("/", content);
            case BOLD -> around("*", content);
            case UNDERLINE -> around("_", content);
            case SUPERSCRIPT -> "^{" + content + "}";
            case SUBSCRIPT -> "_{" + content + "}";
            case STYLE_NORMAL, LIGHT, WEIGHT_NORMAL, SMALL_CAPS, VARIANT_NORMAL, DECORATION_NONE, BASELINE -> content;
        };
    }

    @Override
    String link(String target, String content) {
        return "[[" + Addresses.encoded(target) + "][" + content + "]]";
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        return String.join(
                        "\\\\\n",
                        lines(entry.text()).stream().map(this::wholeInline).toList()) + "\n";
    }

    @Override
    String wholeInline(String text) {
        return text.matches("(?s)([-#:|%]|\\w+[.)]\\s).*") ? ZERO_WIDTH + text : text;
    }

    private static String around(String mark, String content) {
        return ZERO_WIDTH + mark + content.strip() + mark + ZERO_WIDTH;
    }
}
