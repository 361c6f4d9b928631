package org.kmref.site.search;

import java.util.List;

/**
 * A row of numbers as printable ASCII, small numbers in one character: what is short for a reader of JavaScript, and what gzip
 * makes shorter still.
 *
 * <p>Of the {@value #BASE} characters from the blank on, without {@code "} and {@code \}, the first {@value #ONE} are numbers by
 * themselves; the next {@value #TWO} begin a number of two characters, then {@value #THREE} one of three, and the last one of four.
 */
final class WordStream {
    static final int ONE = 60;
    static final int TWO = 28;
    static final int THREE = 4;
    static final int BASE = 93;

    /** The most that can be written, exclusive. */
    static final int LIMIT = ONE + TWO * BASE + THREE * BASE * BASE + BASE * BASE * BASE;

    private static final String DIGITS = digits();

    private WordStream() {}

    /** Returns the numbers in one text; what is not below {@link #LIMIT} is left out. */
    static String of(List<Integer> numbers) {
        StringBuilder out = new StringBuilder(2 * numbers.size());
        for (int number : numbers) {
            append(number, out);
        }
        return out.toString();
    }

    private static void append(int number, StringBuilder out) {
        int rest = number;
        if (rest < ONE) {
            out.append(DIGITS.charAt(rest));
            return;
        }
        rest -= ONE;
        if (rest < TWO * BASE) {
            out.append(DIGITS.charAt(ONE + rest / BASE)).append(DIGITS.charAt(rest % BASE));
            return;
        }
        rest -= TWO * BASE;
        if (rest < THREE * BASE * BASE) {
            out.append(DIGITS.charAt(ONE + TWO + rest / BASE / BASE))
                    .append(DIGITS.charAt(rest / BASE % BASE))
                    .append(DIGITS.charAt(rest % BASE));
            return;
        }
        rest -= THREE * BASE * BASE;
        if (rest < BASE * BASE * BASE) {
            out.append(DIGITS.charAt(ONE + TWO + THREE))
                    .append(DIGITS.charAt(rest / BASE / BASE))
                    .append(DIGITS.charAt(rest / BASE % BASE))
                    .append(DIGITS.charAt(rest % BASE));
        }
    }

    private static String digits() {
        StringBuilder digits = new StringBuilder();
        for (char c = ' '; c < 0x7F; c++) {
            if (c != '"' && c != '\\') {
                digits.append(c);
            }
        }
        return digits.toString();
    }
}
