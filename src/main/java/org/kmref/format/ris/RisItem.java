package org.kmref.format.ris;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.text.PlainNames;
import org.kmref.model.ArticleNumber;
import org.kmref.model.CitationKey;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Pages;
import org.kmref.model.TextVariable;

/**
 * Understands one record of RIS as a work; a tag without a place in CSL is kept under the name of the form.
 *
 * <p>What a tag means depends on the type of the reference: the labels are those of EndNote, which most programs follow.
 */
public final class RisItem {

    private static final Pattern DEGREE = Pattern.compile("\\p{L}[\\p{L}. ]*");
    private static final Pattern PUBMED_ID =
            Pattern.compile("(?i)(\\d{1,9}) ?\\[pmid]|(?:pmid|medline|pubmed)[: ]+(\\d{1,9})");
    private static final Pattern MANY_ADDRESSES =
            Pattern.compile("(?<!\\s)\\s*;\\s*(?=https?://)|(?<!\\s)\\s+(?=https?://)");
    private static final Pattern BOOKKEEPING = Pattern.compile(
            "(?is)(?:accession number:|export date:|cited by:?|correspondence address:|source: scopus|record accession).*");

    private final TagRecord record;
    private final String form;
    private final KeyMaker keys;
    private final Function<List<String>, List<Name>> people;
    private final String code;
    private final ItemType type;
    private final Item.Builder item;

    public RisItem(TagRecord record, String form, KeyMaker keys) {
        this(record, form, keys, PlainNames::read);
    }

    /** {@code people} reads the names of a form that writes them in its own way. */
    RisItem(TagRecord record, String form, KeyMaker keys, Function<List<String>, List<Name>> people) {
        this.form = form;
        this.record = record;
        this.keys = keys;
        this.people = people;
        this.code = record.take("TY").toUpperCase(Locale.ROOT);
        this.type = RisTypes.read(code);
        this.item = Item.builder(new CitationKey("none"), type);
    }

    public Item read() {
        names();
        titles();
        numbers();
        pages();
        publishing();
        new RisDates(record, item).read();
        links();
        new RisSerials(record, type, item).read();
        text(TextVariable.ABSTRACT, "AB", "N2");
        text(TextVariable.ANNOTE, "RN");
        text(TextVariable.LANGUAGE, "LA");
        item.put(TextVariable.KEYWORD, String.join(", ", keywords()));
        note();
        return keyed();
    }

    private Item keyed() {
        String key = record.look("ID").strip();
        boolean usable = !key.isEmpty() && key.indexOf(' ') < 0 && key.indexOf('/') < 0;
        if (usable || key.isEmpty()) {
            record.take("ID");
        }
        Map<String, Object> rest = record.rest();
        if (!rest.isEmpty()) {
            item.extra(form, rest);
        }
        Item read = item.build();
        return read.toBuilder().key(usable ? keys.free(key) : keys.made(read)).build();
    }

    // ---- people

    private void names() {
        List<String> editors = new ArrayList<>();
        boolean edited = code.equals("EDBOOK") && !record.has("ED");
        (edited ? editors : new ArrayList<String>()).addAll(edited ? record.takeAll("AU", "A1") : List.of());
        names(NameVariable.AUTHOR, record.takeAll("AU", "A1"));
        editors.addAll(record.takeAll("ED"));
        switch (RisLabels.second(code)) {
            case EDITOR -> editors.addAll(record.takeAll("A2"));
            case SERIES_EDITOR -> seriesEditors(editors);
            case NONE -> {
                // An organization that issues a patent, a department: kept as it is.
            }
        }
        switch (RisLabels.third(code)) {
            case EDITOR -> editors.addAll(record.takeAll("A3"));
            case SERIES_EDITOR -> names(NameVariable.COLLECTION_EDITOR, record.takeAll("A3"));
            case NONE -> {
                // The advisor of a thesis has no place of their own in CSL, but contributes to it.
                if (type == ItemType.THESIS) {
                    names(NameVariable.CONTRIBUTOR, record.takeAll("A3"));
                }
            }
        }
        names(NameVariable.EDITOR, editors);
        names(NameVariable.TRANSLATOR, record.takeAll("A4"));
    }

    // EndNote means series editors; who writes neither a series nor anybody else means the editors of the book.
    private void seriesEditors(List<String> editors) {
        boolean series = record.has("T2") || record.has("T3") || record.has("A3") || record.has("ED");
        List<String> second = record.takeAll("A2");
        if (series) {
            names(NameVariable.COLLECTION_EDITOR, second);
        } else {
            editors.addAll(second);
        }
    }

    private void names(NameVariable variable, List<String> lines) {
        List<Name> names = people.apply(lines);
        if (!names.isEmpty()) {
            item.put(variable, names);
        }
    }

    // ---- titles

    private void titles() {
        boolean whole = type == ItemType.BOOK || type == ItemType.PERIODICAL;
        text(TextVariable.TITLE, "TI", "T1", "CT", whole ? "BT" : "TI");
        text(TextVariable.TITLE_SHORT, "ST");
        boolean meeting = type == ItemType.PAPER_CONFERENCE && record.has("C3");
        if (meeting) {
            text(TextVariable.CONTAINER_TITLE, "C3");
            text(TextVariable.EVENT_TITLE, "T2");
        } else if (whole) {
            text(TextVariable.COLLECTION_TITLE, "T2");
        } else if (RisLabels.isInSeries(code)) {
            text(TextVariable.COLLECTION_TITLE, "T2");
            text(TextVariable.CONTAINER_TITLE, "BT");
        } else if (type == ItemType.THESIS) {
            // T2 is the department, and JF where ProQuest has its own name: neither is what a thesis stands in.
            text(TextVariable.CONTAINER_TITLE, "BT");
        } else {
            text(TextVariable.CONTAINER_TITLE, "T2", "JF", "JO", "BT", "JA");
        }
        String full = item.build().text(TextVariable.CONTAINER_TITLE);
        if (type != ItemType.THESIS) {
            for (String tag : List.of("JF", "JO", "JA", "J1", "J2", "BT")) {
                shortOrSame(tag, full);
            }
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

    // ---- numbers

    private void numbers() {
        volume();
        edition();
        number(NumberVariable.NUMBER_OF_VOLUMES, "NV");
        section();
        if (RisLabels.isNumbered(type)) {
            documentNumber();
        } else {
            number(NumberVariable.ISSUE, "IS");
        }
        number(NumberVariable.COLLECTION_NUMBER, "SV");
        NumberVariable first = RisLabels.firstNumber(code);
        if (!item.has(first)) {
            number(first, "M1");
        }
        if (!item.has(NumberVariable.NUMBER) && first != NumberVariable.COLLECTION_NUMBER) {
            number(NumberVariable.NUMBER, "M1");
        }
    }

    private void volume() {
        boolean degree =
                type == ItemType.THESIS && DEGREE.matcher(record.look("VL")).matches();
        if (!degree) {
            item.put(NumberVariable.VOLUME, record.take("VL", "VO"));
        } else if (record.look("M3").isEmpty()) {
            text(TextVariable.GENRE, "VL");
        }
    }

    private void edition() {
        boolean onlineDate = RisTypes.isPeriodical(type) && record.look("ET").matches(".*\\b(?:1[89]|20)\\d{2}\\b.*");
        if (!onlineDate) {
            number(type == ItemType.SOFTWARE ? NumberVariable.VERSION : NumberVariable.EDITION, "ET");
        }
    }

    // EndNote has the first page of an article here too.
    private void section() {
        boolean firstPage = RisTypes.isPeriodical(type)
                && !record.look("SE").isEmpty()
                && record.look("SP").startsWith(record.look("SE"));
        if (!firstPage) {
            number(type == ItemType.CHAPTER ? NumberVariable.CHAPTER_NUMBER : NumberVariable.SECTION, "SE");
        }
    }

    // The number of a report, a patent or a standard stands where others have their ISBN.
    private void documentNumber() {
        item.put(NumberVariable.NUMBER, record.takeFirst("SN", number -> !RisSerials.isSerial(type, number)));
        if (!item.has(NumberVariable.NUMBER)) {
            number(NumberVariable.NUMBER, "IS");
        }
    }

    private void pages() {
        String first = pageOrNone(record.take("SP"));
        String last = pageOrNone(record.take("EP"));
        Optional<String> total = new Pages(first).total();
        boolean whole = RisLabels.WITH_PAGE_COUNT.contains(type) && last.isEmpty();
        if (whole && first.matches("\\d+")) {
            item.put(NumberVariable.NUMBER_OF_PAGES, first);
        } else if (whole && total.isPresent()) {
            item.put(NumberVariable.NUMBER_OF_PAGES, total.get());
        } else {
            item.put(NumberVariable.PAGE, Pages.of(first, last).text());
        }
        if (RisLabels.hasArticleNumber(code)) {
            String number = record.look("C7");
            if (ArticleNumber.put(item, number)) {
                record.take("C7");
            }
        }
    }

    private static String pageOrNone(String page) {
        return new Pages(page).areNone() ? "" : page;
    }

    // ---- publishing

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
        pubmed();
        if (RisLabels.isArchived(type)) {
            text(TextVariable.ARCHIVE, "DB");
            text(TextVariable.ARCHIVE_LOCATION, "AN");
        }
        text(TextVariable.SOURCE, "DP");
        if (record.look("C2").startsWith("PMC")) {
            text(TextVariable.PMCID, "C2");
        } else if (record.look("C7").startsWith("PMC")) {
            text(TextVariable.PMCID, "C7");
        }
        if (!record.look("PMC").isEmpty()
                && item.build().text(TextVariable.PMCID).isEmpty()) {
            text(TextVariable.PMCID, "PMC");
        }
    }

    private void pubmed() {
        String database = record.look("DB").toLowerCase(Locale.ROOT);
        boolean numbered = record.look("AN").matches("\\d{1,9}");
        if (numbered && (database.equals("pubmed") || database.equals("medline") || database.equals("nlm"))) {
            record.take("DB");
            text(TextVariable.PMID, "AN");
        }
        text(TextVariable.PMID, record.look("PMID").matches("\\d{1,9}") ? "PMID" : "");
        for (String tag : List.of("AN", "U1", "C3", "M2")) {
            Matcher id = PUBMED_ID.matcher(record.look(tag));
            if (item.build().text(TextVariable.PMID).isEmpty() && id.matches()) {
                record.take(tag);
                item.put(TextVariable.PMID, id.group(1) == null ? id.group(2) : id.group(1));
            }
        }
    }

    // ---- addresses

    private void links() {
        String doi = record.takeFirst("DO", text -> doi(text).isPresent());
        if (doi.isEmpty()) {
            doi = record.takeFirst("DI", text -> doi(text).isPresent());
        }
        item.put(TextVariable.DOI, doi(doi).orElse(""));
        for (String tag : List.of("L3", "M3", "N1", "UR", "LK", "L2", "ID", "AID", "DP")) {
            for (String text : List.copyOf(record.left(tag))) {
                alone(tag, text);
            }
        }
        address();
        text(TextVariable.GENRE, "M3");
    }

    private void alone(String tag, String text) {
        boolean alone = new Doi(text).isWellFormed();
        // Bare digits with a slash are a DOI where programs write nothing else, and may be anything in a note.
        boolean bare = text.strip().startsWith("10.");
        if (!alone || (bare && (tag.equals("N1") || tag.equals("DP")))) {
            return;
        }
        String other = new Doi(text).name();
        if (item.build().text(TextVariable.DOI).isEmpty()) {
            item.put(TextVariable.DOI, other);
        }
        boolean again = other.equalsIgnoreCase(item.build().text(TextVariable.DOI));
        boolean only =
                (tag.equals("UR") || tag.equals("LK")) && record.left(tag).size() == 1;
        if (again && !only) {
            record.takeFirst(tag, text::equals);
        }
    }

    // `<Go to ISI>://WOS:...` is a command of EndNote's and no address.
    private void address() {
        for (String tag : List.of("UR", "LK")) {
            String found = record.takeFirst(tag, text -> text.indexOf('<') < 0);
            String[] several = MANY_ADDRESSES.split(found, -1);
            for (int i = 1; i < several.length; i++) {
                record.keep(tag, several[i]);
            }
            if (!several[0].isEmpty()) {
                item.put(TextVariable.URL, several[0]);
                return;
            }
        }
    }

    /** Returns the DOI in a text, without what stands before it. */
    static Optional<String> doi(String text) {
        Doi doi = new Doi(text);
        return doi.isWellFormed() ? Optional.of(doi.name()) : Doi.in(text).map(Doi::name);
    }

    // ---- words

    private Set<String> keywords() {
        Set<String> words = new LinkedHashSet<>();
        for (String line : record.takeAll("KW")) {
            for (String word : line.split("(?<!\\s)\\s*;\\s*", -1)) {
                if (!word.isBlank()) {
                    words.add(word.strip());
                }
            }
        }
        return words;
    }

    private void note() {
        List<String> notes = new ArrayList<>();
        for (String note : record.takeAll("N1")) {
            if (BOOKKEEPING.matcher(note).matches()) {
                record.keep("N1", note);
            } else {
                notes.add(note);
            }
        }
        item.put(TextVariable.NOTE, String.join("\n", notes));
    }

    private void text(TextVariable variable, String... tags) {
        String text = record.take(tags);
        if (!text.isEmpty()) {
            item.put(variable, text);
        }
    }

    private void number(NumberVariable variable, String tag) {
        String number = record.take(tag);
        if (!number.isEmpty()) {
            item.put(variable, number);
        }
    }
}
