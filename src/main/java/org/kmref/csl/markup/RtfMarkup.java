package org.kmref.csl.markup;

import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Face;

/** Rich Text Format 1.9: a bibliography is a whole file, a citation a group to be put into one. */
public final class RtfMarkup extends TreeMarkup {
    @Override
    String text(String text) {
        return Characters.replaced(text, c -> {
            if (c == '\\' || c == '{' || c == '}') {
                return "\\" + (char) c;
            }
            return c < 0x80 ? "" : unicode(c);
        });
    }

    @Override
    String styled(Face face, String content, Beside beside) {
        String word = switch (face) {
            case ITALIC, OBLIQUE -> "i";
            case BOLD -> "b";
            case SMALL_CAPS -> "scaps";
            case UNDERLINE -> "ul";
            case SUPERSCRIPT -> "super";
            case SUBSCRIPT -> "sub";
            case STYLE_NORMAL -> "i0";
            case LIGHT, WEIGHT_NORMAL -> "b0";
            case VARIANT_NORMAL -> "scaps0";
            case DECORATION_NONE -> "ulnone";
            case BASELINE -> "nosupersub";
        };
        return "{\\" + word + " " + content + "}";
    }

    @Override
    String link(String target, String content) {
        return "{\\field{\\*\\fldinst{HYPERLINK \"" + text(Addresses.encoded(target)) + "\"}}{\\fldrslt{" + content
                + "}}}";
    }

    @Override
    String before(Bibliography bibliography) {
        return "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n";
    }

    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        String paragraph = bibliography.hangingIndent() ? "{\\pard\\li720\\fi-720 " : "{\\pard ";
        return paragraph + String.join("\\line\n", lines(entry.text())) + "\\par}\n";
    }

    @Override
    String between() {
        return "";
    }

    @Override
    String after(Bibliography bibliography) {
        return "}\n";
    }

    // RTF counts UTF-16 units as signed; the question mark is for readers without Unicode.
    private static String unicode(int c) {
        StringBuilder out = new StringBuilder();
        for (char unit : Character.toChars(c)) {
            out.append("\\u").append((short) unit).append('?');
        }
        return out.toString();
    }
}
