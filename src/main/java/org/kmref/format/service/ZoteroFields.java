package org.kmref.format.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** Which fields of Zotero's are which of CSL's, by <a href="https://github.com/zotero/zotero-schema">Zotero's schema</a>. */
public final class ZoteroFields {

    /** The fields of Zotero for each of CSL's, the first that says something counting. */
    static final Map<TextVariable, List<String>> TEXTS = Map.ofEntries(
            Map.entry(TextVariable.TITLE, List.of("title", "caseName", "nameOfAct", "subject")),
            Map.entry(TextVariable.TITLE_SHORT, List.of("shortTitle")),
            Map.entry(
                    TextVariable.CONTAINER_TITLE,
                    List.of(
                            "publicationTitle",
                            "bookTitle",
                            "proceedingsTitle",
                            "encyclopediaTitle",
                            "dictionaryTitle",
                            "websiteTitle",
                            "blogTitle",
                            "forumTitle",
                            "programTitle",
                            "reporter",
                            "code",
                            "repository_location")),
            Map.entry(TextVariable.CONTAINER_TITLE_SHORT, List.of("journalAbbreviation")),
            Map.entry(TextVariable.COLLECTION_TITLE, List.of("series", "seriesTitle")),
            Map.entry(
                    TextVariable.PUBLISHER,
                    List.of(
                            "publisher",
                            "institution",
                            "university",
                            "company",
                            "label",
                            "studio",
                            "distributor",
                            "network",
                            "repository",
                            "issuingAuthority")),
            Map.entry(TextVariable.PUBLISHER_PLACE, List.of("place")),
            Map.entry(TextVariable.EVENT_TITLE, List.of("conferenceName", "meetingName")),
            Map.entry(
                    TextVariable.GENRE,
                    List.of(
                            "thesisType",
                            "reportType",
                            "genre",
                            "websiteType",
                            "postType",
                            "letterType",
                            "manuscriptType",
                            "mapType",
                            "presentationType",
                            "type",
                            "programmingLanguage")),
            Map.entry(
                    TextVariable.MEDIUM,
                    List.of(
                            "medium",
                            "artworkMedium",
                            "interviewMedium",
                            "videoRecordingFormat",
                            "audioRecordingFormat",
                            "audioFileType",
                            "system")),
            Map.entry(TextVariable.DIMENSIONS, List.of("artworkSize", "runningTime")),
            Map.entry(TextVariable.SCALE, List.of("scale")),
            Map.entry(TextVariable.ABSTRACT, List.of("abstractNote")),
            Map.entry(TextVariable.ISBN, List.of("ISBN")),
            Map.entry(TextVariable.ISSN, List.of("ISSN")),
            Map.entry(TextVariable.URL, List.of("url")),
            Map.entry(TextVariable.AUTHORITY, List.of("court", "legislativeBody", "committee", "organization")),
            Map.entry(TextVariable.ARCHIVE, List.of("archive")),
            Map.entry(TextVariable.ARCHIVE_LOCATION, List.of("archiveLocation")),
            Map.entry(TextVariable.CALL_NUMBER, List.of("callNumber")),
            Map.entry(TextVariable.SOURCE, List.of("libraryCatalog")),
            Map.entry(TextVariable.REFERENCES, List.of("references", "history")),
            Map.entry(TextVariable.STATUS, List.of("legalStatus", "status")));

    static final Map<NumberVariable, List<String>> NUMBERS = Map.ofEntries(
            Map.entry(NumberVariable.VOLUME, List.of("volume", "codeVolume", "reporterVolume")),
            Map.entry(NumberVariable.ISSUE, List.of("issue")),
            Map.entry(NumberVariable.PAGE, List.of("pages", "codePages", "firstPage")),
            Map.entry(NumberVariable.EDITION, List.of("edition")),
            Map.entry(NumberVariable.NUMBER_OF_PAGES, List.of("numPages")),
            Map.entry(NumberVariable.NUMBER_OF_VOLUMES, List.of("numberOfVolumes")),
            Map.entry(NumberVariable.COLLECTION_NUMBER, List.of("seriesNumber")),
            Map.entry(NumberVariable.SECTION, List.of("section")),
            Map.entry(NumberVariable.VERSION, List.of("versionNumber")),
            Map.entry(
                    NumberVariable.NUMBER,
                    List.of(
                            "reportNumber",
                            "patentNumber",
                            "billNumber",
                            "documentNumber",
                            "docketNumber",
                            "publicLawNumber",
                            "episodeNumber",
                            "archiveID",
                            "number")));

    private static final Map<String, ItemType> TYPES = Map.ofEntries(
            Map.entry("artwork", ItemType.GRAPHIC),
            Map.entry("audioRecording", ItemType.SONG),
            Map.entry("bill", ItemType.BILL),
            Map.entry("blogPost", ItemType.POST_WEBLOG),
            Map.entry("book", ItemType.BOOK),
            Map.entry("bookSection", ItemType.CHAPTER),
            Map.entry("case", ItemType.LEGAL_CASE),
            Map.entry("computerProgram", ItemType.SOFTWARE),
            Map.entry("conferencePaper", ItemType.PAPER_CONFERENCE),
            Map.entry("dataset", ItemType.DATASET),
            Map.entry("dictionaryEntry", ItemType.ENTRY_DICTIONARY),
            Map.entry("document", ItemType.DOCUMENT),
            Map.entry("email", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("encyclopediaArticle", ItemType.ENTRY_ENCYCLOPEDIA),
            Map.entry("film", ItemType.MOTION_PICTURE),
            Map.entry("forumPost", ItemType.POST),
            Map.entry("hearing", ItemType.HEARING),
            Map.entry("instantMessage", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("interview", ItemType.INTERVIEW),
            Map.entry("journalArticle", ItemType.ARTICLE_JOURNAL),
            Map.entry("letter", ItemType.PERSONAL_COMMUNICATION),
            Map.entry("magazineArticle", ItemType.ARTICLE_MAGAZINE),
            Map.entry("manuscript", ItemType.MANUSCRIPT),
            Map.entry("map", ItemType.MAP),
            Map.entry("newspaperArticle", ItemType.ARTICLE_NEWSPAPER),
            Map.entry("patent", ItemType.PATENT),
            Map.entry("podcast", ItemType.SONG),
            Map.entry("preprint", ItemType.ARTICLE),
            Map.entry("presentation", ItemType.SPEECH),
            Map.entry("radioBroadcast", ItemType.BROADCAST),
            Map.entry("report", ItemType.REPORT),
            Map.entry("standard", ItemType.STANDARD),
            Map.entry("statute", ItemType.LEGISLATION),
            Map.entry("thesis", ItemType.THESIS),
            Map.entry("tvBroadcast", ItemType.BROADCAST),
            Map.entry("videoRecording", ItemType.MOTION_PICTURE),
            Map.entry("webpage", ItemType.WEBPAGE));

    private ZoteroFields() {}

    /** Returns the type whose name has these letters, in lower case, whatever stands between its words. */
    public static Optional<ItemType> typeWritten(String letters) {
        return TYPES.entrySet().stream()
                .filter(type -> type.getKey().toLowerCase(Locale.ROOT).equals(letters))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static ItemType type(String zotero) {
        return TYPES.getOrDefault(zotero, ItemType.of(zotero).orElse(ItemType.DOCUMENT));
    }

    /** Returns who a creator of this kind is to CSL: the first kind of each of Zotero's types is its author. */
    static NameVariable role(String creatorType) {
        return switch (creatorType) {
            case "editor" -> NameVariable.EDITOR;
            case "seriesEditor" -> NameVariable.COLLECTION_EDITOR;
            case "translator" -> NameVariable.TRANSLATOR;
            case "bookAuthor" -> NameVariable.CONTAINER_AUTHOR;
            case "reviewedAuthor" -> NameVariable.REVIEWED_AUTHOR;
            case "recipient" -> NameVariable.RECIPIENT;
            case "interviewer" -> NameVariable.INTERVIEWER;
            case "composer" -> NameVariable.COMPOSER;
            case "director" -> NameVariable.DIRECTOR;
            case "producer" -> NameVariable.PRODUCER;
            case "scriptwriter" -> NameVariable.SCRIPT_WRITER;
            case "guest" -> NameVariable.GUEST;
            case "contributor", "castMember", "wordsBy", "commenter", "cosponsor", "counsel" ->
                NameVariable.CONTRIBUTOR;
            default -> NameVariable.AUTHOR;
        };
    }
}
