package org.kmref.check.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NumberVariable;
import org.kmref.model.Problem.Severity;
import org.kmref.model.TextVariable;

/** A journal article without its journal. */
final class RequiredField extends ItemRule {
    /** Before it, books name printers and towns, or nobody. */
    private static final int PUBLISHERS_SINCE = 1900;

    private static final Need TITLE = has(TextVariable.TITLE);
    private static final Need CONTAINER = has(TextVariable.CONTAINER_TITLE);
    // CSL 1.0.1 called the meeting `event`.
    private static final Need MEETING =
            CONTAINER.or(has(TextVariable.EVENT_TITLE)).or(has(TextVariable.EVENT));
    // A body that is its own publisher is not named twice.
    private static final Need PUBLISHER = has(TextVariable.PUBLISHER)
            .or(has(TextVariable.AUTHORITY))
            .or(new Need(
                    "",
                    item -> item.year().filter(year -> year < PUBLISHERS_SINCE).isPresent()))
            .or(new Need("", item -> item.creators().stream().anyMatch(Name::isLiteral)));
    // What is in press has a status instead.
    private static final Need ISSUED =
            new Need("issued", item -> item.date(DateVariable.ISSUED).isPresent()).or(has(TextVariable.STATUS));
    private static final Need AUTHOR =
            new Need("author", item -> !item.creators().isEmpty());
    private static final Need ADDRESS = has(TextVariable.URL).or(has(TextVariable.DOI));
    private static final Need NUMBER =
            new Need("number", item -> !item.number(NumberVariable.NUMBER).isBlank());

    /** What a reader needs to find a work: a field, and when it or what stands for it is there. */
    private record Need(String field, Predicate<Item> met) {
        Need or(Need other) {
            return new Need(field, met.or(other.met));
        }
    }

    RequiredField() {
        super("required-field", Severity.WARNING, """
                Without some fields nobody can find the work: a title; a journal and a year for an article; a publisher and
                a year for a book, a report or a thesis; the book for a chapter; an address for a page of the web; a number
                for a patent or a standard. A book from before 1900, and one whose author is a body, needs no publisher.""");
    }

    @Override
    void check(Work work) {
        List<String> missing = new ArrayList<>();
        for (Need need : needs(work.item().type())) {
            if (!need.met().test(work.item())) {
                missing.add(need.field());
            }
        }
        if (!missing.isEmpty()) {
            String name = work.item().type().cslName();
            String one = ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
            String them = missing.size() == 1 ? "it" : "them";
            work.found(one + " needs `" + String.join("`, `", missing) + "`; add " + them);
        }
    }

    private static Need has(TextVariable text) {
        return new Need(text.cslName(), item -> !item.text(text).isBlank());
    }

    private static List<Need> needs(ItemType type) {
        return switch (type) {
            case ARTICLE_JOURNAL, ARTICLE_MAGAZINE, ARTICLE_NEWSPAPER -> List.of(TITLE, CONTAINER, ISSUED);
            case BOOK, REPORT -> List.of(TITLE, PUBLISHER, ISSUED);
            case THESIS -> List.of(TITLE, AUTHOR, PUBLISHER, ISSUED);
            case CHAPTER, ENTRY, ENTRY_DICTIONARY, ENTRY_ENCYCLOPEDIA -> List.of(TITLE, CONTAINER);
            case PAPER_CONFERENCE -> List.of(TITLE, MEETING, ISSUED);
            case WEBPAGE, POST, POST_WEBLOG -> List.of(TITLE, ADDRESS);
            case PATENT, STANDARD -> List.of(TITLE, NUMBER);
            case REVIEW, REVIEW_BOOK -> List.of(CONTAINER);
            case PERSONAL_COMMUNICATION, INTERVIEW, HEARING, EVENT, PERFORMANCE, LEGAL_CASE -> List.of();
            case ARTICLE, BILL, BROADCAST, CLASSIC, COLLECTION, DATASET, DOCUMENT, FIGURE -> List.of(TITLE);
            case GRAPHIC, LEGISLATION, MANUSCRIPT, MAP, MOTION_PICTURE, MUSICAL_SCORE -> List.of(TITLE);
            case PAMPHLET, PERIODICAL, REGULATION, SOFTWARE, SONG, SPEECH, TREATY -> List.of(TITLE);
        };
    }
}
