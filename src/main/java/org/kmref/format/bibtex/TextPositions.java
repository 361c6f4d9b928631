package org.kmref.format.bibtex;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where in a text a position is; lines and columns are counted from 1, columns in code points. */
final class TextPositions {

    private final String text;
    private int[] lineStarts = {};

    TextPositions(String text) {
        this.text = text;
    }

    int line(int position) {
        if (lineStarts.length == 0) {
            lineStarts = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(1, text.length() + 1).filter(i -> text.charAt(i - 1) == '\n'))
                    .toArray();
        }
        int found = Arrays.binarySearch(lineStarts, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int position) {
        int end = Math.min(position, text.length());
        int start = text.lastIndexOf('\n', end - 1) + 1;
        return 1 + text.codePointCount(Math.min(start, end), end);
    }
}
