package org.kmref.document.manuscript;

import java.util.List;

/**
 * What of a manuscript decides how its citations look: themselves, the notes they may stand in, and where bibliographies go.
 *
 * <p>Each list is in the order of the text.
 *
 * @param inclusions where the text of other files stands
 * @param end where the text ends that counts, such as before {@code \end{document}}
 */
public record ManuscriptLayout(
        List<WrittenCitation> citations, List<Note> notes, List<Block> blocks, List<Inclusion> inclusions, int end) {

    public ManuscriptLayout {
        citations = List.copyOf(citations);
        notes = List.copyOf(notes);
        blocks = List.copyOf(blocks);
        inclusions = List.copyOf(inclusions);
    }

    /** A place where the text of another file stands; {@code file} is its name as written. */
    public record Inclusion(int start, String file) {}

    /**
     * A footnote, or the mark in the text that leads to one.
     *
     * @param label what joins the two; empty where the note stands in the text itself
     */
    public record Note(int start, int end, String label, boolean isReference) {}

    /**
     * A place that belongs to kmref.
     *
     * @param contentStart where what was written there begins
     * @param contentEnd where it ends; what is around it are marks
     * @param argument the citation as it was, or what a bibliography is to hold
     * @param isOwn whether the content is what kmref wrote; not so where it was changed by hand
     */
    public record Block(
            BlockKind kind, int start, int end, int contentStart, int contentEnd, String argument, boolean isOwn) {}

    /** What belongs to kmref in a manuscript. */
    public enum BlockKind {
        /** A citation that has been formatted, beside it how it was written. */
        CITATION,
        /** A mark where a bibliography goes, with what has been written there. */
        BIBLIOGRAPHY,
        /** A mark of the language's own, such as {@code ::: {#refs}}. */
        OWN_BIBLIOGRAPHY,
        /** The notes of citations. */
        NOTES
    }
}
