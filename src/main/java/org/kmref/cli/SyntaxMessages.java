package org.kmref.cli;

import java.util.List;
import org.kmref.query.parse.SyntaxException;
import org.kmref.terminal.DisplayWidth;
import org.kmref.terminal.Printable;

/** What is wrong with a query or a template, and below it the text with carets at the place. */
final class SyntaxMessages {
    private static final int BEFORE = 40;
    private static final int AFTER = 30;

    private SyntaxMessages() {}

    /** Returns three lines: the message, the text around the place, the carets. */
    static List<String> of(SyntaxException wrong) {
        String text = Printable.line(wrong.text());
        int start = Math.min(wrong.start(), text.length());
        int end = Math.min(wrong.end(), text.length());
        int from = whole(text, start <= BEFORE ? 0 : start - BEFORE);
        int to = whole(text, Math.min(text.length(), Math.max(end, start) + AFTER));
        String left = from == 0 ? "" : "…";
        String before = left + text.substring(from, start);
        String shown = text.substring(start, Math.min(end, to));
        return List.of(
                wrong.what() + ":1:" + (text.codePointCount(0, start) + 1) + ": " + wrong.getMessage(),
                "  " + left + text.substring(from, to) + (to == text.length() ? "" : "…"),
                "  " + " ".repeat(DisplayWidth.of(before)) + "^".repeat(Math.max(1, DisplayWidth.of(shown))));
    }

    // Never half of a surrogate pair.
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
