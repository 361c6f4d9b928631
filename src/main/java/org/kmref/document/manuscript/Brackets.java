package org.kmref.document.manuscript;

/** Brackets in the source of a manuscript, where a backslash takes the meaning of what follows. */
public final class Brackets {
    private Brackets() {}

    /** Returns the place of the closing bracket of the one at {@code open}, both counted, before {@code until}; or -1. */
    public static int closing(String text, int open, int until, char opens, char closes) {
        int level = 0;
        int end = Math.min(text.length(), until);
        for (int at = open; at < end; at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == opens) {
                level++;
            } else if (c == closes && --level == 0) {
                return at;
            }
        }
        return -1;
    }
}
