package org.kmref.format.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.ris.PubmedValues;
import org.kmref.format.text.PlainNames;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * The summaries of PubMed and PubMed Central ({@code esummary}), version 2 as JSON; the XML of both versions is brought into this
 * shape by its reader.
 *
 * <p>See <a href="https://www.ncbi.nlm.nih.gov/books/NBK25499/#chapter4.ESummary">the E-utilities</a>.
 */
final class PubmedSummary implements Service {

    private static final Pattern GENERATION = Pattern.compile("(.+?),? (Jr|Sr|2nd|3rd|4th|II|III|IV)\\.?");

    @Override
    public String name() {
        return "PubMed";
    }

    @Override
    public String field() {
        return "pubmed";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        JsonValue result = answer.at("result");
        List<String> ids = result.texts("uids");
        return ids.isEmpty()
                ? answer.at("uid").isPresent() ? List.of(answer) : List.of()
                : ids.stream().distinct().map(result::at).toList();
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        String kinds = String.join(";", record.texts("pubtype")).toLowerCase(Locale.ROOT);
        String inBook = record.text("booktitle");
        String docType = record.text("doctype");
        boolean book = docType.equals("book") || !record.text("publishername").isEmpty();
        boolean chapter = docType.equals("chapter")
                || (book && !inBook.isEmpty() && !record.text("title").isEmpty());
        ItemType type = chapter
                ? ItemType.CHAPTER
                : book ? ItemType.BOOK : kinds.contains("preprint") ? ItemType.ARTICLE : ItemType.ARTICLE_JOURNAL;
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        title(record, book && !chapter ? inBook : "", item);
        item.put(NameVariable.AUTHOR, people(record.items("authors"), false));
        item.put(NameVariable.EDITOR, people(record.items("authors"), true));
        String journal = record.text("fulljournalname");
        String source = record.text("source");
        item.put(TextVariable.CONTAINER_TITLE, chapter ? inBook : book ? "" : journal.isEmpty() ? source : journal);
        item.put(TextVariable.CONTAINER_TITLE_SHORT, book || journal.isEmpty() ? "" : source);
        String date = record.firstText("pubdate", "printpubdate", "epubdate", "sortpubdate");
        ServiceText.date(date).ifPresent(when -> item.put(DateVariable.ISSUED, when));
        item.put(NumberVariable.VOLUME, record.text("volume"));
        item.put(NumberVariable.ISSUE, record.text("issue"));
        item.put(NumberVariable.PAGE, ServiceText.pages(record.text("pages")));
        item.put(NumberVariable.EDITION, record.text("edition"));
        item.put(TextVariable.PUBLISHER, record.text("publishername"));
        item.put(TextVariable.PUBLISHER_PLACE, record.text("publisherlocation"));
        item.put(TextVariable.ISSN, record.firstText("issn", "essn"));
        item.put(TextVariable.LANGUAGE, PubmedValues.language(record.text("lang")));
        identifiers(record, item);
        return Optional.of(item);
    }

    private static void title(ServiceRecord record, String book, Item.Builder item) {
        String title = ServiceText.cleaned(record.text("title"));
        String own = PubmedValues.withoutEndingStop(ServiceText.cleaned(record.text("vernaculartitle")));
        boolean none = PubmedValues.isNoTitle(title) && !own.isEmpty();
        String said = none ? own : PubmedValues.title(title);
        item.put(TextVariable.TITLE, said.isEmpty() ? ServiceText.cleaned(book) : said);
        item.put(TextVariable.ORIGINAL_TITLE, none ? "" : own);
    }

    private static List<Name> people(List<JsonValue> authors, boolean editors) {
        List<Name> names = new ArrayList<>();
        for (JsonValue author : authors) {
            String kind = author.text("authtype").toLowerCase(Locale.ROOT);
            if (kind.contains("editor") == editors) {
                String said = author.isObject() ? author.text("name") : author.text();
                names.add(kind.contains("collective") ? Name.literal(said) : name(said));
            }
        }
        return names;
    }

    private static Name name(String said) {
        Matcher generation = GENERATION.matcher(said);
        return generation.matches()
                ? PlainNames.readInitialsLast(generation.group(1)).withSuffix(generation.group(2))
                : PlainNames.readInitialsLast(said);
    }

    private static void identifiers(ServiceRecord record, Item.Builder item) {
        String uid = record.text("uid");
        for (JsonValue id : record.items("articleids")) {
            String value = id.text("value");
            switch (id.text("idtype")) {
                case "doi" -> item.put(TextVariable.DOI, value);
                case "pubmed", "pmid" -> item.put(TextVariable.PMID, value.equals("0") ? "" : value);
                case "pmc", "pmcid" -> {
                    Matcher number = Pattern.compile("PMC\\d+").matcher(value);
                    item.put(TextVariable.PMCID, number.find() ? number.group() : "");
                }
                default -> {
                    // The others are the publisher's own.
                }
            }
        }
        Item known = item.build();
        String place = record.text("elocationid");
        if (known.text(TextVariable.DOI).isEmpty()) {
            Doi.in(place).map(Doi::bare).ifPresent(doi -> item.put(TextVariable.DOI, doi));
        }
        if (known.text(TextVariable.PMID).isEmpty()
                && known.text(TextVariable.PMCID).isEmpty()) {
            item.put(TextVariable.PMID, uid);
        }
    }
}
