package org.kmref.format.tree;

import java.io.Reader;
import java.util.Objects;

/**
 * Reads a text and never breaks off between the two halves of a character beyond U+FFFF.
 *
 * <p>The YAML engine (snakeyaml-engine 3.0.1) asks for the other half of what breaks off so, behind the end of its full
 * buffer.
 */
public final class WholeCharacters extends Reader {
    private final String text;
    private int at;

    /** Reads this text from its beginning. */
    public WholeCharacters(String text) {
        this.text = text;
    }

    /** Reads as much as there is room for; one less where that would end on a first half, even one without a second. */
    @Override
    public int read(char[] buffer, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (length == 0) {
            return 0;
        }
        if (at == text.length()) {
            return -1;
        }
        int end = Math.min(text.length(), at + length);
        if (length > 1 && end - at == length && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        text.getChars(at, end, buffer, offset);
        int read = end - at;
        at = end;
        return read;
    }

    /** Does nothing: a text needs no closing. */
    @Override
    public void close() {}
}
