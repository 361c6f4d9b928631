package org.kmref.format.bibtex;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where in a text a position is; lines and columns are counted from 1, columns in code points. */
public final class TextPositions {

    private final String text;
    private int[] lineStarts = {};
    private int lastStart;
    private int lastPosition;
    private int lastColumn;

    public TextPositions(String text) {
        this.text = text;
    }

    int line(int position) {
        int found = Arrays.binarySearch(lineStarts(), position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            lineStarts = IntStream.concat(
                            IntStream.of(0),
                            IntStream.range(1, text.length() + 1).filter(i -> text.charAt(i - 1) == '\n'))
                    .toArray();
        }
        return lineStarts;
    }

    int column(int position) {
        int end = Math.min(position, text.length());
        int start = lineStarts()[line(end) - 1];
        // Counted on from the place asked for before: of a long line there may be very many.
        boolean goesOn = start == lastStart && end >= lastPosition;
        int column = (goesOn ? lastColumn : 0) + text.codePointCount(goesOn ? lastPosition : start, end);
        lastStart = start;
        lastPosition = end;
        lastColumn = column;
        return 1 + column;
    }

    /** Returns the position of a line and a column, at most that of the line's end. */
    public int position(int line, int column) {
        int[] starts = lineStarts();
        if (line > starts.length) {
            return text.length();
        }
        int start = starts[line - 1];
        int end = line < starts.length ? starts[line] - 1 : text.length();
        boolean goesOn = start == lastStart && column - 1 >= lastColumn;
        int at = goesOn ? lastPosition : start;
        int reached = goesOn ? lastColumn : 0;
        while (at < end && reached < column - 1) {
            at += Character.charCount(text.codePointAt(at));
            reached++;
        }
        lastStart = start;
        lastPosition = at;
        lastColumn = reached;
        return at;
    }
}
