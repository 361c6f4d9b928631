package org.kmref.document;

import java.util.ArrayList;
import java.util.List;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Markup;
import org.kmref.csl.StyledText;
import org.kmref.csl.markup.AnsiMarkup;
import org.kmref.csl.markup.TextMarkup;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Role;
import org.kmref.terminal.Wrap;

/** A reading list to be read as it stands: headings underlined, entries broken to the terminal's width. */
final class TextReadingList implements ReadingListFormat {
    private static final String HANGING = "    ";

    private final Palette palette;
    private final int width;

    TextReadingList(Palette palette, int width) {
        this.palette = palette;
        this.width = width;
    }

    @Override
    public String write(ReadingList list) {
        Markup markup = palette.color() ? new AnsiMarkup(palette.links()) : new TextMarkup();
        List<String> parts = new ArrayList<>();
        if (!list.title().isEmpty()) {
            parts.add(heading(list.title(), "="));
        }
        for (ReadingList.Section section : list.sections()) {
            parts.add(heading(section.heading(), "-") + "\n" + entries(section, markup));
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
            String summary = section.summaries().getOrDefault(entry.key(), "");
            if (!summary.isEmpty()) {
                out.append(indented(markup.inline(StyledText.of(oneLine(summary)))));
            }
        }
        return out.toString();
    }

    private String indented(String text) {
        return width == 0
                ? HANGING + text + "\n"
                : new Wrap(width).indented(HANGING, HANGING).text(text);
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
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
