package org.kmref.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.KeyValue;
import org.jbibtex.StringValue;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Variable;

/** Maps one work to one entry of classic BibTeX; each field of the work is either written or counted. */
final class BibtexEntry {

    private static final Pattern KEY_BREAKERS = Pattern.compile("[\\s,{}\"#%~\\\\=()]");
    private static final Pattern DASH =
            Pattern.compile("(?<=[\\p{L}\\p{N}])\\s*[-\u2010-\u2015]+\\s*(?=[\\p{L}\\p{N}])");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private final Item item;
    private final LatexText latex;
    private final BibtexNames names;
    private final NotCarried.Tally tally;
    private final String type;
    private final BibTeXEntry entry;
    private final Set<NameVariable> namesLeft;
    private final Set<DateVariable> datesLeft;
    private final Set<NumberVariable> numbersLeft;
    private final Set<TextVariable> textsLeft;

    BibtexEntry(Item item, LatexText latex, NotCarried.Tally tally) {
        this.item = item;
        this.latex = latex;
        this.names = new BibtexNames(latex);
        this.tally = tally;
        this.type = BibtexEntryTypes.classic(item);
        this.entry = new BibTeXEntry(new Key(type), new Key(key()));
        this.namesLeft = copy(NameVariable.class, item.names().keySet());
        this.datesLeft = copy(DateVariable.class, item.dates().keySet());
        this.numbersLeft = copy(NumberVariable.class, item.numbers().keySet());
        this.textsLeft = copy(TextVariable.class, item.texts().keySet());
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> set) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(set);
        return copy;
    }

    BibTeXEntry entry() {
        names("author", NameVariable.AUTHOR);
        title("title", TextVariable.TITLE);
        title("shorttitle", TextVariable.TITLE_SHORT);
        container();
        names("editor", NameVariable.EDITOR);
        names("translator", NameVariable.TRANSLATOR);
        title("series", TextVariable.COLLECTION_TITLE);
        number("volume", NumberVariable.VOLUME);
        numbers();
        number("edition", NumberVariable.EDITION);
        number("chapter", NumberVariable.CHAPTER_NUMBER);
        pages();
        publisher();
        text("address", TextVariable.PUBLISHER_PLACE);
        text("type", TextVariable.GENRE);
        number("version", NumberVariable.VERSION);
        issued();
        accessed();
        further();
        countTheRest();
        return entry;
    }

    private void container() {
        text(containerField(), TextVariable.CONTAINER_TITLE);
        text("shortjournal", TextVariable.CONTAINER_TITLE_SHORT);
        names("bookauthor", NameVariable.CONTAINER_AUTHOR);
        title("eventtitle", TextVariable.EVENT_TITLE);
        text("venue", TextVariable.EVENT_PLACE);
    }

    private String containerField() {
        return switch (type) {
            case "article" -> "journal";
            case "incollection", "inproceedings", "inbook" -> "booktitle";
            default -> "howpublished";
        };
    }

    // An issue counts within a journal; a number counts reports; else a number counts the volumes of a series.
    private void numbers() {
        if (!item.number(NumberVariable.ISSUE).isEmpty()) {
            number("number", NumberVariable.ISSUE);
        } else if (!item.number(NumberVariable.NUMBER).isEmpty()) {
            number("number", NumberVariable.NUMBER);
        } else {
            number("number", NumberVariable.COLLECTION_NUMBER);
        }
        number("volumes", NumberVariable.NUMBER_OF_VOLUMES);
        number("pagetotal", NumberVariable.NUMBER_OF_PAGES);
    }

    private void pages() {
        String pages = item.number(NumberVariable.PAGE);
        if (!pages.isEmpty()) {
            numbersLeft.remove(NumberVariable.PAGE);
            put("pages", latex.text(DASH.matcher(pages).replaceAll("\u2013")).replace("\u2013", "--"));
        }
    }

    private void publisher() {
        text(
                switch (type) {
                    case "phdthesis", "mastersthesis" -> "school";
                    case "techreport" -> "institution";
                    default -> "publisher";
                },
                TextVariable.PUBLISHER);
    }

    private void issued() {
        DateValue date = item.dates().get(DateVariable.ISSUED);
        if (date == null) {
            return;
        }
        datesLeft.remove(DateVariable.ISSUED);
        Optional<DateParts> start = date.start();
        if (start.isEmpty()) {
            put("year", latex.text(date.literal().isEmpty() ? Edtf.write(date) : date.literal()));
            return;
        }
        DateParts parts = start.get();
        put("year", Integer.toString(parts.year()));
        if (parts.month() != 0) {
            entry.addField(new Key("month"), new KeyValue(MONTHS.get(parts.month() - 1)));
        }
        if (parts.day() != 0) {
            put("day", Integer.toString(parts.day()));
        }
        // Year, month and day cannot say more than one plain day; the date field of BibLaTeX can, and BibTeX ignores
        // it.
        if (date.isRange() || date.circa() || parts.season() != 0) {
            put("date", Edtf.write(date));
        }
    }

    private void accessed() {
        verbatim("doi", TextVariable.DOI);
        verbatim("url", TextVariable.URL);
        DateValue date = item.dates().get(DateVariable.ACCESSED);
        if (date != null && date.literal().isEmpty()) {
            datesLeft.remove(DateVariable.ACCESSED);
            put("urldate", Edtf.write(date));
        }
    }

    private void further() {
        text("isbn", TextVariable.ISBN);
        text("issn", TextVariable.ISSN);
        text("pmid", TextVariable.PMID);
        text("pmcid", TextVariable.PMCID);
        text("language", TextVariable.LANGUAGE);
        text("abstract", TextVariable.ABSTRACT);
        keywords();
        text("pubstate", TextVariable.STATUS);
        text("note", TextVariable.NOTE);
        text("annote", TextVariable.ANNOTE);
    }

    private void keywords() {
        Set<String> words = new LinkedHashSet<>();
        if (!item.text(TextVariable.KEYWORD).isEmpty()) {
            words.add(item.text(TextVariable.KEYWORD));
        }
        List<String> known = List.of(item.text(TextVariable.KEYWORD).split("\\s*[,;]\\s*", -1));
        item.themes().stream().filter(theme -> !known.contains(theme)).forEach(words::add);
        textsLeft.remove(TextVariable.KEYWORD);
        if (!words.isEmpty()) {
            put("keywords", latex.text(String.join(", ", words)));
        }
    }

    private void countTheRest() {
        List<Variable> left = new ArrayList<>();
        left.addAll(namesLeft);
        left.addAll(datesLeft);
        left.addAll(numbersLeft);
        left.addAll(textsLeft);
        left.forEach(variable -> tally.add(variable.cslName()));
        item.extra().keySet().forEach(tally::add);
    }

    // The key stays as it is, but for characters that would end it.
    private String key() {
        String key = item.key().value();
        String safe = KEY_BREAKERS.matcher(key).replaceAll("-");
        if (!safe.equals(key)) {
            tally.add("id");
        }
        return safe;
    }

    private void names(String field, NameVariable variable) {
        if (namesLeft.remove(variable)) {
            put(field, names.list(item.names(variable)));
        }
    }

    private void title(String field, TextVariable variable) {
        if (textsLeft.remove(variable)) {
            put(field, latex.title(item.text(variable)));
        }
    }

    private void text(String field, TextVariable variable) {
        if (textsLeft.remove(variable)) {
            put(field, latex.text(item.text(variable)));
        }
    }

    private void number(String field, NumberVariable variable) {
        if (numbersLeft.remove(variable)) {
            put(field, latex.text(item.number(variable)));
        }
    }

    private void verbatim(String field, TextVariable variable) {
        if (textsLeft.remove(variable)) {
            put(field, VerbatimText.safe(item.text(variable)));
        }
    }

    private void put(String field, String value) {
        entry.addField(new Key(field), new StringValue(value, StringValue.Style.BRACED));
    }
}
