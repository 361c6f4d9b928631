package org.kmref.document;

import java.util.List;
import org.kmref.terminal.Palette;

/** The forms a reading list is written in, by the words {@code --to} takes. */
public final class ReadingListFormats {
    public static final List<String> NAMES = List.of("text", "markdown", "html");

    private ReadingListFormats() {}

    /**
     * Returns the form of that name.
     *
     * @param width the columns of a terminal to break lines at, or 0 to keep an entry on one line
     */
    public static ReadingListFormat of(String name, Palette palette, int width) {
        return switch (name) {
            case "text" -> new TextReadingList(palette, width);
            case "markdown" -> new MarkdownReadingList();
            case "html" -> new HtmlReadingList();
            default -> throw new IllegalArgumentException("no form " + name);
        };
    }
}
