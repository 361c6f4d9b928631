package org.kmref.terminal;

/**
 * What stands in a {@link Table}: data, not styled text.
 *
 * @param text any text at all; it is made one printable line
 * @param url the address it leads to, or the empty string
 */
public record Cell(MarkedText text, String url) {
    public static Cell of(MarkedText text) {
        return new Cell(text, "");
    }

    boolean isBlank() {
        return text.text().isBlank();
    }

    int width() {
        return DisplayWidth.of(text.line());
    }

    /** Returns the columns that cannot be cut. */
    int wholeWidth(Column column) {
        return switch (column.fit()) {
            case WHOLE -> width();
            case LISTED -> wordWidth();
            case TRUNCATED, WRAPPED -> 0;
        };
    }

    private int wordWidth() {
        int widest = 0;
        for (String word : text.line().split(" ", -1)) {
            widest = Math.max(widest, DisplayWidth.of(word));
        }
        return widest;
    }

    String paint(Role role, Palette palette) {
        return palette.linked(text.paint(role, palette), url);
    }
}
