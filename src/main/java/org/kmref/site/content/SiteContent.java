package org.kmref.site.content;

import java.util.List;
import org.kmref.csl.Bibliography;
import org.kmref.model.Approaches;
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
 * @param bibliography the references as the start page shows them, formatted together
 */
public record SiteContent(
        Library library,
        List<Theme> themes,
        List<Item> items,
        PartnerDirectory partners,
        Approaches approaches,
        Bibliography bibliography) {

    public SiteContent {
        themes = List.copyOf(themes);
        items = List.copyOf(items);
    }
}
