package org.kmref.store.edit;

/** The lines of a text, by offsets into it. */
final class SourceLines {
    private final String text;

    SourceLines(String text) {
        this.text = text;
    }

    /** Returns what the text ends its lines with. */
    String lineBreak() {
        int end = text.indexOf('\n');
        return end > 0 && text.charAt(end - 1) == '\r' ? "\r\n" : "\n";
    }

    /** Returns where the line of this place begins. */
    int start(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** Returns where the line of this place ends, before its line break. */
    int end(int at) {
        int end = text.indexOf('\n', at);
        if (end < 0) {
            return text.length();
        }
        return end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Returns where the next line begins, or the end of the text. */
    int next(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    int column(int at) {
        return at - start(at);
    }

    boolean isBlank(int at) {
        return text.substring(start(at), end(at)).isBlank();
    }

    /** Returns whether nothing but blanks stands before this place in its line. */
    boolean opens(int at) {
        return text.substring(start(at), at).isBlank();
    }

    /** Returns whether nothing but blanks stands behind this place in its line. */
    boolean closes(int at) {
        return text.substring(at, end(at)).isBlank();
    }

    /**
     * Returns where the line behind a block begins.
     *
     * @param end the end of the block's last value
     * @param indent the column of the block's owner: comments set in deeper are the block's own
     */
    int behindBlock(int end, int indent) {
        int behind = next(end);
        int at = behind;
        while (at < text.length()) {
            String line = text.substring(at, end(at));
            String said = line.stripLeading();
            if (said.startsWith("#") && line.length() - said.length() > indent) {
                behind = next(at);
            } else if (!said.isEmpty()) {
                break;
            }
            at = next(at);
        }
        return behind;
    }

    /** Returns where the first line that is not blank begins, from the line of this place on. */
    int behindBlanks(int at) {
        int behind = at;
        while (behind < text.length() && isBlank(behind)) {
            behind = next(behind);
        }
        return behind;
    }

    /** Returns the number of the line of this place, counted from 1. */
    int line(int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** Returns the column of this place, counted from 1 in code points. */
    int place(int at) {
        return 1 + text.codePointCount(start(at), at);
    }
}
