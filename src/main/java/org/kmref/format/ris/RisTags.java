package org.kmref.format.ris;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** A work as the tags of RIS and their values, which the forms of EndNote spell in their own way. */
public final class RisTags {

    private final Item item;
    private final List<Map.Entry<String, String>> tags = new ArrayList<>();

    private RisTags(Item item) {
        this.item = item;
    }

    /** Returns the tags in their order, {@code TY} first; {@code kept} names the extra field that holds further ones. */
    public static List<Map.Entry<String, String>> of(Item item, String kept) {
        RisTags writing = new RisTags(item);
        writing.all();
        writing.kept(kept);
        return writing.tags;
    }

    private void all() {
        tag("TY", RisTypes.write(item.type()));
        tag("ID", item.key().value());
        names("AU", NameVariable.AUTHOR);
        titles();
        names("A2", NameVariable.EDITOR);
        names("A3", NameVariable.COLLECTION_EDITOR);
        names("A4", NameVariable.TRANSLATOR);
        dates();
        numbers();
        publishing();
        text("DO", TextVariable.DOI);
        text("UR", TextVariable.URL);
        text("LA", TextVariable.LANGUAGE);
        keywords(item).forEach(word -> tag("KW", word));
        text("AB", TextVariable.ABSTRACT);
        for (String note : item.text(TextVariable.NOTE).split("\n", -1)) {
            tag("N1", note);
        }
        text("RN", TextVariable.ANNOTE);
    }

    private void titles() {
        text("TI", TextVariable.TITLE);
        text("ST", TextVariable.TITLE_SHORT);
        boolean meeting = item.type() == ItemType.PAPER_CONFERENCE
                && !item.text(TextVariable.EVENT_TITLE).isEmpty()
                && !item.text(TextVariable.CONTAINER_TITLE).isEmpty();
        boolean book =
                RisTypes.read(RisTypes.write(item.type())) == ItemType.BOOK || item.type() == ItemType.PERIODICAL;
        if (meeting) {
            text("C3", TextVariable.CONTAINER_TITLE);
            text("T2", TextVariable.EVENT_TITLE);
        } else if (book) {
            text("T2", TextVariable.COLLECTION_TITLE);
        } else {
            text("T2", TextVariable.CONTAINER_TITLE);
        }
        text("J2", TextVariable.CONTAINER_TITLE_SHORT);
        if (!book) {
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
        if (accessed != null) {
            tag("Y2", PlainDates.writeSlashed(accessed));
        }
    }

    private void numbers() {
        number("VL", NumberVariable.VOLUME);
        boolean numbered =
                item.type() == ItemType.REPORT || item.type() == ItemType.PATENT || item.type() == ItemType.STANDARD;
        number("IS", numbered ? NumberVariable.NUMBER : NumberVariable.ISSUE);
        if (!numbered) {
            number("M1", NumberVariable.NUMBER);
        }
        number("ET", item.type() == ItemType.SOFTWARE ? NumberVariable.VERSION : NumberVariable.EDITION);
        number("NV", NumberVariable.NUMBER_OF_VOLUMES);
        number("SE", item.type() == ItemType.CHAPTER ? NumberVariable.CHAPTER_NUMBER : NumberVariable.SECTION);
        String pages = item.number(NumberVariable.PAGE);
        int dash = pages.indexOf('-') < 0 ? pages.indexOf('–') : pages.indexOf('-');
        boolean range = dash > 0 && pages.matches("[^-–,]+[-–][^-–,]+");
        if (pages.isEmpty()) {
            String count = item.number(NumberVariable.NUMBER_OF_PAGES);
            boolean plain = RisItem.WITH_PAGE_COUNT.contains(item.type()) && count.matches("\\d+");
            tag("SP", plain ? count : "");
        } else {
            tag("SP", range ? pages.substring(0, dash) : pages);
            tag("EP", range ? pages.substring(dash + 1) : "");
        }
    }

    private void publishing() {
        text("PB", TextVariable.PUBLISHER);
        boolean meeting = item.type() == ItemType.PAPER_CONFERENCE
                && !item.text(TextVariable.EVENT_PLACE).isEmpty()
                && !item.text(TextVariable.PUBLISHER_PLACE).isEmpty();
        if (meeting) {
            text("CY", TextVariable.EVENT_PLACE);
            text("C1", TextVariable.PUBLISHER_PLACE);
        } else {
            text("CY", TextVariable.PUBLISHER_PLACE);
        }
        text("SN", TextVariable.ISSN);
        text("SN", TextVariable.ISBN);
        text("M3", TextVariable.GENRE);
        text("CN", TextVariable.CALL_NUMBER);
        boolean archived = !item.text(TextVariable.ARCHIVE).isEmpty()
                || !item.text(TextVariable.ARCHIVE_LOCATION).isEmpty();
        if (!archived && !item.text(TextVariable.PMID).isEmpty()) {
            tag("DB", "PubMed");
            text("AN", TextVariable.PMID);
        }
        text("DB", TextVariable.ARCHIVE);
        text("AN", TextVariable.ARCHIVE_LOCATION);
        text("DP", TextVariable.SOURCE);
        text("C2", TextVariable.PMCID);
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
        if (!value.isBlank()) {
            tags.add(Map.entry(tag, value.replace('\n', ' ').strip()));
        }
    }

    /** Returns the keywords of a work and, behind them, its themes, each once. */
    public static Set<String> keywords(Item item) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : item.text(TextVariable.KEYWORD).split("\\s*[,;]\\s*", -1)) {
            if (!word.isBlank()) {
                words.add(word);
            }
        }
        words.addAll(item.themes());
        return words;
    }
}
