package org.kmref.format.yaml;

import java.util.Set;
import org.kmref.model.ItemType;

/** The entry types of hayagriva, where what a work is depends on what it stands in. */
final class HayagrivaTypes {

    private static final Set<String> JOURNALS = Set.of("periodical", "");

    private HayagrivaTypes() {}

    /** Whether it names a type, or says of no other what it is: {@code misc}, nothing. */
    static boolean isKnown(String type) {
        return read(type, "") != ItemType.DOCUMENT || type.equals("misc") || type.equals("original") || type.isEmpty();
    }

    static ItemType read(String type, String parent) {
        return switch (type) {
            case "article" -> article(parent);
            case "chapter", "anthos" -> ItemType.CHAPTER;
            case "entry" -> ItemType.ENTRY_ENCYCLOPEDIA;
            case "book", "proceedings", "reference" -> ItemType.BOOK;
            case "anthology" -> ItemType.COLLECTION;
            case "report" -> ItemType.REPORT;
            case "thesis" -> ItemType.THESIS;
            case "web" -> ItemType.WEBPAGE;
            case "blog" -> ItemType.POST_WEBLOG;
            case "post", "thread" -> ItemType.POST;
            case "artwork" -> ItemType.GRAPHIC;
            case "patent" -> ItemType.PATENT;
            case "case" -> ItemType.LEGAL_CASE;
            case "legislation" -> ItemType.LEGISLATION;
            case "manuscript" -> ItemType.MANUSCRIPT;
            case "performance" -> ItemType.PERFORMANCE;
            case "periodical", "newspaper" -> ItemType.PERIODICAL;
            case "conference", "exhibition" -> ItemType.EVENT;
            case "repository" -> ItemType.SOFTWARE;
            case "video" -> ItemType.MOTION_PICTURE;
            case "scene" -> ItemType.BROADCAST;
            case "audio" -> ItemType.SONG;
            default -> ItemType.DOCUMENT;
        };
    }

    private static ItemType article(String parent) {
        return switch (parent) {
            case "newspaper" -> ItemType.ARTICLE_NEWSPAPER;
            case "proceedings", "conference" -> ItemType.PAPER_CONFERENCE;
            case "blog" -> ItemType.POST_WEBLOG;
            case "web" -> ItemType.WEBPAGE;
            default -> JOURNALS.contains(parent) ? ItemType.ARTICLE_JOURNAL : ItemType.CHAPTER;
        };
    }

    static String write(ItemType type) {
        return switch (type) {
            case ARTICLE, ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, PAPER_CONFERENCE, REVIEW, REVIEW_BOOK ->
                "article";
            case CHAPTER -> "chapter";
            case ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA -> "entry";
            case BOOK, CLASSIC, MUSICAL_SCORE, PAMPHLET -> "book";
            case COLLECTION -> "anthology";
            case REPORT, STANDARD -> "report";
            case THESIS -> "thesis";
            case WEBPAGE -> "web";
            case POST_WEBLOG -> "blog";
            case POST -> "post";
            case GRAPHIC, FIGURE, MAP -> "artwork";
            case PATENT -> "patent";
            case LEGAL_CASE -> "case";
            case BILL, LEGISLATION, REGULATION, TREATY -> "legislation";
            case MANUSCRIPT -> "manuscript";
            case PERFORMANCE, SPEECH -> "performance";
            case PERIODICAL -> "periodical";
            case EVENT -> "conference";
            case SOFTWARE, DATASET -> "repository";
            case MOTION_PICTURE -> "video";
            case BROADCAST -> "scene";
            case SONG -> "audio";
            case DOCUMENT, HEARING, INTERVIEW, PERSONAL_COMMUNICATION -> "misc";
        };
    }

    /** Returns the type of what such a work stands in. */
    static String parent(ItemType type) {
        return switch (write(type)) {
            case "article" ->
                type == ItemType.PAPER_CONFERENCE
                        ? "proceedings"
                        : (type == ItemType.ARTICLE_NEWSPAPER ? "newspaper" : "periodical");
            case "chapter" -> "book";
            case "entry" -> "reference";
            case "web", "blog", "post" -> "web";
            default -> "misc";
        };
    }
}
