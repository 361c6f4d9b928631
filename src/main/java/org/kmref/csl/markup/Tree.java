package org.kmref.csl.markup;

import java.util.ArrayList;
import java.util.List;
import org.kmref.csl.Inline;
import org.kmref.csl.Inline.Display;
import org.kmref.csl.Inline.Face;
import org.kmref.csl.Printable;
import org.kmref.csl.StyledText;

/** Walks styled text in order and puts together what a form makes of each piece. */
abstract class Tree {

    /** Returns plain text so that it stands for itself; it has no control characters and no line breaks. */
    abstract String text(String text);

    /** Returns content in a face; content as it is where the form has no such face. */
    abstract String styled(Face face, String content);

    abstract String link(String target, String content);

    /** Returns the text of a citation or an entry, blocks set apart by single spaces. */
    String inline(StyledText text) {
        return render(text.content(), "").strip();
    }

    /** Returns an entry in one or more lines: what is set apart as a block or indented begins a line. */
    List<String> lines(StyledText text) {
        List<String> lines = new ArrayList<>();
        for (String line : render(text.content(), "\n").split("\n", -1)) {
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
        }
        return lines;
    }

    private String render(List<Inline> content, String lineBreak) {
        StringBuilder out = new StringBuilder();
        for (Inline inline : content) {
            if (inline instanceof Inline.Text text) {
                out.append(text(printable(text.text())));
            } else if (inline instanceof Inline.Styled styled) {
                out.append(styled(styled.face(), render(styled.content(), "")));
            } else if (inline instanceof Inline.Link link) {
                out.append(link(printable(link.target()), render(link.content(), "")));
            } else if (inline instanceof Inline.Block block) {
                append(out, block.display(), render(block.content(), "").strip(), lineBreak);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Display display, String content, String lineBreak) {
        switch (display) {
            case LEFT_MARGIN -> out.append(separator(out)).append(content).append(' ');
            case RIGHT_INLINE -> out.append(separator(out)).append(content);
            case BLOCK, INDENT ->
                out.append(lineBreak.isEmpty() ? separator(out) : lineBreak)
                        .append(content)
                        .append(lineBreak.isEmpty() ? " " : lineBreak);
        }
    }

    private static String separator(StringBuilder out) {
        return out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1)) ? "" : " ";
    }

    // Line breaks and tabs become spaces; other control characters, and those that reorder text, are taken out.
    private static String printable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 || c == 0x85) {
                out.append(' ');
            } else if (Printable.is(c)) {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
