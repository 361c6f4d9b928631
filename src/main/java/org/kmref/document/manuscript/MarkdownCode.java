package org.kmref.document.manuscript;

/** Blocks of code in Markdown: between fences, which may stand in a quotation, and indented ones in a quotation. */
final class MarkdownCode {
    private static final int INDENT = 4;

    private MarkdownCode() {}

    /** Returns the place behind the block whose fence of so many marks stands here; the end of the text where none closes it. */
    static int endOfFence(String text, int at, int length) {
        char mark = text.charAt(at);
        int quotes = quotes(text, at);
        int line = behindLine(text, at);
        while (line < text.length()) {
            int start = behindQuotes(text, line, quotes);
            // What is quoted no longer ends the quotation, and the block with it.
            if (start < 0) {
                return line - 1;
            }
            start = overBlanks(text, start);
            int end = start;
            while (end < text.length() && text.charAt(end) == mark) {
                end++;
            }
            int next = behindLine(text, line);
            if (end - start >= length && text.substring(end, next).isBlank()) {
                return text.charAt(next - 1) == '\n' ? next - 1 : next;
            }
            line = next;
        }
        return text.length();
    }

    /** Returns whether a line of a quotation, whose first mark stands here, is indented as code is. */
    static boolean isIndented(String text, int at) {
        int start = at;
        while (start < text.length() && text.charAt(start) == '>') {
            start += text.startsWith(" ", start + 1) ? 2 : 1;
            int next = overBlanks(text, start);
            if (next - start >= INDENT || !text.startsWith(">", next)) {
                return next - start >= INDENT && next < text.length() && "\r\n".indexOf(text.charAt(next)) < 0;
            }
            start = next;
        }
        return false;
    }

    /** Returns whether a line of a quotation, whose first mark stands here, has nothing else in it. */
    static boolean isBlank(String text, int at) {
        int end = behindLine(text, at);
        return text.substring(at, end).replace('>', ' ').isBlank();
    }

    private static int quotes(String text, int at) {
        int quotes = 0;
        for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            quotes += text.charAt(i) == '>' ? 1 : 0;
        }
        return quotes;
    }

    // Behind so many marks of quotations; negative where the line has fewer.
    private static int behindQuotes(String text, int line, int quotes) {
        int at = line;
        for (int i = 0; i < quotes; i++) {
            at = overBlanks(text, at);
            if (at >= text.length() || text.charAt(at) != '>') {
                return -1;
            }
            at++;
        }
        return at;
    }

    private static int overBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private static int behindLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
