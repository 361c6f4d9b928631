package org.kmref.csl;

import java.util.List;
import java.util.Optional;
import org.kmref.model.Citation;
import org.kmref.model.Item;
import org.kmref.model.TextVariable;

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
     * @param isLinked whether what is shown of each work in a citation leads to {@code #ref-KEY}
     */
    record Job(Style style, String locale, List<Item> items, List<Citation> citations, boolean isLinked) {
        public Job {
            items = List.copyOf(items);
            citations = List.copyOf(citations);
        }

        public Job(Style style, String locale, List<Item> items, List<Citation> citations) {
            this(style, locale, items, citations, false);
        }

        /** Returns the job with citations that lead to the entries of the bibliography, where they are to. */
        public Job linked(boolean linked) {
            return new Job(style, locale, items, citations, linked);
        }

        /** Returns a job for works as sources give them: of a DOI the name alone, which styles put an address before. */
        public static Job of(Style style, String locale, List<Item> items, List<Citation> citations) {
            return new Job(style, locale, items.stream().map(Job::withBareDoi).toList(), citations);
        }

        private static Item withBareDoi(Item item) {
            String written = item.text(TextVariable.DOI);
            String name = item.doi().name();
            return name.equals(written)
                    ? item
                    : item.toBuilder().put(TextVariable.DOI, name).build();
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
