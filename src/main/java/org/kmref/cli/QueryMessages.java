package org.kmref.cli;

import java.util.List;
import org.kmref.query.QueryException;
import org.kmref.terminal.DisplayWidth;
import org.kmref.terminal.Printable;

/** What is wrong with a query, and below it the query with carets at the place. */
final class QueryMessages {
    private static final int BEFORE = 40;
    private static final int AFTER = 30;

    private QueryMessages() {}

    /** Returns three lines: the message, the query around the place, the carets. */
    static List<String> of(QueryException wrong) {
        String query = Printable.line(wrong.query());
        int start = Math.min(wrong.start(), query.length());
        int end = Math.min(wrong.end(), query.length());
        int from = whole(query, start <= BEFORE ? 0 : start - BEFORE);
        int to = whole(query, Math.min(query.length(), Math.max(end, start) + AFTER));
        String left = from == 0 ? "" : "…";
        String before = left + query.substring(from, start);
        String shown = query.substring(start, Math.min(end, to));
        return List.of(
                "query:1:" + (query.codePointCount(0, start) + 1) + ": " + wrong.getMessage(),
                "  " + left + query.substring(from, to) + (to == query.length() ? "" : "…"),
                "  " + " ".repeat(DisplayWidth.of(before)) + "^".repeat(Math.max(1, DisplayWidth.of(shown))));
    }

    // Never half of a surrogate pair.
    private static int whole(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
