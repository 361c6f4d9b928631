package org.kmref.model;

/** Tells the characters that may stand in no output: those a terminal obeys, that reorder text, or that are none. */
public final class Unprintable {
    private Unprintable() {}

    /** Returns whether a character is a control character, turns the direction of writing, or is no character. */
    public static boolean is(int codePoint) {
        return Character.isISOControl(codePoint) || turnsDirection(codePoint) || isNoCharacter(codePoint);
    }

    /**
     * Returns whether this is an embedding, override or isolate of the bidirectional algorithm.
     *
     * @see <a href="https://www.unicode.org/reports/tr9/">UAX 9, 2</a>
     */
    public static boolean turnsDirection(int codePoint) {
        return (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /**
     * Returns whether this is half of a surrogate pair or a noncharacter, which no text can hold.
     *
     * @see <a href="https://www.w3.org/TR/xml/#charsets">XML, 2.2</a>
     */
    public static boolean isNoCharacter(int codePoint) {
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        boolean noncharacter = (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
        return surrogate || noncharacter;
    }
}
