package org.kmref.format.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.MonthNames;
import org.kmref.format.ris.PubmedValues;
import org.kmref.format.text.PlainDates;
import org.kmref.format.text.PlainNames;
import org.kmref.model.ArticleNumber;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;

/**
 * Reads the XML of PubMed: articles and books.
 *
 * <p>See <a href="https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html">MEDLINE/PubMed XML data elements</a>.
 */
public final class PubmedXmlReader implements ItemReader {

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        KeyMaker keys = new KeyMaker();
        XmlRecords.read(
                in,
                file,
                Set.of("PubmedArticle", "PubmedBookArticle", "MedlineCitation"),
                record -> {
                    Optional<Item> item = record.name().equals("PubmedBookArticle") ? book(record) : article(record);
                    if (item.isPresent()) {
                        sink.item(item.get().toBuilder()
                                .key(keys.made(item.get()))
                                .build());
                    } else {
                        sink.problem(Problem.error(
                                file, record.line(), record.column(), "a record without an article; complete it"));
                    }
                },
                sink);
    }

    private static Optional<Item> article(XmlElement record) {
        Optional<XmlElement> found =
                record.name().equals("MedlineCitation") ? Optional.of(record) : record.first("MedlineCitation");
        Optional<XmlElement> content = found.flatMap(citation -> citation.first("Article"));
        if (content.isEmpty()) {
            return Optional.empty();
        }
        XmlElement citation = found.get();
        XmlElement article = content.get();
        Item.Builder item = Item.builder(new CitationKey("none"), type(article));
        title(article, item);
        item.put(NameVariable.AUTHOR, people(article.first("AuthorList")));
        XmlElement journal = article.first("Journal").orElse(article);
        item.put(TextVariable.CONTAINER_TITLE, journal.text("Title"));
        item.put(TextVariable.CONTAINER_TITLE_SHORT, journal.text("ISOAbbreviation"));
        item.put(TextVariable.ISSN, journal.text("ISSN"));
        item.put(NumberVariable.VOLUME, journal.text("JournalIssue", "Volume"));
        item.put(NumberVariable.ISSUE, journal.text("JournalIssue", "Issue"));
        journal.first("JournalIssue", "PubDate")
                .or(() -> article.first("ArticleDate"))
                .flatMap(PubmedXmlReader::date)
                .ifPresent(date -> item.put(DateVariable.ISSUED, date));
        pages(article, item);
        article.first("Abstract").ifPresent(text -> item.put(TextVariable.ABSTRACT, summary(text)));
        item.put(TextVariable.LANGUAGE, PubmedValues.language(article.text("Language")));
        item.put(TextVariable.PMID, citation.text("PMID"));
        identifiers(record, article, item);
        item.put(TextVariable.KEYWORD, keywords(citation));
        return Optional.of(item.build());
    }

    private static void title(XmlElement article, Item.Builder item) {
        String title = article.first("ArticleTitle").map(XmlElement::tagged).orElse("");
        String vernacular = PubmedValues.withoutEndingStop(
                article.first("VernacularTitle").map(XmlElement::tagged).orElse(""));
        boolean none = PubmedValues.isNoTitle(title) && !vernacular.isEmpty();
        item.put(TextVariable.TITLE, none ? vernacular : PubmedValues.title(title));
        item.put(TextVariable.ORIGINAL_TITLE, none ? "" : vernacular);
    }

    // Where there are no pages, the publisher's own identifier is the number of the article.
    private static void pages(XmlElement article, Item.Builder item) {
        String pages = article.text("Pagination", "MedlinePgn");
        String start = article.text("Pagination", "StartPage");
        String end = article.text("Pagination", "EndPage");
        String range = end.isEmpty() || end.equals(start) ? start : start + "-" + end;
        item.put(NumberVariable.PAGE, PubmedValues.pages(pages.isEmpty() ? range : pages));
        for (XmlElement id : article.all("ELocationID")) {
            if (id.attribute("EIdType").equals("pii") && PubmedValues.isArticleNumber(id.text())) {
                ArticleNumber.put(item, id.text());
            }
        }
    }

    private static ItemType type(XmlElement article) {
        List<String> kinds = article.at("PublicationTypeList", "PublicationType").stream()
                .map(XmlElement::text)
                .toList();
        return kinds.contains("Preprint") ? ItemType.ARTICLE : ItemType.ARTICLE_JOURNAL;
    }

    private static Optional<Item> book(XmlElement record) {
        Optional<XmlElement> found = record.first("BookDocument");
        if (found.isEmpty()) {
            return Optional.empty();
        }
        XmlElement document = found.get();
        XmlElement book = document.first("Book").orElse(document);
        boolean chapter = document.first("ArticleTitle").isPresent();
        Item.Builder item = Item.builder(new CitationKey("none"), chapter ? ItemType.CHAPTER : ItemType.BOOK);
        String bookTitle = book.first("BookTitle").map(XmlElement::tagged).orElse("");
        if (chapter) {
            title(document, item);
            item.put(TextVariable.CONTAINER_TITLE, bookTitle);
        } else {
            item.put(TextVariable.TITLE, bookTitle);
        }
        for (XmlElement list : concat(document.all("AuthorList"), book.all("AuthorList"))) {
            boolean editors = list.attribute("Type").equals("editors");
            NameVariable role = editors ? NameVariable.EDITOR : NameVariable.AUTHOR;
            if (item.build().names(role).isEmpty()) {
                item.put(role, people(Optional.of(list)));
            }
        }
        item.put(TextVariable.PUBLISHER, book.text("Publisher", "PublisherName"));
        item.put(TextVariable.PUBLISHER_PLACE, book.text("Publisher", "PublisherLocation"));
        item.put(NumberVariable.EDITION, book.text("Edition"));
        item.put(TextVariable.ISBN, book.text("Isbn"));
        item.put(TextVariable.COLLECTION_TITLE, book.text("CollectionTitle"));
        book.first("PubDate").flatMap(PubmedXmlReader::date).ifPresent(date -> item.put(DateVariable.ISSUED, date));
        document.first("Abstract").ifPresent(text -> item.put(TextVariable.ABSTRACT, summary(text)));
        item.put(TextVariable.LANGUAGE, PubmedValues.language(document.text("Language")));
        item.put(TextVariable.PMID, document.text("PMID"));
        item.put(TextVariable.KEYWORD, keywords(document));
        identifiers(record, document, item);
        return Optional.of(item.build());
    }

    private static List<XmlElement> concat(List<XmlElement> some, List<XmlElement> more) {
        List<XmlElement> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static List<Name> people(Optional<XmlElement> list) {
        List<Name> names = new ArrayList<>();
        for (XmlElement author : list.map(found -> found.all("Author")).orElse(List.of())) {
            String body = author.text("CollectiveName");
            String given = author.text("ForeName").isEmpty() ? author.text("Initials") : author.text("ForeName");
            Name name = body.isEmpty()
                    ? PlainNames.particleApart(
                            Name.person(author.text("LastName"), given).withSuffix(author.text("Suffix")))
                    : Name.literal(body);
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }

    private static Optional<DateValue> date(XmlElement date) {
        String medline = date.text("MedlineDate");
        if (!medline.isEmpty()) {
            return PlainDates.read(medline);
        }
        String year = date.text("Year");
        if (!year.matches("\\d{4}")) {
            return Optional.empty();
        }
        String season = date.text("Season");
        if (!season.isEmpty()) {
            return PlainDates.read(year + " " + season);
        }
        String month = date.text("Month");
        String number = month.matches("\\d{1,2}") || month.isEmpty()
                ? month
                : Integer.toString(Math.max(0, MonthNames.month(month)));
        String day = date.text("Day");
        DateParts parts = PlainDates.parts(year, number, day.matches("\\d{1,2}") ? day : "");
        return Optional.of(DateValue.of(parts));
    }

    private static String summary(XmlElement text) {
        return text.all("AbstractText").stream()
                .map(part -> part.attribute("Label").isEmpty()
                        ? part.tagged()
                        : part.attribute("Label") + ": " + part.tagged())
                .collect(Collectors.joining("\n"));
    }

    private static void identifiers(XmlElement record, XmlElement article, Item.Builder item) {
        for (XmlElement id : article.all("ELocationID")) {
            if (id.attribute("EIdType").equals("doi")) {
                item.put(TextVariable.DOI, id.text());
            }
        }
        for (XmlElement id : concat(
                record.at("PubmedData", "ArticleIdList", "ArticleId"),
                record.at("PubmedBookData", "ArticleIdList", "ArticleId"))) {
            switch (id.attribute("IdType").toLowerCase(Locale.ROOT)) {
                case "doi" -> item.put(TextVariable.DOI, id.text());
                case "pmc" -> item.put(TextVariable.PMCID, id.text());
                default -> {
                    // The others are the publisher's own.
                }
            }
        }
    }

    private static String keywords(XmlElement citation) {
        List<String> words = new ArrayList<>();
        citation.at("KeywordList", "Keyword").forEach(word -> words.add(word.text()));
        citation.at("MeshHeadingList", "MeshHeading", "DescriptorName").forEach(word -> words.add(word.text()));
        return Keywords.of(words).text();
    }
}
