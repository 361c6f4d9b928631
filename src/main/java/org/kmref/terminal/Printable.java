package org.kmref.terminal;

import org.kmref.model.Unprintable;

/**
 * Makes data fit to be shown: nothing that is {@link Unprintable} reaches a terminal.
 *
 * <p>The result is always as long as the argument, so that a range in the one is a range in the other.
 */
public final class Printable {

    private static final char REPLACEMENT = '\uFFFD';
    private static final String TWO_REPLACEMENTS = "\uFFFD\uFFFD";
    private static final int PICTURES = 0x2400;
    private static final char PICTURE_OF_DELETE = '\u2421';

    private Printable() {}

    /** Returns the text as one line: a tab or the end of a line becomes a blank, a control character its picture. */
    public static String line(String text) {
        return shown(text, false);
    }

    /** Returns the text with its line feeds kept; what else {@link #line} replaces is replaced. */
    public static String lines(String text) {
        return shown(text, true);
    }

    private static String shown(String text, boolean keepLineFeeds) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) < 0x7F) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            int point = text.codePointAt(at);
            if (Character.isSupplementaryCodePoint(point)) {
                out.append(Unprintable.is(point) ? TWO_REPLACEMENTS : Character.toString(point));
                at++;
            } else {
                out.append(c == '\n' && keepLineFeeds ? c : shown(c));
            }
        }
        return out.toString();
    }

    private static char shown(char c) {
        return switch (c) {
            case '\t', '\n', '\r', '\u0085', '\u2028', '\u2029' -> ' ';
            case 0x7F -> PICTURE_OF_DELETE;
            default -> {
                if (c < ' ') {
                    yield (char) (PICTURES + c);
                }
                yield Unprintable.is(c) ? REPLACEMENT : c;
            }
        };
    }
}
