package org.kmref.document.process;

import java.util.Map;

/** The words of a citation in Typst. */
final class TypstInline extends InlineReader {
    private static final Map<String, String> TAGS =
            Map.of("emph", "i", "strong", "b", "super", "sup", "sub", "sub", "smallcaps", "sc");

    @Override
    int piece(int at, StringBuilder out) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> escape(at, out);
            case '`' -> raw(at, "`", out);
            case '$' -> raw(at, "$", out);
            case '#' -> call(at, out);
            case '~' -> {
                out.append('\u00a0');
                yield at + 1;
            }
            case '_' -> emphasis(at, "_", "i", out);
            case '*' -> emphasis(at, "*", "b", out);
            case '-', '.' -> typography(at, out);
            default -> Character.isWhitespace(c) ? blank(at, out) : at;
        };
    }

    private int escape(int at, StringBuilder out) {
        if (at + 1 >= text.length() || Character.isLetterOrDigit(text.charAt(at + 1))) {
            return at;
        }
        out.append(text.charAt(at + 1));
        return at + 2;
    }

    private int raw(int at, String mark, StringBuilder out) {
        int close = text.indexOf(mark, at + 1);
        return close < 0 ? at : keep(at, close + 1, out);
    }

    private int emphasis(int at, String mark, String tag, StringBuilder out) {
        int close = opens(at + 1) && !isWord(at - 1) ? mark(mark, at + 1) : -1;
        return close < 0 ? at : tagged(tag, at + 1, close, close + 1, out);
    }

    private int call(int at, StringBuilder out) {
        int end = at + 1;
        while (end < text.length() && (isWord(end) || "-_.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String tag = TAGS.get(text.substring(at + 1, end));
        if (tag != null && has("[", end)) {
            int close = closing(end, '[', ']');
            return close < 0 ? at : tagged(tag, end + 1, close, has(";", close + 1) ? close + 2 : close + 1, out);
        }
        while (has("(", end) || has("[", end)) {
            int close = has("(", end) ? closing(end, '(', ')') : closing(end, '[', ']');
            if (close < 0) {
                break;
            }
            end = close + 1;
        }
        return keep(at, has(";", end) ? end + 1 : end, out);
    }
}
