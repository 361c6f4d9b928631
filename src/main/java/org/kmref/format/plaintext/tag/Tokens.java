package org.kmref.format.plaintext.tag;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as tokens: words, runs of digits, and each mark by itself; an address is one token.
 *
 * <p>Takes time linear in the length of the text.
 */
public final class Tokens {

    private static final Pattern ADDRESS = Pattern.compile(
            "https?:/{1,2}[^\\s<>\"«»“”]{3,400}|www\\.[^\\s<>\"«»“”]{3,400}|10\\.\\d{4,9}/[^\\s<>\"«»“”]{2,200}");

    private final String text;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Tokens(String text) {
        this.text = text;
    }

    /** Returns the tokens of a text. */
    public static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        tokens.read();
        return tokens;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** Returns where a token starts in the text. */
    public int start(int token) {
        return starts[token];
    }

    /** Returns where a token ends in the text, exclusive. */
    public int end(int token) {
        return ends[token];
    }

    public String word(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** Returns whether white space stands before the token. */
    public boolean isSpaced(int token) {
        return token > 0 && ends[token - 1] < starts[token];
    }

    private void read() {
        Matcher address = ADDRESS.matcher(text);
        int nextAddress = address.find() ? address.start() : -1;
        int i = 0;
        while (i < text.length()) {
            if (i == nextAddress) {
                int end = withoutMarks(address.end(), i);
                add(i, end);
                i = end;
                nextAddress = address.find(i) ? address.start() : -1;
                continue;
            }
            if (nextAddress >= 0 && nextAddress < i) {
                nextAddress = address.find(i) ? address.start() : -1;
                continue;
            }
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            if (isSpace(c)) {
                i += width;
                continue;
            }
            int end = i + width;
            if (isDigit(c)) {
                end = run(end, Tokens::isDigit);
            } else if (isIdeograph(c)) {
                end = run(end, Tokens::isIdeograph);
            } else if (isLetter(c)) {
                end = letters(end);
            }
            add(i, end);
            i = end;
        }
    }

    // What ends a sentence or a bracket around the address is no part of it.
    private int withoutMarks(int end, int start) {
        int last = end;
        while (last > start + 1) {
            char c = text.charAt(last - 1);
            boolean opened = (c == ')' && text.lastIndexOf('(', last - 1) >= start)
                    || (c == ']' && text.lastIndexOf('[', last - 1) >= start);
            if (".,;:'’!?)]}>".indexOf(c) < 0 || opened) {
                break;
            }
            last--;
        }
        return last;
    }

    private interface Kind {
        boolean holds(int codePoint);
    }

    private int run(int from, Kind kind) {
        int i = from;
        while (i < text.length() && kind.holds(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private int letters(int from) {
        int i = from;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int width = Character.charCount(c);
            boolean joins = (c == '\'' || c == '’')
                    && i + width < text.length()
                    && isLetter(text.codePointAt(i + width))
                    && !isIdeograph(text.codePointAt(i + width));
            if (!joins && (!isLetter(c) || isIdeograph(c))) {
                break;
            }
            i += width;
        }
        return i;
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(int c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '\u00AD';
    }

    /** Returns whether words of this script are written without spaces, or are so short that a run of them is one token. */
    static boolean isIdeograph(int c) {
        return c >= 0x2E80
                && (Character.isIdeographic(c)
                        || (c >= 0x3040 && c <= 0x30FF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xFF66 && c <= 0xFF9F));
    }
}
