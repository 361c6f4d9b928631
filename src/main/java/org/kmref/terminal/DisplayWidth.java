package org.kmref.terminal;

/** The columns that styled text takes on a terminal, and text cut or filled up to a number of them. */
public final class DisplayWidth {

    static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    /** Returns the columns the text takes on one line; the escapes of a {@link Palette} take none. */
    public static int of(String styled) {
        if (isPlain(styled)) {
            return styled.length();
        }
        int width = 0;
        Cursor cursor = new Cursor(styled);
        while (cursor.next()) {
            width += cursor.width();
        }
        return width;
    }

    /** Returns the text, or as much of it as fits with a {@code …} after it; what is open there is closed. */
    public static String truncate(String styled, int width) {
        if (of(styled) <= width) {
            return styled;
        }
        if (width < 1) {
            return "";
        }
        int cut = 0;
        int used = 0;
        Cursor cursor = new Cursor(styled);
        while (cursor.next() && used + cursor.width() < width) {
            used += cursor.width();
            if (!cursor.isEscape() && !cursor.isBlank()) {
                cut = cursor.end();
            }
        }
        String kept = styled.substring(0, cut);
        return kept + ELLIPSIS + OpenStyles.after(kept).close();
    }

    /** Returns the text with blanks after it. */
    public static String padRight(String styled, int width) {
        return styled + blanks(width - of(styled));
    }

    /** Returns the text with blanks before it. */
    public static String padLeft(String styled, int width) {
        return blanks(width - of(styled)) + styled;
    }

    static String blanks(int count) {
        return " ".repeat(Math.max(0, count));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
