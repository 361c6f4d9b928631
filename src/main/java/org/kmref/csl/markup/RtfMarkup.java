package org.kmref.csl.markup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;

/** Rich Text Format 1.9: a bibliography is a whole file, a citation a group to be put into one. */
public final class RtfMarkup extends TreeMarkup {
    private static final String HEADER = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}";

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
        return HEADER + "\n";
    }

    // The number in the margin, a tab, and the text beside it.
    @Override
    String entry(Bibliography bibliography, Bibliography.Entry entry) {
        List<Run.Block> blocks = Run.blocks(entry.text().content());
        boolean isNumbered = !blocks.isEmpty() && blocks.get(0).display().equals(Optional.of(Display.LEFT_MARGIN));
        if (isNumbered) {
            return "{\\pard\\tx720\\li720\\fi-720 " + String.join(" ", lines(blocks.subList(0, 1))) + "\\tab "
                    + String.join("\\line\n", lines(blocks.subList(1, blocks.size()))) + "\\par}\n";
        }
        String paragraph = bibliography.hangingIndent() ? "{\\pard\\li720\\fi-720 " : "{\\pard ";
        return paragraph + String.join("\\line\n", lines(entry.text())) + "\\par}\n";
    }

    /** Returns the entries alone, for a file that holds more. */
    public String entries(Bibliography bibliography) {
        return bibliography.entries().stream()
                .map(entry -> entry(bibliography, entry))
                .collect(Collectors.joining());
    }

    /** Returns a file with this content; the title may be empty. */
    public String file(String title, String body) {
        String info = title.isBlank() ? "" : "{\\info{\\title " + text(title) + "}}";
        return HEADER + info + "\n" + body + "}\n";
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
