package org.kmref.query;

/** A query that cannot be understood: where, why, and what to write instead. */
public final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String query;
    private final int start;
    private final int end;

    /** The characters [start, end) of the query are wrong; both may be its end. */
    QueryException(String query, int start, int end, String message) {
        super(message);
        this.query = query;
        this.start = start;
        this.end = Math.max(start, end);
    }

    /** Returns what is wrong and what to do, one line. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    public String query() {
        return query;
    }

    /** Returns the first character that is wrong, counted from 0. */
    public int start() {
        return start;
    }

    /** Returns the character after the last that is wrong. */
    public int end() {
        return end;
    }
}
