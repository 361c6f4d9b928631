package org.kmref.document.manuscript;

import java.util.List;

/**
 * A citation as it stands in a manuscript: {@code [see @nilsen2015, p. 3; -@ward2017]}.
 *
 * @param start where it begins, in characters of the text
 * @param end behind its last character
 */
public record WrittenCitation(int start, int end, List<WrittenCite> cites, Manner manner) {

    public WrittenCitation {
        cites = List.copyOf(cites);
    }

    /** How a citation is to look. */
    public enum Manner {
        /** As the style has it: {@code (Nilsen 2015)}; a note in a style of notes. */
        USUAL,
        /** The author in the text, the rest after it: {@code Nilsen (2015)}. */
        IN_TEXT,
        /** Without the brackets around it: {@code Nilsen 2015}. */
        BARE,
        /** The author alone. */
        AUTHOR,
        /** Without author and brackets: {@code 2015}. */
        YEAR,
        /** The title alone. */
        TITLE,
        /** The whole entry of the bibliography. */
        FULL,
        /** In a note, whatever the style. */
        NOTE,
        /** The whole entry of the bibliography, in a note. */
        FULL_NOTE,
        /** In the bibliography only: {@code \nocite}. */
        NOTHING
    }
}
