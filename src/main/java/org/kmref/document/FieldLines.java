package org.kmref.document;

import java.util.List;
import org.kmref.terminal.DisplayWidth;
import org.kmref.terminal.MarkedText;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Printable;
import org.kmref.terminal.Role;
import org.kmref.terminal.Wrap;

/** Names on the left, what they hold on the right, broken to the width. */
final class FieldLines {
    private static final int NAME_WIDTH = 18;
    private static final String INDENT = "  ";
    private static final String BULLET = "• ";

    private final Palette palette;
    private final int width;

    FieldLines(Palette palette, int width) {
        this.palette = palette;
        this.width = width;
    }

    /** Writes one field; nothing where the text is empty. */
    void field(String name, String text, StringBuilder out) {
        linked(name, MarkedText.of(text), "", out);
    }

    /** Writes one field whose text leads to an address. */
    void linked(String name, MarkedText text, String address, StringBuilder out) {
        if (!text.text().isBlank()) {
            out.append(wrap(label(name)).text(palette.link(text, address)));
        }
    }

    /** Writes the first text beside the name, the others below it, with bullets where there are several. */
    void list(String name, List<String> texts, StringBuilder out) {
        String label = label(name);
        String bullet = texts.size() > 1 ? BULLET : "";
        String below = " ".repeat(INDENT.length() + NAME_WIDTH);
        for (String text : texts) {
            Wrap wrap = new Wrap(width).indented(label + bullet, below + " ".repeat(bullet.length()));
            out.append(wrap.text(palette.paint(Role.PLAIN, text)));
            label = below;
        }
    }

    private Wrap wrap(String label) {
        return new Wrap(width).indented(label, " ".repeat(INDENT.length() + NAME_WIDTH));
    }

    private String label(String name) {
        String padded = DisplayWidth.padRight(Printable.line(name), NAME_WIDTH - 1) + " ";
        return INDENT + palette.dim(padded);
    }
}
