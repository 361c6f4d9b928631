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
    private final boolean plainly;

    FieldLines(Palette palette, int width) {
        this(palette, width, false);
    }

    private FieldLines(Palette palette, int width, boolean plainly) {
        this.palette = palette;
        this.width = width;
        this.plainly = plainly;
    }

    /** Returns lines that are not broken: a name and one value, with a tab between. */
    static FieldLines plain(Palette palette) {
        return new FieldLines(palette, 0, true);
    }

    /** Writes one field; nothing where the text is empty. */
    void field(String name, String text, StringBuilder out) {
        linked(name, MarkedText.of(text), "", out);
    }

    /** Writes one field whose text leads to an address. */
    void linked(String name, MarkedText text, String address, StringBuilder out) {
        if (text.text().isBlank()) {
            return;
        }
        if (plainly) {
            plain(name, text, out);
            return;
        }
        out.append(wrap(label(name)).text(palette.link(text, address)));
    }

    /** Writes the first text beside the name, the others below it, with bullets where there are several. */
    void list(String name, List<String> texts, StringBuilder out) {
        if (plainly) {
            texts.forEach(text -> plain(name, MarkedText.of(text), out));
            return;
        }
        String label = label(name);
        String bullet = texts.size() > 1 ? BULLET : "";
        String below = " ".repeat(INDENT.length() + NAME_WIDTH);
        for (String text : texts) {
            Wrap wrap = new Wrap(width).indented(label + bullet, below + " ".repeat(bullet.length()));
            out.append(wrap.text(palette.paint(Role.PLAIN, text)));
            label = below;
        }
    }

    private void plain(String name, MarkedText text, StringBuilder out) {
        out.append(palette.dim(name))
                .append('\t')
                .append(text.paint(Role.PLAIN, palette))
                .append('\n');
    }

    private Wrap wrap(String label) {
        return new Wrap(width).indented(label, " ".repeat(INDENT.length() + NAME_WIDTH));
    }

    private String label(String name) {
        String padded = DisplayWidth.padRight(Printable.line(name), NAME_WIDTH - 1) + " ";
        return INDENT + palette.dim(padded);
    }
}
