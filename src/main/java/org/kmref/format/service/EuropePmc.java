package org.kmref.format.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kmref.format.ris.PubmedValues;
import org.kmref.format.text.PlainNames;
import org.kmref.model.CitationKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * Europe PMC: results {@code lite} and {@code core} as JSON.
 *
 * <p>See <a href="https://europepmc.org/RestfulWebService">Articles RESTful API</a>.
 */
final class EuropePmc implements Service {

    @Override
    public String name() {
        return "Europe PMC";
    }

    @Override
    public String field() {
        return "europe-pmc";
    }

    @Override
    public List<JsonValue> records(JsonValue answer) {
        return answer.at("resultList").node() != null
                ? answer.items("resultList", "result")
                : answer.at("result").isPresent() ? answer.items("result") : List.of();
    }

    @Override
    public Optional<Item.Builder> work(ServiceRecord record) {
        ItemType type = type(record);
        Item.Builder item = Item.builder(new CitationKey("none"), type);
        item.put(TextVariable.TITLE, PubmedValues.title(ServiceText.cleaned(record.text("title"))));
        item.put(NameVariable.AUTHOR, authors(record, item));
        JsonValue journal = record.at("journalInfo");
        JsonValue book = record.at("bookOrReportDetails");
        date(record, journal).ifPresent(date -> item.put(DateVariable.ISSUED, date));
        String title = either(journal.text("journal", "title"), record.text("journalTitle"));
        boolean preprint = type == ItemType.ARTICLE;
        item.put(TextVariable.CONTAINER_TITLE, preprint ? "" : either(title, book.text("comprisingTitle")));
        String publisher = either(book.text("publisher"), record.text("publisher"));
        item.put(TextVariable.PUBLISHER, preprint && publisher.isEmpty() ? title : publisher);
        String abbreviation =
                either(journal.text("journal", "isoabbreviation"), journal.text("journal", "medlineAbbreviation"));
        item.put(TextVariable.CONTAINER_TITLE_SHORT, abbreviation);
        item.put(NumberVariable.VOLUME, either(journal.text("volume"), record.text("journalVolume")));
        item.put(NumberVariable.ISSUE, either(journal.text("issue"), record.text("issue")));
        item.put(NumberVariable.PAGE, ServiceText.pages(record.text("pageInfo")));
        item.put(NumberVariable.EDITION, book.text("edition"));
        item.put(TextVariable.ISBN, either(book.text("isbn13"), book.text("isbn10")));
        String issn = either(journal.text("journal", "issn"), journal.text("journal", "essn"));
        item.put(
                TextVariable.ISSN,
                either(
                        issn,
                        record.text("journalIssn").replaceFirst("[;\\s]+$", "").replaceAll("\\s*;\\s*", ", ")));
        item.put(TextVariable.DOI, record.text("doi"));
        item.put(TextVariable.PMID, record.text("pmid"));
        item.put(TextVariable.PMCID, record.text("pmcid"));
        item.put(TextVariable.ABSTRACT, ServiceText.summary(record.text("abstractText")));
        item.put(TextVariable.LANGUAGE, PubmedValues.language(record.text("language")));
        List<String> words = record.texts("keywordList", "keyword");
        item.put(TextVariable.KEYWORD, Keywords.of(words).text());
        record.at("authorString");
        return Optional.of(item);
    }

    private static ItemType type(ServiceRecord record) {
        List<String> types = record.texts("pubTypeList", "pubType");
        String all = String.join(";", types.isEmpty() ? List.of(record.text("pubType")) : types)
                .toLowerCase(Locale.ROOT);
        String source = record.text("source");
        if (source.equals("PPR") || all.contains("preprint")) {
            return ItemType.ARTICLE;
        }
        if (source.equals("PAT") || all.contains("patent")) {
            return ItemType.PATENT;
        }
        if (source.equals("ETH") || all.contains("thesis")) {
            return ItemType.THESIS;
        }
        boolean book = record.at("bookOrReportDetails").isPresent()
                && !record.at("journalInfo").isPresent();
        if (all.contains("book chapter")
                || record.at("bookOrReportDetails", "comprisingTitle").isPresent()) {
            return ItemType.CHAPTER;
        }
        return book || (all.contains("book") && !all.contains("journal"))
                ? all.contains("report") ? ItemType.REPORT : ItemType.BOOK
                : ItemType.ARTICLE_JOURNAL;
    }

    private static List<Name> authors(ServiceRecord record, Item.Builder item) {
        java.util.Map<String, Object> orcids = new java.util.LinkedHashMap<>();
        List<Name> names = new ArrayList<>();
        for (JsonValue author : record.items("authorList", "author")) {
            String body = author.text("collectiveName");
            String given = either(author.text("firstName"), author.text("initials"));
            Name name = body.isEmpty()
                    ? author.text("lastName").isEmpty()
                            ? PlainNames.readInitialsLast(author.text("fullName"))
                            : ServiceText.person(author.text("lastName"), given)
                    : Name.literal(body.replaceFirst("\\.$", ""));
            names.add(name);
            if (author.text("authorId", "type").equals("ORCID")) {
                orcids.put(name.displayName(), author.text("authorId", "value"));
            }
        }
        if (!orcids.isEmpty()) {
            item.extra("orcid", orcids);
        }
        return names.isEmpty() ? inOneLine(record.text("authorString")) : names;
    }

    // "Smith J, van Dijk AB, WHO Group."
    private static List<Name> inOneLine(String authors) {
        List<Name> names = new ArrayList<>();
        for (String author : authors.replaceFirst("\\.\\s*$", "").split(",\\s*", -1)) {
            if (!author.isBlank()) {
                names.add(PlainNames.readInitialsLast(author.strip()));
            }
        }
        return names;
    }

    private static Optional<DateValue> date(ServiceRecord record, JsonValue journal) {
        String year = either(journal.text("yearOfPublication"), record.text("pubYear"));
        String first = either(record.text("firstPublicationDate"), record.text("electronicPublicationDate"));
        String printed = journal.text("dateOfPublication");
        Optional<DateValue> ofIssue = ServiceText.date(printed).filter(date -> isOf(date, year));
        if (ofIssue.isPresent() && !ofIssue.get().isWords()) {
            return ofIssue;
        }
        String month = journal.text("monthOfPublication");
        boolean numbered = month.matches("\\d{1,2}") && !month.matches("0+");
        return numbered ? ServiceText.date(year, month, "") : ServiceText.date(first.startsWith(year) ? first : year);
    }

    private static boolean isOf(DateValue date, String year) {
        return date.year()
                .map(number -> Integer.toString(number).equals(year) || year.isEmpty())
                .orElse(false);
    }

    private static String either(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
