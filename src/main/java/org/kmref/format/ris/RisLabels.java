package org.kmref.format.ris;

import java.util.Set;
import org.kmref.model.ItemType;
import org.kmref.model.NumberVariable;

/** What those tags of RIS mean that mean one thing in one type of reference and another in the next, by EndNote's labels. */
final class RisLabels {

    /** What the second and third authors of a reference are. */
    enum Role {
        EDITOR,
        SERIES_EDITOR,
        NONE
    }

    /** Types whose {@code SP} without an {@code EP} counts the pages. */
    static final Set<ItemType> WITH_PAGE_COUNT = Set.of(ItemType.BOOK, ItemType.THESIS, ItemType.REPORT);

    private static final Set<String> BOOKS = Set.of("BOOK", "EBOOK", "EDBOOK", "SER", "CLSWK", "CTLG");
    private static final Set<String> IN_SERIES = Set.of("RPRT", "MAP", "COMP", "UNPB", "UNPD", "GOVDOC");
    private static final Set<String> ISSUED = Set.of("EJOUR", "MGZN", "CPAPER", "CONF");
    private static final Set<String> NO_EDITORS = Set.of("PAT", "THES", "CASE", "BILL", "HEAR", "STAT");
    private static final Set<String> WITH_ARTICLE_NUMBER = Set.of(
            "JOUR", "EJOUR", "JFULL", "ABST", "INPR", "MGZN", "NEWS", "CONF", "CPAPER", "CHAP", "UNPB", "UNPD", "DATA",
            "GEN");
    private static final Set<ItemType> INDEXED = Set.of(
            ItemType.ARTICLE,
            ItemType.ARTICLE_JOURNAL,
            ItemType.ARTICLE_MAGAZINE,
            ItemType.ARTICLE_NEWSPAPER,
            ItemType.BOOK,
            ItemType.CHAPTER,
            ItemType.ENTRY,
            ItemType.ENTRY_DICTIONARY,
            ItemType.ENTRY_ENCYCLOPEDIA,
            ItemType.PAPER_CONFERENCE,
            ItemType.PATENT,
            ItemType.PERIODICAL,
            ItemType.REPORT,
            ItemType.REVIEW,
            ItemType.REVIEW_BOOK,
            ItemType.STANDARD,
            ItemType.THESIS);

    private RisLabels() {}

    /** Returns what {@code A2} is. */
    static Role second(String code) {
        if (NO_EDITORS.contains(code)) {
            return Role.NONE;
        }
        return BOOKS.contains(code) || IN_SERIES.contains(code) || code.equals("ELEC") || code.equals("WEB")
                ? Role.SERIES_EDITOR
                : Role.EDITOR;
    }

    /** Returns what {@code A3} is. */
    static Role third(String code) {
        if (NO_EDITORS.contains(code)) {
            return Role.NONE;
        }
        return second(code) == Role.SERIES_EDITOR ? Role.EDITOR : Role.SERIES_EDITOR;
    }

    /** Returns whether {@code T2} is a series and no container, though the work is no book. */
    static boolean isInSeries(String code) {
        return IN_SERIES.contains(code);
    }

    /** Returns what {@code M1} is first of all. */
    static NumberVariable firstNumber(String code) {
        if (BOOKS.contains(code)) {
            return NumberVariable.COLLECTION_NUMBER;
        }
        return ISSUED.contains(code) ? NumberVariable.ISSUE : NumberVariable.NUMBER;
    }

    /** Returns whether {@code ET} is a version and no edition. */
    static boolean isVersioned(ItemType type) {
        return type == ItemType.SOFTWARE || type == ItemType.DATASET;
    }

    /** Returns whether {@code SN} is the number of the document. */
    static boolean isNumbered(ItemType type) {
        return type == ItemType.REPORT || type == ItemType.PATENT || type == ItemType.STANDARD;
    }

    /** Returns whether {@code C7} is an article number. */
    static boolean hasArticleNumber(String code) {
        return WITH_ARTICLE_NUMBER.contains(code);
    }

    /**
     * Returns whether {@code DB} and {@code AN} are an archive and a place in it: of what databases index they are the
     * database it was found in, which no style prints.
     */
    static boolean isArchived(ItemType type) {
        return !INDEXED.contains(type);
    }
}
