package org.kmref.document.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces of a manuscript that go through the processor untouched, each as one character of a private plane: formulas, code,
 * links, commands.
 *
 * @see <a href="https://www.unicode.org/faq/private_use.html">Unicode, private-use characters</a>
 */
final class RawPieces {
    private static final int FIRST = 0xF0000;
    private static final int MOST = 0xFFF0;

    private final List<String> pieces = new ArrayList<>();

    /** Returns the character that stands for a piece; the piece itself once there are too many. */
    String keep(String piece) {
        if (pieces.size() >= MOST) {
            return piece;
        }
        pieces.add(piece);
        return Character.toString(FIRST + pieces.size() - 1);
    }

    /** Returns the text with the pieces in their places. */
    String restored(String text) {
        if (pieces.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int index = c - FIRST;
            if (index >= 0 && index < pieces.size()) {
                out.append(pieces.get(index));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
