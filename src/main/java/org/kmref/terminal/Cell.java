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

    String paint(Role role, Palette palette) {
        return palette.linked(new Highlight(text, hits).paint(role, palette), url);
    }
}
