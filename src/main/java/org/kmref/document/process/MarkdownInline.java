package org.kmref.document.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a citation in pandoc's Markdown. */
final class MarkdownInline extends InlineReader {
    private static final Pattern TAG = Pattern.compile(
            "</?(?:i|b|sup|sub|sc|span)(?: class=\"nocase\"| style=\"font-variant:\\s*small-caps;?\")?>");
    private static final Pattern OTHER_TAG = Pattern.compile("</?[A-Za-z][^<>]*+>|<!--.*?-->", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("&(?:#x?[0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

    @Override
    int piece(int at, StringBuilder out) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> escape(at, out);
            case '`' -> code(at, out);
            case '$' -> formula(at, out);
            case '[' -> bracket(at, out);
            case '<' -> angle(at, out);
            case '&' -> entity(at, out);
            case '*', '_' -> emphasis(at, c, out);
            case '^' -> raised(at, "^", "sup", out);
            case '~' -> raised(at, "~", "sub", out);
            case '-', '.' -> typography(at, out);
            default -> Character.isWhitespace(c) ? blank(at, out) : at;
        };
    }

    private int escape(int at, StringBuilder out) {
        if (at + 1 >= text.length()) {
            return at;
        }
        char next = text.charAt(at + 1);
        if (Character.isLetterOrDigit(next)) {
            return at;
        }
        // A character that is a mark of rich text may stand for itself only as it is.
        if ("<>\"'".indexOf(next) >= 0) {
            return keep(at, at + 2, out);
        }
        out.append(next == ' ' ? '\u00a0' : next);
        return at + 2;
    }

    private int code(int at, StringBuilder out) {
        int run = at;
        while (run < text.length() && text.charAt(run) == '`') {
            run++;
        }
        int close = text.indexOf(text.substring(at, run), run);
        return close < 0 ? at : keep(at, close + run - at, out);
    }

    private int formula(int at, StringBuilder out) {
        int close = opens(at + 1) ? mark("$", at + 1) : -1;
        return close < 0 ? at : keep(at, close + 1, out);
    }

    private int bracket(int at, StringBuilder out) {
        int close = closing(at, '[', ']');
        if (close < 0) {
            return at;
        }
        if (has("(", close + 1)) {
            int end = closing(close + 1, '(', ')');
            return end < 0 ? at : keep(at, end + 1, out);
        }
        if (has("{", close + 1)) {
            int end = closing(close + 1, '{', '}');
            if (end > 0 && text.substring(close, end).contains(".smallcaps")) {
                return tagged("sc", at + 1, close, end + 1, out);
            }
            return end < 0 ? at : keep(at, end + 1, out);
        }
        return at;
    }

    private int angle(int at, StringBuilder out) {
        Matcher tag = TAG.matcher(text).region(at, text.length());
        if (tag.lookingAt()) {
            out.append(tag.group());
            return tag.end();
        }
        Matcher other = OTHER_TAG.matcher(text).region(at, text.length());
        return other.lookingAt() ? keep(at, other.end(), out) : at;
    }

    private int entity(int at, StringBuilder out) {
        Matcher entity = ENTITY.matcher(text).region(at, text.length());
        if (!entity.lookingAt()) {
            return at;
        }
        if (entity.group().equals("&nbsp;")) {
            out.append('\u00a0');
            return entity.end();
        }
        return keep(at, entity.end(), out);
    }

    private int emphasis(int at, char c, StringBuilder out) {
        boolean strong = at + 1 < text.length() && text.charAt(at + 1) == c;
        String mark = String.valueOf(c).repeat(strong ? 2 : 1);
        int start = at + mark.length();
        if (!opens(start) || (c == '_' && isWord(at - 1))) {
            return at;
        }
        int close = mark(mark, start);
        while (close >= 0 && ((c == '_' && isWord(close + mark.length())) || isInner(close, c, strong))) {
            close = mark(mark, close + mark.length());
        }
        return close < 0 ? at : tagged(strong ? "b" : "i", start, close, close + mark.length(), out);
    }

    // A single mark does not close where a double one stands.
    private boolean isInner(int close, char c, boolean strong) {
        return !strong && (has(String.valueOf(c), close + 1) || text.charAt(close - 1) == c);
    }

    private int raised(int at, String mark, String tag, StringBuilder out) {
        if (!opens(at + 1) || has("[", at + 1)) {
            return at;
        }
        int close = mark(mark, at + 1);
        boolean one = close > 0 && text.substring(at + 1, close).indexOf(' ') < 0;
        return one ? tagged(tag, at + 1, close, close + 1, out) : at;
    }
}
