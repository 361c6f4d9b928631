package org.kmref.csl.markup;

import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/**
 * Text for a terminal: italic, bold, underlined, and addresses to click on.
 *
 * @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-48/">ECMA-48, SGR</a>
 */
public final class AnsiMarkup extends TreeMarkup {
    private static final String ESCAPE = "\u001b";
    private static final String END_OF_STRING = ESCAPE + "\\";

    private final boolean links;

    /** Makes the form, with or without addresses to click on. */
    public AnsiMarkup(boolean links) {
        this.links = links;
    }

    @Override
    String text(String text) {
        return text;
    }

    @Override
    String styled(Face face, String content, Beside beside) {
        return switch (face) {
            case ITALIC, OBLIQUE -> within("3", content, "23");
            case BOLD -> within("1", content, "22");
            case LIGHT -> within("2", content, "22");
            case UNDERLINE -> within("4", content, "24");
            case SMALL_CAPS, SUPERSCRIPT, SUBSCRIPT -> content;
            case STYLE_NORMAL, WEIGHT_NORMAL, VARIANT_NORMAL, DECORATION_NONE, BASELINE -> content;
        };
    }

    @Override
    String link(String target, String content) {
        return links
                ? ESCAPE + "]8;;" + Addresses.encoded(target) + END_OF_STRING + content + ESCAPE + "]8;;"
                        + END_OF_STRING
                : content;
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        return String.join(" ", lines(entry.text())) + "\n";
    }

    @Override
    String between() {
        return "";
    }

    private static String within(String on, String content, String off) {
        return ESCAPE + "[" + on + "m" + content + ESCAPE + "[" + off + "m";
    }
}
