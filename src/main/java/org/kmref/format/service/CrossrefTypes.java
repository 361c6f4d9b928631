package org.kmref.format.service;

import java.util.Map;
import java.util.Optional;
import org.kmref.model.ItemType;

/**
 * The types of <a href="https://api.crossref.org/types">Crossref</a>, which other services have taken over.
 */
public final class CrossrefTypes {

    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("journal-article", ItemType.ARTICLE_JOURNAL),
            Map.entry("proceedings-article", ItemType.PAPER_CONFERENCE),
            Map.entry("conference-paper", ItemType.PAPER_CONFERENCE),
            Map.entry("book-chapter", ItemType.CHAPTER),
            Map.entry("book-section", ItemType.CHAPTER),
            Map.entry("book-part", ItemType.CHAPTER),
            Map.entry("book-track", ItemType.CHAPTER),
            Map.entry("reference-entry", ItemType.ENTRY),
            Map.entry("monograph", ItemType.BOOK),
            Map.entry("edited-book", ItemType.BOOK),
            Map.entry("reference-book", ItemType.BOOK),
            Map.entry("book-set", ItemType.BOOK),
            Map.entry("book-series", ItemType.BOOK),
            Map.entry("proceedings", ItemType.BOOK),
            Map.entry("proceedings-series", ItemType.BOOK),
            Map.entry("dissertation", ItemType.THESIS),
            Map.entry("posted-content", ItemType.ARTICLE),
            Map.entry("preprint", ItemType.ARTICLE),
            Map.entry("report-component", ItemType.REPORT),
            Map.entry("report-series", ItemType.REPORT),
            Map.entry("standard-series", ItemType.STANDARD),
            Map.entry("peer-review", ItemType.REVIEW),
            Map.entry("journal", ItemType.PERIODICAL),
            Map.entry("journal-issue", ItemType.PERIODICAL),
            Map.entry("journal-volume", ItemType.PERIODICAL),
            Map.entry("database", ItemType.DATASET),
            Map.entry("component", ItemType.DOCUMENT),
            Map.entry("grant", ItemType.DOCUMENT),
            Map.entry("other", ItemType.DOCUMENT));

    private CrossrefTypes() {}

    /** Returns what CSL calls a type of Crossref's, or the type of CSL so called. */
    public static Optional<ItemType> of(String type) {
        return Optional.ofNullable(TYPES.get(type)).or(() -> ItemType.of(type));
    }

    /** Returns whether only Crossref calls a type so. */
    public static boolean isCrossrefs(String type) {
        return TYPES.containsKey(type);
    }
}
