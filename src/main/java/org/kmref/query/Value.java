package org.kmref.query;

/**
 * What a field is asked for.
 *
 * @param text without its quotes or slashes
 * @param start where it begins in the query
 * @param written with them, as it was typed
 */
public record Value(Form form, String text, int start, String written) {

    public enum Form {
        /** {@code nilsen}, {@code 2015..} */
        WORD,
        /** {@code "communities of practice"} */
        QUOTED,
        /** {@code /co-?production/} */
        EXPRESSION
    }

    public int end() {
        return start + written.length();
    }

    public boolean isWord() {
        return form == Form.WORD;
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
