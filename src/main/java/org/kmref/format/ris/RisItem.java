package org.kmref.format.ris;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.model.CitationKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** Understands one record of RIS as a work; a tag without a place in CSL is kept under the name of the form. */
public final class RisItem {

    private static final Pattern DOI =
            Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)(10\\.\\S+)|(10\\.\\d{4,}\\S*)");
    static final Set<ItemType> WITH_PAGE_COUNT = Set.of(ItemType.BOOK, ItemType.THESIS, ItemType.REPORT);
    private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[\\dXx]");

    private final TagRecord record;
    private final String form;
    private final KeyMaker keys;
    private final ItemType type;
    private final Item.Builder item;

    public RisItem(TagRecord record, String form, KeyMaker keys) {
        this.form = form;
        this.record = record;
        this.keys = keys;
        this.type = RisTypes.read(record.take("TY"));
        this.item = Item.builder(new CitationKey("none"), type);
    }

    public Item read() {
        item.put(NameVariable.AUTHOR, PlainNames.read(record.takeAll("AU", "A1")));
        item.put(NameVariable.EDITOR, PlainNames.read(record.takeAll("A2", "ED")));
        item.put(NameVariable.COLLECTION_EDITOR, PlainNames.read(record.takeAll("A3")));
        item.put(NameVariable.TRANSLATOR, PlainNames.read(record.takeAll("A4")));
        titles();
        numbers();
        publishing();
        dates();
        links();
        text(TextVariable.ABSTRACT, "AB", "N2");
        text(TextVariable.ANNOTE, "RN");
        text(TextVariable.LANGUAGE, "LA");
        item.put(TextVariable.KEYWORD, String.join(", ", record.takeAll("KW")));
        note();
        String key = record.take("ID").strip();
        Map<String, Object> rest = record.rest();
        if (!rest.isEmpty()) {
            item.extra(form, rest);
        }
        Item read = item.build();
        boolean usable = !key.isEmpty() && key.indexOf(' ') < 0;
        return read.toBuilder().key(usable ? keys.free(key) : keys.made(read)).build();
    }

    private void titles() {
        boolean ownContainer = type == ItemType.BOOK || type == ItemType.PERIODICAL;
        text(TextVariable.TITLE, "TI", "T1", "CT", ownContainer ? "BT" : "TI");
        text(TextVariable.TITLE_SHORT, "ST");
        boolean meeting = type == ItemType.PAPER_CONFERENCE && record.has("C3");
        if (meeting) {
            text(TextVariable.CONTAINER_TITLE, "C3");
            text(TextVariable.EVENT_TITLE, "T2");
        } else if (ownContainer) {
            text(TextVariable.COLLECTION_TITLE, "T2");
        } else {
            text(TextVariable.CONTAINER_TITLE, "T2", "JF", "JO", "BT", "JA");
        }
        String full = item.build().text(TextVariable.CONTAINER_TITLE);
        for (String tag : List.of("JF", "JO", "JA", "J1", "J2", "BT")) {
            shortOrSame(tag, full);
        }
        if (item.build().text(TextVariable.COLLECTION_TITLE).isEmpty()) {
            text(TextVariable.COLLECTION_TITLE, "T3");
        }
    }

    // The journal comes under up to five tags; one that differs from its full title is an abbreviation of it.
    private void shortOrSame(String tag, String full) {
        String name = record.look(tag);
        boolean hasShort =
                !item.build().text(TextVariable.CONTAINER_TITLE_SHORT).isEmpty();
        if (name.equals(full)) {
            record.take(tag);
        } else if (!hasShort && !name.isEmpty() && !tag.equals("BT")) {
            text(TextVariable.CONTAINER_TITLE_SHORT, tag);
        }
    }

    private void numbers() {
        number(NumberVariable.VOLUME, "VL");
        number(type == ItemType.SOFTWARE ? NumberVariable.VERSION : NumberVariable.EDITION, "ET");
        number(NumberVariable.NUMBER_OF_VOLUMES, "NV");
        number(type == ItemType.CHAPTER ? NumberVariable.CHAPTER_NUMBER : NumberVariable.SECTION, "SE");
        boolean numbered = type == ItemType.REPORT || type == ItemType.PATENT || type == ItemType.STANDARD;
        if (numbered) {
            number(NumberVariable.NUMBER, "IS");
        } else {
            number(NumberVariable.ISSUE, "IS");
        }
        if (item.build().number(NumberVariable.NUMBER).isEmpty()) {
            number(NumberVariable.NUMBER, "M1");
        }
        String first = record.take("SP");
        String last = record.take("EP");
        boolean whole = WITH_PAGE_COUNT.contains(type) && last.isEmpty() && first.matches("\\d+");
        if (whole) {
            item.put(NumberVariable.NUMBER_OF_PAGES, first);
        } else {
            boolean range = !first.isEmpty() && !last.isEmpty() && !first.equals(last) && first.indexOf('-') < 0;
            item.put(NumberVariable.PAGE, range ? first + "-" + last : (first.isEmpty() ? last : first));
        }
    }

    private void publishing() {
        text(TextVariable.PUBLISHER, "PB");
        boolean meeting = type == ItemType.PAPER_CONFERENCE && record.has("C1");
        if (meeting) {
            text(TextVariable.EVENT_PLACE, "CY");
            text(TextVariable.PUBLISHER_PLACE, "C1");
        } else {
            text(TextVariable.PUBLISHER_PLACE, "CY", "PP");
        }
        text(TextVariable.CALL_NUMBER, "CN");
        boolean pubmed = record.look("DB").equalsIgnoreCase("PubMed")
                && record.look("AN").matches("\\d+");
        if (pubmed) {
            record.take("DB");
            text(TextVariable.PMID, "AN");
        }
        text(TextVariable.ARCHIVE, "DB");
        text(TextVariable.ARCHIVE_LOCATION, "AN");
        text(TextVariable.SOURCE, "DP");
        if (record.look("C2").startsWith("PMC")) {
            text(TextVariable.PMCID, "C2");
        }
    }

    private void dates() {
        String day = record.take("DA");
        String year = record.take("PY", "Y1");
        Optional<DateValue> full = PlainDates.read(day);
        Optional<DateValue> plain = PlainDates.read(year);
        // The day may come without its year, and the year without its day: the one that says more counts.
        boolean dayKnown = full.flatMap(DateValue::start).isPresent() || plain.isEmpty();
        (dayKnown ? full : plain).ifPresent(date -> item.put(DateVariable.ISSUED, date));
        String other = record.look("Y1");
        if (other.equals(day) || other.equals(year)) {
            record.take("Y1");
        }
        PlainDates.read(record.take("Y2")).ifPresent(date -> item.put(DateVariable.ACCESSED, date));
    }

    private void links() {
        String doi = record.take("DO", "DI");
        item.put(TextVariable.DOI, doi(doi).orElse(doi));
        for (String tag : List.of("M3", "N1", "UR", "L3")) {
            Optional<String> other = doi(record.look(tag));
            boolean missing = item.build().text(TextVariable.DOI).isEmpty();
            boolean alone = other.isPresent()
                    && record.look(tag).matches("(?i)\\s*(https?://(dx\\.)?doi\\.org/|doi:)\\s*\\S+\\s*");
            if (alone && missing) {
                item.put(TextVariable.DOI, other.get());
            }
            boolean again = alone && other.get().equals(item.build().text(TextVariable.DOI));
            if (again && !tag.equals("UR")) {
                record.take(tag);
            }
        }
        text(TextVariable.URL, "UR", "LK");
        text(TextVariable.GENRE, "M3");
        for (String number : record.takeAll("SN")) {
            int digits = number.replaceAll("[^0-9Xx]", "").length();
            boolean book = digits == 10 || digits == 13;
            boolean serial = ISSN.matcher(number).lookingAt() && digits == 8;
            TextVariable variable =
                    serial || (RisTypes.isPeriodical(type) && !book) ? TextVariable.ISSN : TextVariable.ISBN;
            String before = item.build().text(variable);
            item.put(variable, before.isEmpty() ? number : before + ", " + number);
        }
    }

    private static Optional<String> doi(String text) {
        Matcher matcher = DOI.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    private void note() {
        List<String> notes = record.takeAll("N1");
        item.put(TextVariable.NOTE, String.join("\n", notes));
    }

    private void text(TextVariable variable, String... tags) {
        item.put(variable, record.take(tags));
    }

    private void number(NumberVariable variable, String tag) {
        item.put(variable, record.take(tag));
    }
}
