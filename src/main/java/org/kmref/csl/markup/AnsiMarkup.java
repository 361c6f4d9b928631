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
    String styled(Face face, String content) {
        return switch (face) {
            case ITALIC, OBLIQUE -> within("3", content, "23");
            case BOLD -> within("1", content, "22");
            case LIGHT -> within("2", content, "22");
            case UNDERLINE -> within("4", content, "24");
            case STYLE_NORMAL -> turnedOff("23", content);
            case WEIGHT_NORMAL -> turnedOff("22", content);
            case DECORATION_NONE -> turnedOff("24", content);
            case SMALL_CAPS, VARIANT_NORMAL, SUPERSCRIPT, SUBSCRIPT, BASELINE -> content;
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

    // Turned on again after each end inside, for a terminal does not nest.
    private static String within(String on, String content, String off) {
        String start = ESCAPE + "[" + on + "m";
        String end = ESCAPE + "[" + off + "m";
        return start + content.replace(end, end + start) + end;
    }

    private static String turnedOff(String off, String content) {
        return ESCAPE + "[" + off + "m" + content + ESCAPE + "[" + off + "m";
    }
}
