package org.kmref.document.manuscript;

import java.util.regex.Pattern;

/** The YAML that a Markdown file may begin with, between {@code ---} and {@code ---} or {@code ...}. */
public final class FrontMatter {
    private static final String OPEN = "---";
    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][\\w-]*+:(?=\\s)");

    private FrontMatter() {}

    /** Returns the place behind the line that closes it, or 0 where there is none. */
    public static int end(String text) {
        return end(text, 0);
    }

    /** Returns the place behind another block of YAML, which a document may have further on; 0 where none begins here. */
    static int endOfBlock(String text, int at) {
        return FIELD.matcher(text).region(behindLine(text, at), text.length()).lookingAt() ? end(text, at) : 0;
    }

    private static int end(String text, int at) {
        int line = text.startsWith(OPEN, at) ? behindLine(text, at) : 0;
        if (line == 0 || !text.substring(at, line).strip().equals(OPEN)) {
            return 0;
        }
        while (line < text.length()) {
            int next = behindLine(text, line);
            String written = text.substring(line, next).stripTrailing();
            if (written.equals(OPEN) || written.equals("...")) {
                return next;
            }
            line = next;
        }
        return 0;
    }

    /** Returns its YAML, on the lines it has in the file; empty where there is none. */
    public static String yaml(String text) {
        int end = end(text);
        if (end == 0) {
            return "";
        }
        int start = text.indexOf('\n') + 1;
        int last = text.lastIndexOf('\n', end - 2) + 1;
        // The first line is left blank, so that places are those of the file.
        return "\n" + text.substring(start, Math.max(start, last));
    }

    private static int behindLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
