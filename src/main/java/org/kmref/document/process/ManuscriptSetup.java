package org.kmref.document.process;

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
 * What a manuscript is formatted with.
 *
 * @param known the references that may be cited
 * @param uncited the references that are in the bibliography and need not be cited
 * @param citesInNotes whether the style puts citations into notes
 * @param keeps whether each citation is kept beside its text, so that it can be formatted again
 * @param links whether citations lead to the entries of the bibliography
 * @param heading of a bibliography whose mark names none, or empty
 * @param hasBibliography whether there is to be a bibliography where no mark asks for one
 * @param afterPunctuation whether notes and raised numbers go behind the punctuation that follows, where it is said
 */
public record ManuscriptSetup(
        Map<CitationKey, Item> known,
        List<CitationKey> uncited,
        boolean citesInNotes,
        LocatorGrammar locators,
        Styler styler,
        Selector selector,
        boolean keeps,
        boolean links,
        String heading,
        boolean hasBibliography,
        Optional<Boolean> afterPunctuation) {

    public ManuscriptSetup {
        known = Map.copyOf(known);
        uncited = List.copyOf(uncited);
    }

    /** Formats citations and the bibliography of all items. */
    public interface Styler {
        /** Uses a style by its id, or the one of the manuscript where it is empty. */
        Formatted format(String style, List<Item> items, List<Citation> citations, boolean links) throws IOException;
    }

    /** Finds the references of the library that a query wants, in its order. */
    public interface Selector {
        List<Item> select(String query) throws IOException;
    }
}
