package org.kmref.document.process;

import java.util.Map;

/** The words of a citation in LaTeX. */
final class LatexInline extends InlineReader {
    private static final Map<String, String> TAGS = Map.of(
            "emph", "i",
            "textit", "i",
            "textsl", "i",
            "textbf", "b",
            "textsc", "sc",
            "textsuperscript", "sup",
            "textsubscript", "sub");
    private static final Map<String, String> WORDS = Map.of(
            "S",
            "§",
            "P",
            "¶",
            "dots",
            "…",
            "ldots",
            "…",
            "textendash",
            "–",
            "textemdash",
            "—",
            "psq",
            "f.",
            "psqq",
            "ff.");

    @Override
    int piece(int at, StringBuilder out) {
        char c = text.charAt(at);
        return switch (c) {
            case '\\' -> command(at, out);
            case '$' -> formula(at, out);
            case '{' -> group(at, out);
            case '~' -> put("\u00a0", at + 1, out);
            case '%' -> comment(at);
            case '`' -> has("``", at) ? put("“", at + 2, out) : put("‘", at + 1, out);
            case '\'' -> has("''", at) ? put("”", at + 2, out) : put("’", at + 1, out);
            case '-' -> typography(at, out);
            default -> Character.isWhitespace(c) ? blank(at, out) : at;
        };
    }

    private static int put(String word, int end, StringBuilder out) {
        out.append(word);
        return end;
    }

    private int comment(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end + 1;
    }

    private int formula(int at, StringBuilder out) {
        int close = mark("$", at + 1);
        return close < 0 ? at : keep(at, close + 1, out);
    }

    private int group(int at, StringBuilder out) {
        int close = closing(at, '{', '}');
        if (close < 0) {
            return at;
        }
        out.append(read(text.substring(at + 1, close)));
        return close + 1;
    }

    private int command(int at, StringBuilder out) {
        int end = at + 1;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + 1, end);
        if (name.isEmpty()) {
            return symbol(at, out);
        }
        String tag = TAGS.get(name);
        if (tag != null && has("{", end)) {
            int close = closing(end, '{', '}');
            return close < 0 ? at : tagged(tag, end + 1, close, close + 1, out);
        }
        String word = WORDS.get(name);
        if (word != null) {
            return put(word, has("{}", end) ? end + 2 : has(" ", end) ? end + 1 : end, out);
        }
        return keep(at, arguments(end), out);
    }

    private int symbol(int at, StringBuilder out) {
        if (at + 1 >= text.length()) {
            return at;
        }
        char c = text.charAt(at + 1);
        if ("&%$#_{}".indexOf(c) >= 0) {
            return put(String.valueOf(c), at + 2, out);
        }
        if (c == ' ') {
            return put(" ", at + 2, out);
        }
        if (c == ',') {
            return put("\u202f", at + 2, out);
        }
        // An accent and the letter it stands on.
        return keep(at, arguments(Math.min(text.length(), has("{", at + 2) ? at + 2 : at + 3)), out);
    }

    private int arguments(int from) {
        int end = from;
        while (has("{", end) || has("[", end)) {
            int close = has("{", end) ? closing(end, '{', '}') : closing(end, '[', ']');
            if (close < 0) {
                return end;
            }
            end = close + 1;
        }
        return end;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
