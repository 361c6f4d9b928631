package org.kmref.format.ris;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kmref.model.ItemType;

/** The reference types of RIS and what they are in CSL; see the RIS format specification, appendix of reference types. */
public final class RisTypes {

    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("ABST", ItemType.ARTICLE_JOURNAL),
            Map.entry("ADVS", ItemType.MOTION_PICTURE),
            Map.entry("AGGR", ItemType.DATASET),
            Map.entry("ANCIENT", ItemType.CLASSIC),
            Map.entry("ART", ItemType.GRAPHIC),
            Map.entry("BILL", ItemType.BILL),
            Map.entry("BLOG", ItemType.POST_WEBLOG),
            Map.entry("BOOK", ItemType.BOOK),
            Map.entry("CASE", ItemType.LEGAL_CASE),
            Map.entry("CHAP", ItemType.CHAPTER),
            Map.entry("CHART", ItemType.FIGURE),
            Map.entry("CLSWK", ItemType.CLASSIC),
            Map.entry("COMP", ItemType.SOFTWARE),
            Map.entry("CONF", ItemType.PAPER_CONFERENCE),
            Map.entry("CPAPER", ItemType.PAPER_CONFERENCE),
            Map.entry("CTLG", ItemType.BOOK),
            Map.entry("DATA", ItemType.DATASET),
            Map.entry("DBASE", ItemType.DATASET),
            Map.entry("DICT", ItemType.ENTRY_DICTIONARY),
            Map.entry("EBOOK", ItemType.BOOK),
            Map.entry("ECHAP", ItemType.CHAPTER),
            Map.entry("EDBOOK", ItemType.BOOK),
            Map.entry("EJOUR", ItemType.ARTICLE_JOURNAL),
            Map.entry("ELEC", ItemType.WEBPAGE),
            Map.entry("ENCYC", ItemType.ENTRY_ENCYCLOPEDIA),
            Map.entry("EQUA", ItemType.FIGURE),
            Map.entry("FIGURE", ItemType.FIGURE),
            Map.entry("GEN", ItemType.DOCUMENT),
            Map.entry("GOVDOC", ItemType.REPORT),
            Map.entry("GRANT", ItemType.DOCUMENT),
            Map.entry("GRNT", ItemType.DOCUMENT),
            Map.entry("HEAR", ItemType.HEARING),
            Map.entry("ICOMM", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("INPR", ItemType.ARTICLE_JOURNAL),
            Map.entry("INTV", ItemType.INTERVIEW),
            Map.entry("JFULL", ItemType.PERIODICAL),
            Map.entry("JOUR", ItemType.ARTICLE_JOURNAL),
            Map.entry("LEGAL", ItemType.REGULATION),
            Map.entry("MANSCPT", ItemType.MANUSCRIPT),
            Map.entry("MAP", ItemType.MAP),
            Map.entry("MGZN", ItemType.ARTICLE_MAGAZINE),
            Map.entry("MPCT", ItemType.MOTION_PICTURE),
            Map.entry("MULTI", ItemType.MOTION_PICTURE),
            Map.entry("MUSIC", ItemType.MUSICAL_SCORE),
            Map.entry("NEWS", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("OTHER", ItemType.DOCUMENT),
            Map.entry("PAMP", ItemType.PAMPHLET),
            Map.entry("PAT", ItemType.PATENT),
            Map.entry("PCOMM", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("POD", ItemType.BROADCAST),
            Map.entry("PRESS", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("RPRT", ItemType.REPORT),
            Map.entry("SER", ItemType.BOOK),
            Map.entry("SLIDE", ItemType.SPEECH),
            Map.entry("SOUND", ItemType.SONG),
            Map.entry("STAND", ItemType.STANDARD),
            Map.entry("STAT", ItemType.LEGISLATION),
            Map.entry("STD", ItemType.STANDARD),
            Map.entry("THES", ItemType.THESIS),
            Map.entry("UNBILL", ItemType.BILL),
            Map.entry("UNPB", ItemType.ARTICLE),
            Map.entry("UNPD", ItemType.ARTICLE),
            Map.entry("VIDEO", ItemType.MOTION_PICTURE),
            Map.entry("WEB", ItemType.WEBPAGE));

    private static final Set<ItemType> PERIODICAL = Set.of(
            ItemType.ARTICLE,
            ItemType.ARTICLE_JOURNAL,
            ItemType.ARTICLE_MAGAZINE,
            ItemType.ARTICLE_NEWSPAPER,
            ItemType.PERIODICAL,
            ItemType.REVIEW,
            ItemType.REVIEW_BOOK);

    private RisTypes() {}

    public static boolean isKnown(String type) {
        return TYPES.containsKey(type.toUpperCase(Locale.ROOT));
    }

    /** Returns the type, or the one that the kind of work says: Scopus calls all of a series {@code SER}. */
    static String narrowed(String type, String kind) {
        if (!type.equals("SER")) {
            return type;
        }
        return switch (kind.strip().toLowerCase(Locale.ROOT)) {
            case "conference paper" -> "CPAPER";
            case "book chapter" -> "CHAP";
            case "article", "review" -> "JOUR";
            default -> type;
        };
    }

    public static ItemType read(String type) {
        return TYPES.getOrDefault(type.toUpperCase(Locale.ROOT), ItemType.DOCUMENT);
    }

    /** Whether such a work stands in a journal or newspaper, or is one. */
    public static boolean isPeriodical(ItemType type) {
        return PERIODICAL.contains(type);
    }

    static String write(ItemType type) {
        return switch (type) {
            case ARTICLE -> "UNPB";
            case ARTICLE_JOURNAL, REVIEW, REVIEW_BOOK -> "JOUR";
            case ARTICLE_MAGAZINE -> "MGZN";
            case ARTICLE_NEWSPAPER -> "NEWS";
            case BILL -> "BILL";
            case BOOK, COLLECTION -> "BOOK";
            case BROADCAST -> "POD";
            case CHAPTER -> "CHAP";
            case CLASSIC -> "CLSWK";
            case DATASET -> "DATA";
            case DOCUMENT, EVENT, PERFORMANCE -> "GEN";
            case ENTRY, ENTRY_ENCYCLOPEDIA -> "ENCYC";
            case ENTRY_DICTIONARY -> "DICT";
            case FIGURE -> "FIGURE";
            case GRAPHIC -> "ART";
            case HEARING -> "HEAR";
            case INTERVIEW -> "INTV";
            case LEGAL_CASE -> "CASE";
            case LEGISLATION, TREATY -> "STAT";
            case MANUSCRIPT -> "MANSCPT";
            case MAP -> "MAP";
            case MOTION_PICTURE -> "MPCT";
            case MUSICAL_SCORE -> "MUSIC";
            case PAMPHLET -> "PAMP";
            case PAPER_CONFERENCE -> "CPAPER";
            case PATENT -> "PAT";
            case PERIODICAL -> "JFULL";
            case PERSONAL_COMMUNICATION -> "PCOMM";
            case POST, POST_WEBLOG -> "BLOG";
            case REGULATION -> "LEGAL";
            case REPORT -> "RPRT";
            case SOFTWARE -> "COMP";
            case SONG -> "SOUND";
            case SPEECH -> "SLIDE";
            case STANDARD -> "STAND";
            case THESIS -> "THES";
            case WEBPAGE -> "ELEC";
        };
    }
}
