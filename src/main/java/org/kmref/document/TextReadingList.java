package org.kmref.document;

import java.util.ArrayList;
import java.util.List;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Markup;
import org.kmref.csl.StyledText;
import org.kmref.csl.markup.AnsiMarkup;
import org.kmref.csl.markup.TextMarkup;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Printable;
import org.kmref.terminal.Role;
import org.kmref.terminal.Wrap;

/** A reading list to be read as it stands: headings underlined, entries broken to the terminal's width. */
public final class TextReadingList {
    private static final String HANGING = "    ";

    private final Palette palette;
    private final int width;

    /** {@code width} is the columns of a terminal to break lines at, or 0 to keep an entry on one line. */
    public TextReadingList(Palette palette, int width) {
        this.palette = palette;
        this.width = width;
    }

    /** Returns the whole list, each line ended. */
    public String write(ReadingList list) {
        Markup markup = palette.color() ? new AnsiMarkup(palette.links()) : new TextMarkup();
        List<String> parts = new ArrayList<>();
        if (!list.title().isEmpty()) {
            parts.add(heading(list.title(), "="));
        }
        for (ReadingList.Section section : list.sections()) {
            String description = Printable.line(section.description().strip());
            String paragraph = description.isEmpty() ? "" : paragraph(description, "") + "\n";
            parts.add(heading(section.heading(), "-") + "\n" + paragraph + entries(section, markup));
        }
        return String.join("\n", parts);
    }

    private String heading(String title, String line) {
        String shown = palette.paint(Role.HEADING, title) + "\n";
        int columns = org.kmref.terminal.DisplayWidth.of(title);
        return palette.color() ? shown : shown + line.repeat(Math.max(1, columns)) + "\n";
    }

    private String entries(ReadingList.Section section, Markup markup) {
        if (section.summaries().isEmpty()) {
            return broken(markup.bibliography(section.bibliography()));
        }
        StringBuilder out = new StringBuilder();
        for (Bibliography.Entry entry : section.bibliography().entries()) {
            out.append(broken(markup.bibliography(section.bibliography().withEntries(List.of(entry)))));
            String said = section.said(entry.key());
            if (!said.isEmpty()) {
                out.append(paragraph(markup.inline(StyledText.of(said)), HANGING));
            }
        }
        return out.toString();
    }

    private String paragraph(String text, String indent) {
        return width == 0
                ? indent + text + "\n"
                : new Wrap(width).indented(indent, indent).text(text);
    }

    private String broken(String text) {
        if (width == 0) {
            return text;
        }
        Wrap wrap = new Wrap(width).indented("", HANGING);
        StringBuilder out = new StringBuilder();
        text.lines().forEach(entry -> out.append(wrap.text(entry)));
        return out.toString();
    }
}
