package org.kmref.pandoc;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;

/**
 * What a document is formatted with.
 *
 * @param known the references that may be cited
 * @param uncited those that are listed and need not be cited
 * @param citesInNotes whether the style puts citations into notes
 * @param links whether citations lead to entries
 * @param heading of the bibliography, or empty
 * @param hasBibliography whether there is to be one
 * @param afterPunctuation whether notes and raised numbers go behind the punctuation that follows, where it is said
 */
public record FilterSetup(
        Map<CitationKey, Item> known,
        List<CitationKey> uncited,
        boolean citesInNotes,
        LocatorGrammar locators,
        Styler styler,
        boolean links,
        String heading,
        boolean hasBibliography,
        Optional<Boolean> afterPunctuation) {
    public FilterSetup {
        known = Map.copyOf(known);
        uncited = List.copyOf(uncited);
    }

    /** Formats citations and the bibliography of all items. */
    public interface Styler {
        Formatted format(List<Item> items, List<Citation> citations) throws IOException;
    }
}
