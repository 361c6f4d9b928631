package org.kmref.document.process;

/** The words of a citation in Org. */
final class OrgInline extends InlineReader {
    @Override
    int piece(int at, StringBuilder out) {
        char c = text.charAt(at);
        return switch (c) {
            case '/' -> emphasis(at, "/", "i", out);
            case '*' -> emphasis(at, "*", "b", out);
            case '=', '~', '+' -> verbatim(at, String.valueOf(c), out);
            case '$' -> verbatim(at, "$", out);
            case '^' -> braces(at, "sup", out);
            case '_' -> braces(at, "sub", out);
            case '[' -> link(at, out);
            case '\\' -> entity(at, out);
            case '-', '.' -> typography(at, out);
            default -> Character.isWhitespace(c) ? blank(at, out) : at;
        };
    }

    private int emphasis(int at, String mark, String tag, StringBuilder out) {
        int close = opens(at + 1) && !isWord(at - 1) ? mark(mark, at + 1) : -1;
        return close < 0 || isWord(close + 1) ? at : tagged(tag, at + 1, close, close + 1, out);
    }

    private int verbatim(int at, String mark, StringBuilder out) {
        int close = opens(at + 1) && !isWord(at - 1) ? mark(mark, at + 1) : -1;
        return close < 0 || isWord(close + 1) ? at : keep(at, close + 1, out);
    }

    private int braces(int at, String tag, StringBuilder out) {
        int close = has("{", at + 1) ? closing(at + 1, '{', '}') : -1;
        return close < 0 ? at : tagged(tag, at + 2, close, close + 1, out);
    }

    private int link(int at, StringBuilder out) {
        int close = has("[[", at) ? text.indexOf("]]", at) : -1;
        return close < 0 ? at : keep(at, close + 2, out);
    }

    private int entity(int at, StringBuilder out) {
        int end = at + 1;
        while (isWord(end)) {
            end++;
        }
        return end == at + 1 ? at : keep(at, has("{}", end) ? end + 2 : end, out);
    }
}
