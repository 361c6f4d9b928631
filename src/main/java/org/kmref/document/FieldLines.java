package org.kmref.document;

import java.util.List;
import org.kmref.csl.Inline;
import org.kmref.csl.Markup;
import org.kmref.csl.StyledText;
import org.kmref.csl.markup.MarkdownMarkup;
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
    private final Layout layout;

    /** How the lines are written. */
    private enum Layout {
        BROKEN,
        PLAIN,
        MARKDOWN
    }

    FieldLines(Palette palette, int width) {
        this(palette, width, Layout.BROKEN);
    }

    private FieldLines(Palette palette, int width, Layout layout) {
        this.palette = palette;
        this.width = width;
        this.layout = layout;
    }

    /** Returns lines that are not broken: a name and one value, with a tab between. */
    static FieldLines plain(Palette palette) {
        return new FieldLines(palette, 0, Layout.PLAIN);
    }

    /** Returns lines that are the items of a list in Markdown. */
    static FieldLines markdown() {
        return new FieldLines(Palette.PLAIN, 0, Layout.MARKDOWN);
    }

    /** Returns words as Markdown that shows them as they are. */
    static String escaped(String words) {
        return Marked.MARKDOWN.inline(StyledText.of(words));
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
        switch (layout) {
            case PLAIN -> plain(name, text, out);
            case MARKDOWN -> item(name, text, address, out);
            case BROKEN -> out.append(wrap(label(name)).text(palette.link(text, address)));
        }
    }

    /** Writes the first text beside the name, the others below it, with bullets where there are several. */
    void list(String name, List<String> texts, StringBuilder out) {
        if (layout != Layout.BROKEN) {
            texts.forEach(text -> field(name, text, out));
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

    private static void item(String name, MarkedText text, String address, StringBuilder out) {
        String words = escaped(text.text());
        String shown = address.isEmpty()
                ? words
                : Marked.MARKDOWN.inline(
                        new StyledText(List.of(new Inline.Link(address, List.of(new Inline.Text(text.text()))))));
        out.append("- **").append(escaped(name)).append(":** ").append(shown).append('\n');
    }

    private Wrap wrap(String label) {
        return new Wrap(width).indented(label, " ".repeat(INDENT.length() + NAME_WIDTH));
    }

    private String label(String name) {
        String padded = DisplayWidth.padRight(Printable.line(name), NAME_WIDTH - 1) + " ";
        return INDENT + palette.dim(padded);
    }

    // Apart, for other layouts need none of it.
    private static final class Marked {
        static final Markup MARKDOWN = new MarkdownMarkup();
    }
}
