package org.kmref.query.parse;

/** A query or a template that cannot be understood: where, why, and what to write instead. */
public final class SyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;
    private final String text;
    private final int start;
    private final int end;

    /** Of {@code what}, such as {@code query}, the characters [start, end) are wrong; both may be its end. */
    public SyntaxException(String what, String text, int start, int end, String message) {
        super(message);
        this.what = what;
        this.text = text;
        this.start = start;
        this.end = Math.max(start, end);
    }

    /** Returns what is wrong and what to do, one line. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Returns what the text was taken for: {@code query}. */
    public String what() {
        return what;
    }

    public String text() {
        return text;
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
