package org.kmref.terminal;

/** Walks through styled text, one escape or one grapheme cluster at a time. */
final class Cursor {

    private static final char ESCAPE = '\u001B';

    private final String text;
    private int start;
    private int end;
    private int width;
    private boolean escape;

    Cursor(String text) {
        this.text = text;
    }

    /** Goes to the next piece; returns false at the end of the text. */
    boolean next() {
        if (end >= text.length()) {
            return false;
        }
        start = end;
        int endOfEscape = text.charAt(start) == ESCAPE ? endOfEscape(text, start) : start;
        escape = endOfEscape > start;
        if (escape) {
            end = endOfEscape;
            width = 0;
        } else {
            end = Clusters.end(text, start);
            width = Clusters.width(text, start, end);
        }
        return true;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Returns the columns the piece takes, 0 to 2. */
    int width() {
        return width;
    }

    boolean isEscape() {
        return escape;
    }

    /** Returns whether a line may end here and this piece be left out. */
    boolean isBlank() {
        int first = first();
        return !escape && Character.isWhitespace(first) && end - start == Character.charCount(first);
    }

    /** Returns the first code point of the piece. */
    int first() {
        return text.codePointAt(start);
    }

    String piece() {
        return text.substring(start, end);
    }

    /** Returns the end of the SGR or OSC 8 escape that starts here, or {@code start} when there is none. */
    private static int endOfEscape(String text, int start) {
        if (text.startsWith("[", start + 1)) {
            int at = start + 2;
            while (at < text.length() && isParameter(text.charAt(at))) {
                at++;
            }
            return at < text.length() && text.charAt(at) == 'm' ? at + 1 : start;
        }
        if (text.startsWith("]8;;", start + 1)) {
            int at = start + 5;
            while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) < 0x7F) {
                at++;
            }
            return text.startsWith("\u001B\\", at) ? at + 2 : start;
        }
        return start;
    }

    private static boolean isParameter(char c) {
        return (c >= '0' && c <= '9') || c == ';';
    }
}
