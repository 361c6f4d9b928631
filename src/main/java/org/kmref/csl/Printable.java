package org.kmref.csl;

/** Tells the characters that may stand in any output from those that a terminal obeys, XML forbids, or that reorder text. */
public final class Printable {
    private Printable() {}

    /**
     * Returns whether a character stands for itself: no control character (line breaks and tabs are), no bidirectional
     * embedding, override or isolate, no lone surrogate and no noncharacter.
     *
     * @see <a href="https://www.unicode.org/reports/tr9/">UAX 9</a>, <a href="https://www.w3.org/TR/xml/#charsets">XML, 2.2</a>
     */
    public static boolean is(int codePoint) {
        boolean bidi = (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069);
        boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
        boolean noncharacter = (codePoint >= 0xFDD0 && codePoint <= 0xFDEF) || (codePoint & 0xFFFE) == 0xFFFE;
        return !(Character.isISOControl(codePoint) || bidi || surrogate || noncharacter);
    }
}
