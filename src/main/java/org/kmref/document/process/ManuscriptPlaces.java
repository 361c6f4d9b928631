package org.kmref.document.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.kmref.model.Problem;

/** Tells lines and columns of places in a text, both from 1 on, columns in code points. */
final class ManuscriptPlaces {
    private final String text;
    private final List<Integer> lines = new ArrayList<>();

    private ManuscriptPlaces(String text) {
        this.text = text;
        lines.add(0);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            lines.add(end + 1);
        }
    }

    static ManuscriptPlaces of(String text) {
        return new ManuscriptPlaces(text);
    }

    int line(int at) {
        int found = Collections.binarySearch(lines, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    int column(int at) {
        return 1 + text.codePointCount(lines.get(line(at) - 1), at);
    }

    Problem error(String file, int at, String message) {
        return Problem.error(file, line(at), column(at), message);
    }

    Problem warning(String file, int at, String message) {
        return Problem.warning(file, line(at), column(at), message);
    }
}
