package org.kmref.model;

import java.util.List;

/**
 * A group of cites in one place of a text.
 *
 * @param noteNumber the number of the note it stands in, or 0 where it stands in the text
 */
public record Citation(List<Cite> cites, int noteNumber) {

    public Citation {
        cites = List.copyOf(cites);
    }
}
