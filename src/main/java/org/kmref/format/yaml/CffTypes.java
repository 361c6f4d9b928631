package org.kmref.format.yaml;

import java.util.HashMap;
import java.util.Map;
import org.kmref.model.ItemType;

/** The reference types of the Citation File Format. */
final class CffTypes {

    private static final Map<String, ItemType> TYPES = new HashMap<>();

    static {
        String[][] types = {
            {"article", "article-journal"},
            {"art", "graphic"},
            {"audiovisual", "motion_picture"},
            {"bill", "bill"},
            {"blog", "post-weblog"},
            {"book", "book"},
            {"catalogue", "book"},
            {"conference", "event"},
            {"conference-paper", "paper-conference"},
            {"data", "dataset"},
            {"database", "dataset"},
            {"dataset", "dataset"},
            {"dictionary", "entry-dictionary"},
            {"edited-work", "collection"},
            {"encyclopedia", "entry-encyclopedia"},
            {"film-broadcast", "broadcast"},
            {"generic", "document"},
            {"government-document", "report"},
            {"grant", "document"},
            {"hearing", "hearing"},
            {"historical-work", "classic"},
            {"legal-case", "legal_case"},
            {"legal-rule", "regulation"},
            {"magazine-article", "article-magazine"},
            {"manual", "book"},
            {"map", "map"},
            {"multimedia", "motion_picture"},
            {"music", "musical_score"},
            {"newspaper-article", "article-newspaper"},
            {"pamphlet", "pamphlet"},
            {"patent", "patent"},
            {"personal-communication", "personal_communication"},
            {"proceedings", "book"},
            {"report", "report"},
            {"serial", "periodical"},
            {"slides", "speech"},
            {"software", "software"},
            {"software-code", "software"},
            {"software-container", "software"},
            {"software-executable", "software"},
            {"software-virtual-machine", "software"},
            {"sound-recording", "song"},
            {"standard", "standard"},
            {"statute", "legislation"},
            {"thesis", "thesis"},
            {"unpublished", "manuscript"},
            {"video", "motion_picture"},
            {"website", "webpage"}
        };
        for (String[] type : types) {
            TYPES.put(type[0], ItemType.of(type[1]).orElseThrow());
        }
    }

    private CffTypes() {}

    static ItemType read(String type) {
        return TYPES.getOrDefault(type, ItemType.DOCUMENT);
    }

    static String write(ItemType type) {
        return switch (type) {
            case ARTICLE, ARTICLE_JOURNAL, REVIEW, REVIEW_BOOK -> "article";
            case ARTICLE_MAGAZINE -> "magazine-article";
            case ARTICLE_NEWSPAPER -> "newspaper-article";
            case BILL -> "bill";
            case BOOK, CHAPTER -> "book";
            case BROADCAST -> "film-broadcast";
            case CLASSIC -> "historical-work";
            case COLLECTION -> "edited-work";
            case DATASET -> "dataset";
            case DOCUMENT, FIGURE, INTERVIEW, PERFORMANCE -> "generic";
            case ENTRY, ENTRY_ENCYCLOPEDIA -> "encyclopedia";
            case ENTRY_DICTIONARY -> "dictionary";
            case EVENT -> "conference";
            case GRAPHIC -> "art";
            case HEARING -> "hearing";
            case LEGAL_CASE -> "legal-case";
            case LEGISLATION, TREATY -> "statute";
            case MANUSCRIPT -> "unpublished";
            case MAP -> "map";
            case MOTION_PICTURE -> "video";
            case MUSICAL_SCORE -> "music";
            case PAMPHLET -> "pamphlet";
            case PAPER_CONFERENCE -> "conference-paper";
            case PATENT -> "patent";
            case PERIODICAL -> "serial";
            case PERSONAL_COMMUNICATION -> "personal-communication";
            case POST, POST_WEBLOG -> "blog";
            case REGULATION -> "legal-rule";
            case REPORT -> "report";
            case SOFTWARE -> "software";
            case SONG -> "sound-recording";
            case SPEECH -> "slides";
            case STANDARD -> "standard";
            case THESIS -> "thesis";
            case WEBPAGE -> "website";
        };
    }
}
