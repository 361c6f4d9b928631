package org.kmref.word;

import java.util.ArrayList;
import java.util.List;

/**
 * Which way text is written. Word does not find out by itself: a run says that it is written from right to left.
 *
 * @see <a href="https://www.unicode.org/reports/tr9/">UAX 9</a>
 */
final class Direction {
    private Direction() {}

    /** Text that is written in one direction. */
    record Piece(String text, boolean isRightToLeft) {}

    /** Returns whether the first letter that has a direction goes from right to left. */
    static boolean isRightToLeft(String text) {
        return text.codePoints().filter(c -> isRight(c) || isLeft(c)).limit(1).anyMatch(Direction::isRight);
    }

    /** Returns the text in pieces: what stands between two letters of one direction goes with them. */
    static List<Piece> pieces(String text) {
        if (text.codePoints().noneMatch(Direction::isRight)) {
            return List.of(new Piece(text, false));
        }
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        int end = 0;
        boolean right = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            if (right ? isLeft(c) : isRight(c)) {
                // From right to left go the letters alone, not the blanks and marks around them.
                int border = right ? end : i;
                add(pieces, text.substring(start, border), right);
                start = border;
                right = !right;
            }
            if (isRight(c) || isLeft(c)) {
                end = next;
            }
            i = next;
        }
        int border = right ? end : text.length();
        add(pieces, text.substring(start, border), right);
        add(pieces, text.substring(border), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean right) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, right));
        }
    }

    private static boolean isRight(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeft(int c) {
        return Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
