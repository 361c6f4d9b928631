package org.kmref.csl;

import java.util.List;
import java.util.Optional;
import org.kmref.model.Citation;
import org.kmref.model.Item;

/**
 * Formats the citations and the bibliography of one document: items, a style, a locale and citations in, styled text out.
 *
 * <p>The whole document is given at once, so that numbers, positions and disambiguation follow from it alone, whatever
 * was formatted before.
 */
public interface Processor {

    /** Returns the document formatted; never throws for what items hold or lack. */
    Formatted format(Job job) throws StyleException;

    /**
     * What to format.
     *
     * @param style the CSL of an independent or dependent style
     * @param locale a language tag such as {@code en-GB}; empty means the style's own
     * @param items every work that may be cited; the bibliography lists them all, in the style's order
     * @param citations in the order of the document
     */
    record Job(Style style, String locale, List<Item> items, List<Citation> citations) {
        public Job {
            items = List.copyOf(items);
            citations = List.copyOf(citations);
        }
    }

    /**
     * What came out.
     *
     * @param citations one for each given
     * @param bibliography absent when the style has none
     */
    record Formatted(List<StyledText> citations, Optional<Bibliography> bibliography) {
        public Formatted {
            citations = List.copyOf(citations);
        }
    }
}
