package org.kmref.document.manuscript;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pandoc's Markdown: {@code @KEY}, {@code -@KEY}, {@code @{KEY}} and the same in brackets; code and comments mention nothing.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#extension-citations">Pandoc's manual, citations</a>
 */
final class MarkdownMentions extends Mentions {
    private static final String INTERNAL = ":.#$%&-+?<>~/";

    // No run of so many backticks closes a span behind this place: looked for once only.
    private final boolean[] unclosed = new boolean[64];

    private static final Pattern INCLUDE = Pattern.compile("\\{\\{<\\s*+include\\s++(\\S{1,1000}?)\\s*+>}}");
    // Quarto and pandoc-crossref: what a mention of a figure, a table or the like begins with.
    private static final Pattern CROSS_REFERENCE = Pattern.compile(
            "(?i)(?:(?:fig|tbl|sec|eq|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|tip|nte|wrn|imp|cau)[:-].*)");

    MarkdownMentions(String text) {
        super(text);
    }

    /** Returns whether a key looks like the label of a figure, table, section or equation. */
    static boolean isCrossReference(String key) {
        return CROSS_REFERENCE.matcher(key).matches();
    }

    /** Returns whether a key may follow the at sign without braces. */
    static boolean isPlain(String key) {
        return endOfKey(key, 0) == key.length();
    }

    @Override
    int step(int at) {
        return switch (text.charAt(at)) {
            case '\\' -> at + 2;
            case '`', '~' -> code(at);
            case '<' -> has("<!--", at) ? behind("-->", at) : at + 1;
            case '@' -> citation(at);
            case '{' -> inclusion(at);
            default -> at + 1;
        };
    }

    private int inclusion(int at) {
        Matcher include = has("{{<", at) ? INCLUDE.matcher(text).region(at, text.length()) : null;
        if (include == null || !include.lookingAt()) {
            return at + 1;
        }
        include(at, include.group(1));
        return include.end();
    }

    private int code(int at) {
        char mark = text.charAt(at);
        int length = run(mark, at);
        if (length >= 3 && opensLine(at)) {
            return behindFence(mark, length, endOfLine(at));
        }
        if (mark == '~' || length >= unclosed.length || unclosed[length]) {
            return at + length;
        }
        int close = text.indexOf('`', at + length);
        while (close >= 0 && run(mark, close) != length) {
            close = text.indexOf('`', close + run(mark, close));
        }
        unclosed[length] = close < 0;
        return close < 0 ? at + length : close + length;
    }

    private int behindFence(char mark, int length, int from) {
        int line = from + 1;
        while (line < text.length()) {
            int start = overSpaces(line);
            if (run(mark, start) >= length) {
                return endOfLine(start);
            }
            line = endOfLine(line) + 1;
        }
        return text.length();
    }

    private int overSpaces(int from) {
        return from + Math.min(3, run(' ', from));
    }

    private boolean opensLine(int at) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        return startsLine(start);
    }

    private int citation(int at) {
        if (followsWord(at)) {
            return at + 1;
        }
        if (has("@{", at)) {
            int end = next('}', at);
            if (end >= endOfLine(at)) {
                return at + 1;
            }
            add(at + 2, end, text.substring(at + 2, end), Mention.Form.BARE);
            return end + 1;
        }
        int end = endOfKey(text, at + 1);
        add(at, end, text.substring(at + 1, end), Mention.Form.MARKDOWN_AT);
        return end;
    }

    // Punctuation stands inside a key, one at a time, never at its end.
    private static int endOfKey(String text, int from) {
        int end = from;
        int at = from;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c) || c == '_') {
                at += Character.charCount(c);
                end = at;
            } else if (end == at && at > from && INTERNAL.indexOf(c) >= 0) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }
}
