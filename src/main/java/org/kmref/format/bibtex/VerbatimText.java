package org.kmref.format.bibtex;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Keeps an identifier or an address as it is in a BibTeX field, where only a stray brace or a space could do harm. */
final class VerbatimText {

    private VerbatimText() {}

    /** Returns the text with whatever would break the field written as in a URL: {@code %7B}. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        boolean balanced = isBalanced(text);
        text.codePoints().forEach(c -> {
            boolean brace = c == '{' || c == '}';
            if (c <= ' ' || c > '~' || c == '\\' || (brace && !balanced)) {
                appendEncoded(c, safe);
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** Returns where the brace that opens at a place is closed, or -1 where it is not. */
    static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            depth += text.charAt(i) == '{' ? 1 : (text.charAt(i) == '}' ? -1 : 0);
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static boolean isBalanced(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += text.charAt(i) == '{' ? 1 : (text.charAt(i) == '}' ? -1 : 0);
        }
        return depth == 0;
    }

    private static void appendEncoded(int c, StringBuilder out) {
        for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            out.append(String.format(Locale.ROOT, "%%%02X", b));
        }
    }
}
