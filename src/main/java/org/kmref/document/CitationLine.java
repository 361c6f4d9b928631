package org.kmref.document;

import java.util.Optional;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.document.manuscript.MarkdownCitations;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.document.process.CiteReader;
import org.kmref.document.process.InlineReader;
import org.kmref.model.Citation;

/**
 * A citation in one line, as pandoc's Markdown writes it: {@code [see @nilsen2015, p. 3; -@ward2017]}.
 *
 * <p>Read by the grammar of manuscripts. Brackets may be left away, and so may the {@code @} of a key that stands first.
 *
 * @see <a href="https://pandoc.org/MANUAL.html#extension-citations">Pandoc's manual, citations</a>
 */
public final class CitationLine {
    private CitationLine() {}

    /** Returns the citation as it is written; absent where a part of the line names no key. */
    public static Optional<WrittenCitation> read(String line) {
        return MarkdownCitations.ofLine(line);
    }

    /**
     * Returns what a citation means.
     *
     * @param note the number of the note it stands in
     * @param locators tells the place in a work from what follows it
     */
    public static Citation meaning(WrittenCitation written, int note, LocatorGrammar locators) {
        return new CiteReader(InlineReader.markdown(), locators).citation(written, note);
    }
}
