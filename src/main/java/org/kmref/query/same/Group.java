package org.kmref.query.same;

import java.util.List;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;

/**
 * References that are one work.
 *
 * @param items at least two, in the order of the list
 * @param links why each after the first is the same as one before it
 */
public record Group(List<Item> items, List<Link> links) {
    public Group {
        items = List.copyOf(items);
        links = List.copyOf(links);
    }

    /**
     * That two references are one work.
     *
     * @param by the evidence: {@code DOI}, {@code title, names and year} ...
     */
    public record Link(CitationKey key, CitationKey same, String by) {}
}
