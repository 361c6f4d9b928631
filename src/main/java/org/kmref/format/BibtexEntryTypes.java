package org.kmref.format;

import java.util.Locale;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** The entry type that each CSL type is written as, in classic BibTeX and in BibLaTeX. */
final class BibtexEntryTypes {

    private static final Set<String> WRITTEN = Set.of(
            "article",
            "artwork",
            "audio",
            "book",
            "booklet",
            "conference",
            "dataset",
            "electronic",
            "inbook",
            "incollection",
            "inproceedings",
            "inreference",
            "jurisdiction",
            "legislation",
            "letter",
            "mastersthesis",
            "misc",
            "movie",
            "online",
            "patent",
            "performance",
            "phdthesis",
            "report",
            "review",
            "software",
            "techreport",
            "thesis",
            "unpublished",
            "video",
            "www");

    private BibtexEntryTypes() {}

    /** Whether a work read from such an entry needs no note of it to be written as the like again. */
    static boolean isWrittenFor(String entryType, ItemType type) {
        return WRITTEN.contains(entryType) && !(entryType.equals("inbook") && type == ItemType.CHAPTER);
    }

    static String classic(Item item) {
        boolean contained = !item.text(TextVariable.CONTAINER_TITLE).isEmpty();
        return switch (item.type()) {
            case ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, REVIEW, REVIEW_BOOK ->
                contained ? "article" : "misc";
            case ARTICLE -> contained ? "article" : "unpublished";
            case BOOK, CLASSIC, COLLECTION, MUSICAL_SCORE -> "book";
            case CHAPTER, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA -> contained ? "incollection" : "misc";
            case PAPER_CONFERENCE -> contained ? "inproceedings" : "misc";
            case THESIS -> isMasters(item) ? "mastersthesis" : "phdthesis";
            case REPORT, STANDARD -> "techreport";
            case MANUSCRIPT -> item.text(TextVariable.NOTE).isEmpty() ? "misc" : "unpublished";
            case PAMPHLET -> "booklet";
            case BILL,
                    BROADCAST,
                    DATASET,
                    DOCUMENT,
                    EVENT,
                    FIGURE,
                    GRAPHIC,
                    HEARING,
                    INTERVIEW,
                    LEGAL_CASE,
                    LEGISLATION,
                    MAP,
                    MOTION_PICTURE,
                    PATENT,
                    PERFORMANCE,
                    PERIODICAL,
                    PERSONAL_COMMUNICATION,
                    POST,
                    POST_WEBLOG,
                    REGULATION,
                    SOFTWARE,
                    SONG,
                    SPEECH,
                    TREATY,
                    WEBPAGE -> "misc";
        };
    }

    static String biblatex(Item item) {
        boolean contained = !item.text(TextVariable.CONTAINER_TITLE).isEmpty();
        boolean numbered = !item.number(NumberVariable.NUMBER).isEmpty();
        return switch (item.type()) {
            case ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, REVIEW, REVIEW_BOOK ->
                contained ? "article" : "misc";
            case ARTICLE -> contained ? "article" : "unpublished";
            case BOOK, CLASSIC, MUSICAL_SCORE -> "book";
            case COLLECTION -> "collection";
            case CHAPTER -> contained ? "incollection" : "misc";
            case ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA -> contained ? "inreference" : "misc";
            case PAPER_CONFERENCE -> contained ? "inproceedings" : "unpublished";
            case THESIS -> "thesis";
            case REPORT -> "report";
            case STANDARD -> numbered ? "report" : "misc";
            case MANUSCRIPT -> "unpublished";
            case SPEECH -> "unpublished";
            case PAMPHLET -> "booklet";
            case PATENT -> "patent";
            case DATASET -> "dataset";
            case SOFTWARE -> "software";
            case WEBPAGE, POST, POST_WEBLOG -> "online";
            case PERIODICAL -> "periodical";
            case FIGURE, GRAPHIC, MAP -> "artwork";
            case BROADCAST, MOTION_PICTURE -> "video";
            case SONG -> "audio";
            case PERFORMANCE -> "performance";
            case LEGAL_CASE, HEARING -> "jurisdiction";
            case BILL, LEGISLATION, REGULATION, TREATY -> "legislation";
            case PERSONAL_COMMUNICATION -> "letter";
            case DOCUMENT, EVENT, INTERVIEW -> "misc";
        };
    }

    private static boolean isMasters(Item item) {
        return item.text(TextVariable.GENRE).toLowerCase(Locale.ROOT).startsWith("master");
    }
}
