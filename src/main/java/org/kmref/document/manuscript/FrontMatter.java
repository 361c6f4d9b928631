package org.kmref.document.manuscript;

/** The YAML that a Markdown file may begin with, between {@code ---} and {@code ---} or {@code ...}. */
public final class FrontMatter {
    private static final String OPEN = "---";

    private FrontMatter() {}

    /** Returns the place behind the line that closes it, or 0 where there is none. */
    public static int end(String text) {
        int line = text.startsWith(OPEN) ? behindLine(text, 0) : 0;
        if (line == 0 || !text.substring(0, line).strip().equals(OPEN)) {
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
