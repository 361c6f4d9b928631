package org.kmref.document.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.document.manuscript.WrittenCitation;
import org.kmref.document.manuscript.WrittenCitation.Manner;
import org.kmref.document.manuscript.WrittenCite;
import org.kmref.model.Citation;
import org.kmref.model.Cite;
import org.kmref.model.Locator;

/** Tells what a citation means that stands in a manuscript: its places, prefixes and suffixes. */
public final class CiteReader {
    private final InlineReader inline;
    private final LocatorGrammar locators;

    public CiteReader(InlineReader inline, LocatorGrammar locators) {
        this.inline = inline;
        this.locators = locators;
    }

    /** Returns the citation as one that stands in a note of this number, or in the text where it is 0. */
    public Citation citation(WrittenCitation written, int note) {
        RawPieces pieces = new RawPieces();
        Citation citation = citation(written, note, pieces);
        List<Cite> cites = citation.cites().stream()
                .map(cite -> with(cite, pieces.restored(cite.prefix()), pieces.restored(cite.suffix())))
                .toList();
        return new Citation(cites, note, citation.composite(), citation.infix());
    }

    /** Returns it likewise; what goes through untouched is in the pieces. */
    Citation citation(WrittenCitation written, int note, RawPieces pieces) {
        List<Cite> cites = new ArrayList<>();
        String carried = "";
        for (int i = 0; i < written.cites().size(); i++) {
            WrittenCite cite = written.cites().get(i);
            LocatorGrammar.Split rest = locators.split(inline.read(cite.rest(), pieces));
            boolean leads =
                    i + 1 < written.cites().size() && written.cites().get(i + 1).follows();
            String prefix = carried + inline.read(cite.prefix(), pieces);
            carried = leads ? rest.suffix().strip() + (rest.suffix().isBlank() ? "" : " ") : "";
            cites.add(cite(cite, rest.locator(), prefix, leads ? "" : rest.suffix(), written.manner()));
        }
        Citation citation = new Citation(cites, note);
        return written.manner() == Manner.IN_TEXT ? citation.asComposite() : citation;
    }

    private static Cite cite(WrittenCite cite, Optional<Locator> locator, String prefix, String suffix, Manner manner) {
        return new Cite(
                cite.mention().key(),
                locator,
                prefix,
                suffix,
                cite.suppressAuthor() || manner == Manner.YEAR,
                manner == Manner.AUTHOR);
    }

    private static Cite with(Cite cite, String prefix, String suffix) {
        return new Cite(cite.key(), cite.locator(), prefix, suffix, cite.suppressAuthor(), cite.authorOnly());
    }
}
