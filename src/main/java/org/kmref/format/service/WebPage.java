package org.kmref.format.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * The work that a web page is about, as the page says in its head: the tags {@code citation_*} that publishers write for Google
 * Scholar, JSON-LD, Dublin Core, PRISM, Open Graph. Nothing in the page is executed, and nothing that it names is fetched.
 *
 * <p>See <a href="https://scholar.google.com/intl/en/scholar/inclusion.html#indexing">the guidelines for webmasters</a>.
 *
 * @param work absent where the page says nothing of a work, not even a title
 * @param doi the DOI of the work: named in the head, else the only one that the page links to; without text where there is none
 * @param isCitable whether the page describes a work for those who cite it, and not only itself
 */
public record WebPage(Optional<Item> work, Doi doi, boolean isCitable) {
    private static final Doi NONE = new Doi("");
    private static final int MOST_SCRIPTS = 50;
    private static final String[] DOI_TAGS = {
        "citation_doi",
        "bepress_citation_doi",
        "prism.doi",
        "dc.identifier.doi",
        "dc.identifier",
        "dcterms.identifier",
        "dc.relation.isversionof",
        "doi",
        "rft_id"
    };

    /**
     * Reads a page.
     *
     * @param charset of the header it came with, or the empty string: then the page says so itself
     * @param address where it was
     */
    public static WebPage of(byte[] page, String charset, String address) throws IOException {
        Document document;
        try {
            document = Jsoup.parse(new ByteArrayInputStream(page), charset.isEmpty() ? null : charset, address);
        } catch (IllegalArgumentException | IOException unknown) {
            // A character set that nobody knows; most pages are in this one.
            document = Jsoup.parse(new ByteArrayInputStream(page), "UTF-8", address);
        }
        return new PageReading(document, address).page();
    }

    /** One page as it is read. */
    private static final class PageReading {
        private final Document document;
        private final String address;
        private final PageTags tags = new PageTags();
        private final Optional<Item> linked;

        PageReading(Document document, String address) {
            this.document = document;
            this.address = address;
            for (Element tag : document.select("meta[content]")) {
                tags.add(tag.hasAttr("name") ? tag.attr("name") : tag.attr("property"), tag.attr("content"));
            }
            this.linked = document.select("script[type=application/ld+json]").stream()
                    .limit(MOST_SCRIPTS)
                    .map(script -> LinkedData.work(script.data()))
                    .flatMap(Optional::stream)
                    .reduce(PageReading::moreOfAWork);
        }

        private static Item moreOfAWork(Item one, Item other) {
            return one.type() == ItemType.WEBPAGE && other.type() != ItemType.WEBPAGE ? other : one;
        }

        WebPage page() {
            boolean cited = tags.has("citation_title") || tags.has("bepress_citation_title");
            boolean described =
                    linked.filter(item -> item.type() != ItemType.WEBPAGE).isPresent();
            Item item = item();
            Optional<Item> work = item.title().isEmpty() ? Optional.empty() : Optional.of(item);
            return new WebPage(
                    work, doi(item), cited || described || tags.has("dc.title") || tags.has("eprints.title"));
        }

        private Item item() {
            Item.Builder item = Item.builder(new CitationKey("none"), type());
            item.put(TextVariable.TITLE, title());
            names(item);
            date(item);
            place(item);
            item.put(TextVariable.LANGUAGE, tag("citation_language", "dc.language", "dcterms.language"));
            item.put(
                    TextVariable.KEYWORD,
                    Keywords.of(tags.all("citation_keywords", "dc.subject").stream()
                                    .flatMap(words -> Stream.of(words.split("\\s*[;,]\\s*", -1)))
                                    .filter(word -> !word.isBlank())
                                    .distinct()
                                    .toList())
                            .text());
            item.put(
                    TextVariable.ABSTRACT,
                    ServiceText.summary(tag("citation_abstract", "dcterms.abstract", "dc.description")));
            item.put(TextVariable.PMID, tag("citation_pmid"));
            item.put(TextVariable.URL, url());
            Item own = item.build();
            return linked.map(data -> joined(own, data)).orElse(own);
        }

        // What the tags leave open, the linked data may say.
        private static Item joined(Item own, Item data) {
            Item.Builder joined = data.toBuilder();
            own.names().forEach(joined::put);
            own.dates().forEach(joined::put);
            own.numbers().forEach(joined::put);
            own.texts().forEach(joined::put);
            return joined.type(own.type() == ItemType.WEBPAGE ? data.type() : own.type())
                    .build();
        }

        private ItemType type() {
            String kind = tag("dc.type", "og:type").toLowerCase(Locale.ROOT);
            if (tags.has("citation_conference_title") || tags.has("citation_conference")) {
                return ItemType.PAPER_CONFERENCE;
            }
            if (tags.has("citation_dissertation_institution") || kind.contains("thesis")) {
                return ItemType.THESIS;
            }
            if (tags.has("citation_technical_report_institution") || kind.contains("report")) {
                return ItemType.REPORT;
            }
            if (tags.has("citation_inbook_title") || tags.has("citation_book_title")) {
                return ItemType.CHAPTER;
            }
            if (tags.has("citation_journal_title")
                    || tags.has("bepress_citation_journal_title")
                    || tags.has("prism.publicationname")) {
                return ItemType.ARTICLE_JOURNAL;
            }
            if (tags.has("citation_isbn") || kind.equals("book")) {
                return ItemType.BOOK;
            }
            return tags.has("citation_title") && tags.has("citation_arxiv_id") ? ItemType.ARTICLE : ItemType.WEBPAGE;
        }

        private String title() {
            String title =
                    tag("citation_title", "bepress_citation_title", "eprints.title", "dc.title", "dcterms.title");
            if (title.isEmpty() && linked.isEmpty()) {
                title = tag("og:title", "twitter:title");
                title = title.isEmpty() ? ServiceText.cleaned(document.title()) : title;
            }
            return title;
        }

        private void names(Item.Builder item) {
            List<String> authors = new ArrayList<>();
            for (String said : tags.all(
                    "citation_author",
                    "citation_authors",
                    "bepress_citation_author",
                    "eprints.creators_name",
                    "dc.creator",
                    "dc.creator.personalname",
                    "dcterms.creator",
                    "author",
                    "article:author",
                    "parsely-author")) {
                // Some write all in one tag; an address is no name.
                Stream.of(said.split("\\s*;\\s*", -1))
                        .filter(name -> !name.isBlank() && !name.matches("(?i)https?:.*"))
                        .forEach(authors::add);
            }
            item.put(NameVariable.AUTHOR, people(authors));
            item.put(NameVariable.EDITOR, people(tags.all("citation_editor")));
        }

        private static List<Name> people(List<String> said) {
            return ServiceText.names(said.stream().map(ServiceText::cleaned).toList());
        }

        private void date(Item.Builder item) {
            String said = tags.first(
                    "citation_publication_date",
                    "citation_date",
                    "citation_cover_date",
                    "citation_online_date",
                    "citation_year",
                    "bepress_citation_date",
                    "prism.publicationdate",
                    "dc.date.issued",
                    "dcterms.issued",
                    "dc.date",
                    "dcterms.date",
                    "eprints.date",
                    "article:published_time",
                    "date");
            String date = said.matches("\\d{4}/\\d{1,2}(?:/\\d{1,2})?") ? said.replace('/', '-') : said;
            ServiceText.date(date).ifPresent(when -> item.put(DateVariable.ISSUED, when));
        }

        private void place(Item.Builder item) {
            String container = tag(
                    "citation_journal_title",
                    "bepress_citation_journal_title",
                    "citation_conference_title",
                    "citation_conference",
                    "citation_inbook_title",
                    "citation_book_title",
                    "prism.publicationname",
                    "og:site_name");
            item.put(TextVariable.CONTAINER_TITLE, container);
            item.put(TextVariable.CONTAINER_TITLE_SHORT, tag("citation_journal_abbrev"));
            item.put(NumberVariable.VOLUME, tag("citation_volume", "bepress_citation_volume", "prism.volume"));
            item.put(NumberVariable.ISSUE, tag("citation_issue", "bepress_citation_issue", "prism.number"));
            String first = tag("citation_firstpage", "bepress_citation_firstpage", "prism.startingpage");
            String last = tag("citation_lastpage", "bepress_citation_lastpage", "prism.endingpage");
            String pages = first.isEmpty()
                    ? tag("citation_article_number", "citation_elocation_id", "citation_pages")
                    : last.isEmpty() || last.equals(first) ? first : first + "-" + last;
            item.put(NumberVariable.PAGE, ServiceText.pages(pages));
            item.put(
                    TextVariable.PUBLISHER,
                    tag(
                            "citation_dissertation_institution",
                            "citation_technical_report_institution",
                            "citation_publisher",
                            "bepress_citation_publisher",
                            "dc.publisher",
                            "dcterms.publisher"));
            item.put(NumberVariable.NUMBER, tag("citation_technical_report_number"));
            item.put(
                    TextVariable.ISSN, String.join(", ", new LinkedHashSet<>(tags.all("citation_issn", "prism.issn"))));
            item.put(TextVariable.ISBN, tag("citation_isbn", "prism.isbn"));
        }

        private String tag(String... names) {
            return ServiceText.cleaned(tags.first(names));
        }

        private String url() {
            Element canonical = document.selectFirst("link[rel=canonical][href]");
            String own = canonical == null ? tags.first("og:url", "citation_public_url") : canonical.absUrl("href");
            return own.startsWith("https://") || own.startsWith("http://") ? own : address;
        }

        private Doi doi(Item item) {
            for (String name : DOI_TAGS) {
                for (String value : tags.all(name)) {
                    Doi doi = new Doi(value);
                    if (doi.isWellFormed()) {
                        return doi;
                    }
                }
            }
            if (item.doi().isWellFormed()) {
                return item.doi();
            }
            // Many are those of what the page cites.
            Set<String> links = new LinkedHashSet<>();
            for (Element link : document.select("a[href*=doi.org/10.]")) {
                Doi doi = new Doi(link.attr("href"));
                if (doi.isWellFormed()) {
                    links.add(doi.folded());
                }
            }
            return links.size() == 1 ? new Doi(links.iterator().next()) : NONE;
        }
    }
}
