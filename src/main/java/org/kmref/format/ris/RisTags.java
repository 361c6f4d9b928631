package org.kmref.format.ris;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.model.ArticleNumber;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.TextVariable;

/** A work as the tags of RIS and their values, which the forms of EndNote spell in their own way. */
public final class RisTags {

    private final Item item;
    private final String code;
    private final List<Map.Entry<String, String>> tags = new ArrayList<>();

    private RisTags(Item item) {
        this.item = item;
        this.code = RisTypes.write(item.type());
    }

    /** Returns the tags in their order, {@code TY} first; {@code kept} names the extra field that holds further ones. */
    public static List<Map.Entry<String, String>> of(Item item, String kept) {
        RisTags writing = new RisTags(item);
        writing.all();
        writing.kept(kept);
        return writing.tags;
    }

    private void all() {
        tag("TY", code);
        tag("ID", item.key().value());
        people();
        dates();
        numbers();
        publishing();
        tag("DO", item.doi().name());
        text("UR", TextVariable.URL);
        text("LA", TextVariable.LANGUAGE);
        keywords(item).forEach(word -> tag("KW", word));
        text("AB", TextVariable.ABSTRACT);
        for (String note : item.text(TextVariable.NOTE).split("\n", -1)) {
            tag("N1", note);
        }
        text("RN", TextVariable.ANNOTE);
    }

    // Under the tags that EndNote and Zotero read as what they are.
    private void people() {
        NameVariable first = RisRoles.of("AU", code).orElse(NameVariable.AUTHOR);
        names("AU", item.names(first).isEmpty() ? NameVariable.AUTHOR : first);
        titles();
        boolean editors = false;
        for (String tag : List.of("A2", "A3", "A4")) {
            NameVariable role = RisRoles.of(tag, code).orElse(null);
            if (role != null) {
                names(tag, role);
                editors |= role == NameVariable.EDITOR;
            }
        }
        if (!editors) {
            names("ED", NameVariable.EDITOR);
        }
    }

    private void titles() {
        text("TI", TextVariable.TITLE);
        text("ST", TextVariable.TITLE_SHORT);
        boolean meeting = hasProceedings();
        boolean book =
                RisTypes.read(RisTypes.write(item.type())) == ItemType.BOOK || item.type() == ItemType.PERIODICAL;
        if (meeting) {
            text("C3", TextVariable.CONTAINER_TITLE);
            text("T2", TextVariable.EVENT_TITLE);
        } else if (item.type() == ItemType.SPEECH) {
            text("T2", TextVariable.EVENT_TITLE);
            text("BT", TextVariable.CONTAINER_TITLE);
        } else if (book) {
            text("T2", TextVariable.COLLECTION_TITLE);
        } else if (RisLabels.isInSeries(code)) {
            text("T2", TextVariable.COLLECTION_TITLE);
            text("BT", TextVariable.CONTAINER_TITLE);
        } else {
            text(item.type() == ItemType.THESIS ? "BT" : "T2", TextVariable.CONTAINER_TITLE);
        }
        if (item.type() != ItemType.THESIS) {
            text("J2", TextVariable.CONTAINER_TITLE_SHORT);
        }
        if (RisLabels.isOfLegislature(code)) {
            text("T3", TextVariable.AUTHORITY);
        } else if (!book && !RisLabels.isInSeries(code) && item.type() != ItemType.LEGAL_CASE) {
            text("T3", TextVariable.COLLECTION_TITLE);
        }
    }

    private void dates() {
        DateValue issued = item.dates().get(DateVariable.ISSUED);
        if (issued != null) {
            int year = issued.start().map(DateParts::year).orElse(0);
            tag("PY", year > 0 ? Integer.toString(year) : "");
            tag("DA", PlainDates.writeSlashed(issued));
        }
        DateValue accessed = item.dates().get(DateVariable.ACCESSED);
        DateValue event = item.dates().get(DateVariable.EVENT_DATE);
        if (accessed == null && event != null && event.isRange() && item.type() == ItemType.PAPER_CONFERENCE) {
            accessed = event;
        }
        if (accessed != null) {
            tag("Y2", PlainDates.writeSlashed(accessed));
        }
    }

    private void numbers() {
        number("VL", NumberVariable.VOLUME);
        if (RisLabels.isNumbered(item.type())) {
            documentNumber();
        } else {
            number("IS", NumberVariable.ISSUE);
            manyNumbers();
        }
        // Of a case SV is the docket number.
        if (RisLabels.firstNumber(code) != NumberVariable.COLLECTION_NUMBER && item.type() != ItemType.LEGAL_CASE) {
            number("SV", NumberVariable.COLLECTION_NUMBER);
        }
        number("ET", RisLabels.ofEdition(code));
        number(RisLabels.countsVolumes(code) ? "NV" : "", NumberVariable.NUMBER_OF_VOLUMES);
        number("SE", item.type() == ItemType.CHAPTER ? NumberVariable.CHAPTER_NUMBER : NumberVariable.SECTION);
        String pages = item.number(NumberVariable.PAGE);
        Optional<Pages.Range> range = item.pages().range();
        String article = ArticleNumber.of(item);
        if (!article.isEmpty() && RisLabels.hasArticleNumber(code)) {
            tag("C7", article);
        } else if (pages.isEmpty() && RisLabels.hasRunningTime(item.type())) {
            text("SP", TextVariable.DIMENSIONS);
        } else if (pages.isEmpty()) {
            String count = item.number(NumberVariable.NUMBER_OF_PAGES);
            boolean plain = RisLabels.WITH_PAGE_COUNT.contains(item.type()) && count.matches("\\d+");
            tag("SP", plain ? count : "");
        } else {
            tag("SP", range.map(Pages.Range::first).orElse(pages));
            tag("EP", range.map(Pages.Range::last).orElse(""));
        }
    }

    private void manyNumbers() {
        switch (RisLabels.firstNumber(code)) {
            case COLLECTION_NUMBER -> number("M1", NumberVariable.COLLECTION_NUMBER);
            case ISSUE -> {
                // Alone it would be read as the issue.
                if (!item.number(NumberVariable.ISSUE).isEmpty()) {
                    number("M1", NumberVariable.NUMBER);
                }
            }
            default -> number("M1", NumberVariable.NUMBER);
        }
    }

    // Only what is told from an ISBN and an ISSN when it is read.
    private void documentNumber() {
        String number = item.number(NumberVariable.NUMBER);
        tag(RisSerials.isSerial(item.type(), number) ? "IS" : "SN", number);
    }

    private void publishing() {
        boolean court = item.type() == ItemType.LEGAL_CASE
                && !item.text(TextVariable.AUTHORITY).isEmpty();
        text("PB", court ? TextVariable.AUTHORITY : TextVariable.PUBLISHER);
        if (item.type() == ItemType.PATENT) {
            text("A2", TextVariable.AUTHORITY);
        }
        boolean both = item.type() == ItemType.PAPER_CONFERENCE
                && !item.text(TextVariable.EVENT_PLACE).isEmpty()
                && !item.text(TextVariable.PUBLISHER_PLACE).isEmpty();
        if (both || hasProceedings() || item.type() == ItemType.SPEECH) {
            text("CY", TextVariable.EVENT_PLACE);
            text("C1", TextVariable.PUBLISHER_PLACE);
        } else {
            text("CY", TextVariable.PUBLISHER_PLACE);
        }
        for (TextVariable serial : List.of(TextVariable.ISSN, TextVariable.ISBN)) {
            boolean told = !RisLabels.isNumbered(item.type()) || RisSerials.isSerial(item.type(), item.text(serial));
            tag("SN", told ? item.text(serial) : "");
        }
        boolean film = item.type() == ItemType.MOTION_PICTURE;
        text("M3", film ? TextVariable.MEDIUM : TextVariable.GENRE);
        text(film ? "C4" : "", TextVariable.GENRE);
        text(item.type() == ItemType.MAP ? "C1" : "", TextVariable.SCALE);
        text(RisLabels.hasSize(code) ? "C3" : "", TextVariable.DIMENSIONS);
        text("CN", TextVariable.CALL_NUMBER);
        boolean archived = RisLabels.isArchived(RisTypes.read(code))
                && (!item.text(TextVariable.ARCHIVE).isEmpty()
                        || !item.text(TextVariable.ARCHIVE_LOCATION).isEmpty());
        if (!archived && !item.text(TextVariable.PMID).isEmpty()) {
            tag("DB", "PubMed");
            text("AN", TextVariable.PMID);
        }
        if (archived) {
            text("DB", TextVariable.ARCHIVE);
            text("AN", TextVariable.ARCHIVE_LOCATION);
        }
        text("DP", TextVariable.SOURCE);
        text("C2", TextVariable.PMCID);
    }

    // The proceedings stand under C3 then, and the conference where other parts have what they stand in.
    private boolean hasProceedings() {
        return item.type() == ItemType.PAPER_CONFERENCE
                && !item.text(TextVariable.EVENT_TITLE).isEmpty()
                && !item.text(TextVariable.CONTAINER_TITLE).isEmpty();
    }

    private void kept(String field) {
        if (item.extra().get(field) instanceof Map<?, ?> map) {
            map.forEach((tag, values) -> {
                List<?> all = values instanceof List<?> list ? list : List.of(values);
                all.forEach(value -> tag(tag.toString(), value.toString()));
            });
        }
    }

    private void names(String tag, NameVariable variable) {
        for (Name name : item.names(variable)) {
            tag(tag, PlainNames.write(name));
        }
    }

    private void text(String tag, TextVariable variable) {
        tag(tag, item.text(variable));
    }

    private void number(String tag, NumberVariable variable) {
        tag(tag, item.number(variable));
    }

    private void tag(String tag, String value) {
        if (!value.isBlank() && !tag.isEmpty()) {
            tags.add(Map.entry(tag, TagRecord.oneLine(withoutControls(value))));
        }
    }

    /** Returns the keywords of a work and, behind them, its themes, each once. */
    public static Set<String> keywords(Item item) {
        Set<String> words = new LinkedHashSet<>(item.keywords().list());
        words.addAll(item.themes());
        return words;
    }

    // A line break would begin another tag; what else rules a terminal no value needs.
    private static String withoutControls(String value) {
        if (value.chars().noneMatch(Character::isISOControl)) {
            return value;
        }
        StringBuilder out = new StringBuilder(value);
        for (int i = 0; i < out.length(); i++) {
            out.setCharAt(i, Character.isISOControl(out.charAt(i)) ? ' ' : out.charAt(i));
        }
        return out.toString();
    }
}
