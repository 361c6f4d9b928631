package org.kmref.csl.citeproc;

import java.util.List;
import java.util.Map;
import org.kmref.csl.StyleException;
import org.kmref.model.Citation;

/** One run of a CSL engine over the items of a document; throws what the engine throws. */
interface CiteprocRun {

    /** Returns an entry for each item that the style prints anything for, in their order. */
    List<String> bibliography();

    /** Returns the citation; every key in it is an item's. */
    String citation(Citation citation);

    /** Starts runs. */
    interface Starter {
        /**
         * Returns a run with all items registered.
         *
         * @param xml the style proper, derived from {@code style}
         * @param format {@code html} or {@code text}
         * @param items as CSL-JSON
         */
        CiteprocRun start(AdaptedStyle style, String xml, String format, List<Map<String, Object>> items)
                throws StyleException;
    }
}
