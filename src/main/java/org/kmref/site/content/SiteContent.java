package org.kmref.site.content;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kmref.csl.Bibliography;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Theme;

/**
 * What is published.
 *
 * @param library the list, with all its references
 * @param themes the themes published, in their order
 * @param items the references published, in the order of the themes
 * @param bibliography the references as the start page shows them, formatted together when they are first asked for
 * @param added when references came into the list, where that is known
 */
public record SiteContent(
        Library library,
        List<Theme> themes,
        List<Item> items,
        PartnerDirectory partners,
        Approaches approaches,
        Supplier<Bibliography> bibliography,
        Map<CitationKey, Instant> added) {

    public SiteContent {
        themes = List.copyOf(themes);
        items = List.copyOf(items);
        added = Map.copyOf(added);
    }
}
