package org.kmref.site.text;

import org.jspecify.annotations.Nullable;
import org.kmref.model.Unprintable;

/** Text that comes from anywhere, made harmless where it stands in HTML. */
public final class Escaping {
    private Escaping() {}

    /**
     * Returns the text for the content of an element or a quoted attribute, without control characters, characters that turn
     * the direction of writing, and halves of characters.
     */
    public static String html(String text) {
        return without(text, true);
    }

    /** Returns the text without what {@link #html} leaves out, not escaped. */
    public static String printable(String text) {
        return without(text, false);
    }

    // Most text needs neither; what lies between two characters that do is taken over as one.
    private static String without(String text, boolean escaped) {
        @Nullable StringBuilder out = null;
        int from = 0;
        // An array, because to ask a string for each character takes several times as long before C2 has come.
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c >= ' ' && c <= '~' && c != '&' && c != '<' && c != '>' && c != '"' && c != '\'') {
                continue;
            }
            String instead = escaped ? escape(c) : "";
            boolean isDropped = (c < ' ' || c > '~') && isDropped(text, i);
            if (instead.isEmpty() && !isDropped) {
                continue;
            }
            out = out == null ? new StringBuilder(text.length() + 16) : out;
            out.append(text, from, i).append(instead);
            i += isDropped && isPair(text, i) ? 1 : 0;
            from = i + 1;
        }
        return out == null ? text : out.append(text, from, text.length()).toString();
    }

    private static String escape(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> "";
        };
    }

    // The second half of a character goes with the first.
    private static boolean isDropped(String text, int at) {
        char c = text.charAt(at);
        boolean isSecond = at > 0 && Character.isLowSurrogate(c) && Character.isHighSurrogate(text.charAt(at - 1));
        return c != '\n' && c != '\t' && !isSecond && Unprintable.is(text.codePointAt(at));
    }

    private static boolean isPair(String text, int at) {
        return Character.charCount(text.codePointAt(at)) > 1;
    }
}
