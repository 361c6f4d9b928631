package org.kmref.format.ris;

import java.util.Set;
import org.kmref.model.ItemType;
import org.kmref.model.NumberVariable;

/** What those tags of RIS mean that mean one thing in one type of reference and another in the next, by EndNote's labels. */
final class RisLabels {

    /** Types whose {@code SP} without an {@code EP} counts the pages. */
    static final Set<ItemType> WITH_PAGE_COUNT = Set.of(ItemType.BOOK, ItemType.THESIS, ItemType.REPORT);

    private static final Set<String> BOOKS = Set.of("BOOK", "EBOOK", "EDBOOK", "SER", "CLSWK", "CTLG");
    private static final Set<String> IN_SERIES = Set.of("RPRT", "MAP", "COMP", "UNPB", "UNPD", "GOVDOC");
    private static final Set<String> ISSUED = Set.of("EJOUR", "MGZN", "CPAPER", "CONF");
    private static final Set<String> OTHER_NV = Set.of(
            "CASE", "DATA", "GRANT", "GRNT", "STAT", "LEGAL", "STAND", "MGZN", "NEWS", "MANSCPT", "PCOMM", "CTLG",
            "EJOUR");
    private static final Set<String> LOOKED_AT = Set.of("EJOUR", "EBOOK", "DBASE", "MULTI", "WEB", "ELEC");
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

    /** Returns whether {@code T3} is the body that made a law or heard a case, and {@code ET} its session. */
    static boolean isOfLegislature(String code) {
        return code.equals("BILL") || code.equals("HEAR");
    }

    /** Returns whether {@code DA} may be the day on which somebody looked, beside the year under {@code PY}. */
    static boolean isLookedAt(String code) {
        return LOOKED_AT.contains(code);
    }

    /** Returns what {@code ET} is: an edition, a version, the session of a parliament. */
    static NumberVariable ofEdition(String code) {
        return switch (code) {
            case "COMP", "DATA", "DBASE", "AGGR" -> NumberVariable.VERSION;
            case "BILL", "HEAR", "STAT" -> NumberVariable.CHAPTER_NUMBER;
            default -> NumberVariable.EDITION;
        };
    }

    /** Returns whether {@code NV} counts volumes, and is not some number that EndNote has for the type. */
    static boolean countsVolumes(String code) {
        return !OTHER_NV.contains(code);
    }

    /** Returns whether {@code SP} says how long the work runs. */
    static boolean hasRunningTime(ItemType type) {
        return type == ItemType.MOTION_PICTURE || type == ItemType.BROADCAST || type == ItemType.SONG;
    }

    /** Returns whether {@code C3} says how large the work is. */
    static boolean hasSize(String code) {
        return code.equals("ART") || code.equals("MAP");
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
