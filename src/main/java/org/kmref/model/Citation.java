package org.kmref.model;

import java.util.List;

/**
 * A group of cites in one place of a text.
 *
 * @param noteNumber the number of the note it stands in, or 0 where it stands in the text
 * @param composite whether the author of the first cite is part of the running text, and the rest follows:
 *     {@code Nilsen (2015)}
 * @param infix what stands between the two, such as {@code showed}, or empty
 */
public record Citation(List<Cite> cites, int noteNumber, boolean composite, String infix) {

    public Citation {
        cites = List.copyOf(cites);
    }

    public Citation(List<Cite> cites, int noteNumber) {
        this(cites, noteNumber, false, "");
    }

    /** Returns this citation with the author of its first cite in the running text. */
    public Citation asComposite() {
        return new Citation(cites, noteNumber, true, infix);
    }
}
