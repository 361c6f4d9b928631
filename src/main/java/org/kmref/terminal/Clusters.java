package org.kmref.terminal;

import java.util.Arrays;

/**
 * Where a grapheme cluster ends and how many columns it takes: UAX #29 and UAX #11, as far as terminals follow them.
 *
 * <p>Written out here because the answers of {@code java.text} and {@code java.util.regex} change with the version of
 * Java, and a table must not.
 */
final class Clusters {

    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_PRESENTATION = 0xFE0F;
    private static final int SOFT_HYPHEN = 0xAD;

    /** First and last code points that are Wide or Fullwidth, small gaps of unassigned ones closed. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAD9,
        0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18D08, 0x1AFF0, 0x1B2FB, 0x1F004,
        0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F265, 0x1F300, 0x1F320, 0x1F32D,
        0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4,
        0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550,
        0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC,
        0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C,
        0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD,
    };

    private Clusters() {}

    /** Returns where the cluster that starts at {@code start} ends. */
    static int end(CharSequence text, int start) {
        int base = Character.codePointAt(text, start);
        int end = start + Character.charCount(base);
        if (end == text.length() || (base < 0x300 && text.charAt(end) < 0x300) || Character.isISOControl(base)) {
            return end;
        }
        if (isRegionalIndicator(base) && isRegionalIndicator(Character.codePointAt(text, end))) {
            end += 2;
        }
        // A cluster of more than two columns could not be fitted anywhere, so a mark with a width may end it.
        int width = ofCodePoint(base);
        boolean joined = false;
        while (end < text.length()) {
            int next = Character.codePointAt(text, end);
            int type = Character.getType(next);
            boolean spacingMark = type == Character.COMBINING_SPACING_MARK && width == 1;
            if (!spacingMark && !extendsCluster(next) && !(isPictograph(base) && (joined || isSkinTone(next)))) {
                break;
            }
            width += spacingMark ? 1 : 0;
            end += Character.charCount(next);
            joined = next == ZERO_WIDTH_JOINER && end < text.length() && isPictograph(Character.codePointAt(text, end));
        }
        return end;
    }

    /** Returns the columns of one cluster, 0 to 2; a control character counts as the picture shown for it. */
    static int width(CharSequence text, int start, int end) {
        int base = Character.codePointAt(text, start);
        int at = start + Character.charCount(base);
        int width = ofCodePoint(base);
        if (at == end) {
            return width;
        }
        if (isRegionalIndicator(base) && isRegionalIndicator(Character.codePointAt(text, at))) {
            return 2;
        }
        while (at < end) {
            int next = Character.codePointAt(text, at);
            if (next == EMOJI_PRESENTATION && (isPictograph(base) || isKeycap(base))) {
                return 2;
            }
            if (next == ZERO_WIDTH_JOINER && isPictograph(base) && at + 1 < end) {
                return 2;
            }
            if (isSkinTone(next)) {
                return 2;
            }
            width += Character.getType(next) == Character.COMBINING_SPACING_MARK ? 1 : 0;
            at += Character.charCount(next);
        }
        return width;
    }

    /** Returns the columns of a code point that stands alone. */
    private static int ofCodePoint(int c) {
        if (c < 0x300) {
            return 1;
        }
        return extendsCluster(c) ? 0 : isWide(c) ? 2 : 1;
    }

    static boolean isWide(int c) {
        if (c < WIDE[0]) {
            return false;
        }
        int found = Arrays.binarySearch(WIDE, c);
        // Between a first and a last one the place to insert is odd.
        return found >= 0 || (-found - 1) % 2 == 1;
    }

    /** Returns whether the code point takes no column and stays with what stands before it. */
    private static boolean extendsCluster(int c) {
        if (c == SOFT_HYPHEN || isPrependedSign(c)) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || (c >= 0x1160 && c <= 0x11FF)
                || (c >= 0xD7B0 && c <= 0xD7FF);
    }

    /** Returns whether this is a format character that is drawn: the Arabic number sign and its like. */
    private static boolean isPrependedSign(int c) {
        return (c >= 0x600 && c <= 0x605)
                || c == 0x6DD
                || c == 0x70F
                || c == 0x890
                || c == 0x891
                || c == 0x8E2
                || c == 0x110BD
                || c == 0x110CD;
    }

    private static boolean isRegionalIndicator(int c) {
        return c >= 0x1F1E6 && c <= 0x1F1FF;
    }

    private static boolean isSkinTone(int c) {
        return c >= 0x1F3FB && c <= 0x1F3FF;
    }

    private static boolean isKeycap(int c) {
        return (c >= '0' && c <= '9') || c == '#' || c == '*';
    }

    /** Returns whether an emoji may be made of this; somewhat more than Unicode's Extended_Pictographic. */
    private static boolean isPictograph(int c) {
        return (c >= 0x1F000 && c <= 0x1FAFF && !isRegionalIndicator(c))
                || (c >= 0x203C && c <= 0x3299 && isSymbol(c))
                || c == 0xA9
                || c == 0xAE;
    }

    private static boolean isSymbol(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL
                || type == Character.MATH_SYMBOL
                || (type == Character.OTHER_PUNCTUATION && c < 0x2050);
    }
}
