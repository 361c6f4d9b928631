package org.kmref.format.bibtex;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** What classic BibTeX and BibLaTeX call entries and fields, where they differ. */
public enum BibtexDialect {
    CLASSIC,
    BIBLATEX;

    private static final Set<String> CLASSIC_TYPES = Set.of(
            "article",
            "book",
            "booklet",
            "conference",
            "inbook",
            "incollection",
            "inproceedings",
            "manual",
            "mastersthesis",
            "misc",
            "phdthesis",
            "proceedings",
            "techreport",
            "unpublished");

    boolean isBiblatex() {
        return this == BIBLATEX;
    }

    /** Returns the entry type of a work: the best one whose required fields the work has. */
    String entryType(Item item) {
        return candidates(item).stream()
                .filter(type -> isBiblatex() ? hasRequired(item, type) : isNoted(item) || !type.equals("unpublished"))
                .findFirst()
                .orElse("misc");
    }

    boolean knows(String entryType) {
        return isBiblatex() ? BiblatexModel.isKnown(entryType) : CLASSIC_TYPES.contains(entryType);
    }

    boolean allows(String entryType, String field) {
        return !isBiblatex() || BiblatexModel.allows(entryType, field);
    }

    private List<String> candidates(Item item) {
        boolean contained = !item.text(TextVariable.CONTAINER_TITLE).isEmpty();
        return switch (item.type()) {
            case ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER, REVIEW, REVIEW_BOOK ->
                contained ? List.of("article") : List.of();
            case ARTICLE -> contained ? List.of("article") : named("online", "unpublished");
            case BOOK, CLASSIC, MUSICAL_SCORE -> book(item);
            case COLLECTION -> List.of(isBiblatex() ? "collection" : "book", "manual");
            case CHAPTER -> contained ? chapter(item) : List.of();
            case ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA ->
                contained ? named("inreference", "incollection", "inbook") : List.of();
            case PAPER_CONFERENCE -> contained ? List.of("inproceedings") : List.of("unpublished", "misc");
            case THESIS -> List.of(isBiblatex() ? "thesis" : (isMasters(item) ? "mastersthesis" : "phdthesis"));
            case REPORT, STANDARD -> List.of(isBiblatex() ? "report" : "techreport", "manual");
            case MANUSCRIPT, SPEECH -> List.of("unpublished", "misc");
            case PAMPHLET -> List.of("booklet");
            case PATENT -> named("patent", "misc");
            case DATASET -> named("dataset", "misc");
            case SOFTWARE -> named("software", "misc");
            case WEBPAGE, POST, POST_WEBLOG -> named("online", "misc");
            case PERIODICAL -> named("periodical", "misc");
            case BILL,
                    BROADCAST,
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
                    PERFORMANCE,
                    PERSONAL_COMMUNICATION,
                    REGULATION,
                    SONG,
                    TREATY -> List.of("misc");
        };
    }

    // In BibLaTeX only a manual may be without author and editor.
    private List<String> book(Item item) {
        boolean edited = item.names(NameVariable.AUTHOR).isEmpty() && isBiblatex();
        return List.of(edited ? "collection" : "book", "manual");
    }

    private List<String> chapter(Item item) {
        boolean byOneAuthor = !item.names(NameVariable.CONTAINER_AUTHOR).isEmpty() && isBiblatex();
        return byOneAuthor ? List.of("inbook") : List.of("incollection", "inbook");
    }

    private List<String> named(String biblatex, String classic) {
        return List.of(isBiblatex() ? biblatex : classic);
    }

    private List<String> named(String biblatex, String classic, String otherwise) {
        return List.of(isBiblatex() ? biblatex : classic, otherwise);
    }

    private static boolean isMasters(Item item) {
        return item.text(TextVariable.GENRE).toLowerCase(Locale.ROOT).startsWith("master");
    }

    // Classic BibTeX asks what is unpublished for a note. Whatever else lacks something keeps its type, with BibTeX's
    // warning, which is true.
    private static boolean isNoted(Item item) {
        return !item.text(TextVariable.NOTE).isEmpty();
    }

    private static boolean hasRequired(Item item, String type) {
        boolean contained = !item.text(TextVariable.CONTAINER_TITLE).isEmpty();
        return BiblatexModel.required(type).stream().allMatch(field -> switch (field) {
            // An article without an author is one all the same, and no other type has a place for its journal.
            case "author" ->
                !item.names(NameVariable.AUTHOR).isEmpty() || (contained && BibtexTypes.isPeriodical(type));
            case "editor" -> !item.names(NameVariable.EDITOR).isEmpty();
            case "title" -> !item.title().isEmpty();
            case "journaltitle", "booktitle" -> contained;
            case "institution" -> !item.text(TextVariable.PUBLISHER).isEmpty();
            case "number" -> !item.number(NumberVariable.NUMBER).isEmpty();
            case "url" ->
                !item.text(TextVariable.URL).isEmpty()
                        || !item.text(TextVariable.DOI).isEmpty()
                        || !item.text(TextVariable.PMID).isEmpty();
            default -> true;
        });
    }

    String journal() {
        return isBiblatex() ? "journaltitle" : "journal";
    }

    String place() {
        return isBiblatex() ? "location" : "address";
    }

    String annotation() {
        return isBiblatex() ? "annotation" : "annote";
    }

    /** Returns the field for whoever published a work. */
    String publisher(String entryType) {
        return switch (entryType) {
            case "phdthesis", "mastersthesis" -> "school";
            case "thesis", "report", "techreport" -> "institution";
            case "misc", "booklet", "unpublished", "software" -> "howpublished";
            case "online" -> "organization";
            case "manual" -> isBiblatex() ? "publisher" : "organization";
            default -> "publisher";
        };
    }

    /** Returns the prefix of the fields for a date, or none where BibTeX has no such date. */
    static String datePrefix(DateVariable variable) {
        return switch (variable) {
            case ISSUED -> "";
            case ACCESSED -> "url";
            case EVENT_DATE -> "event";
            case ORIGINAL_DATE -> "orig";
            case AVAILABLE_DATE, SUBMITTED -> "none";
        };
    }
}
