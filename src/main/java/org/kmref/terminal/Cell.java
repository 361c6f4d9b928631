package org.kmref.terminal;

import java.util.List;

/**
 * What stands in a {@link Table}: data, not styled text.
 *
 * @param text any text at all; it is made one printable line
 * @param hits what a search has found in it
 * @param url the address it leads to, or the empty string
 */
public record Cell(String text, List<MatchRange> hits, String url) {

    public Cell {
        hits = List.copyOf(hits);
    }

    public static Cell of(String text) {
        return new Cell(text, List.of(), "");
    }

    public Cell withHits(List<MatchRange> newHits) {
        return new Cell(text, newHits, url);
    }

    public Cell withLink(String newUrl) {
        return new Cell(text, hits, newUrl);
    }

    int width() {
        return DisplayWidth.of(Printable.line(text));
    }

    /** Returns the columns of its widest word. */
    int wordWidth() {
        int widest = 0;
        for (String word : Printable.line(text).split(" ", -1)) {
            widest = Math.max(widest, DisplayWidth.of(word));
        }
        return widest;
    }

    /** Returns the columns that cannot be cut. */
    int wholeWidth(Column column) {
        return switch (column.fit()) {
            case WHOLE -> width();
            case LISTED -> wordWidth();
            case TRUNCATED, WRAPPED -> 0;
        };
    }

    String paint(Role role, Palette palette) {
        return palette.linked(new Highlight(text, hits).paint(role, palette), url);
    }
}
