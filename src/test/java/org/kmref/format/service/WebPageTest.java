package org.kmref.format.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

class WebPageTest {
    private static final String ADDRESS = "https://example.org/article/1";

    private static WebPage page(String head, String body) throws IOException {
        return WebPage.of(
                ("<!doctype html><html><head>" + head + "</head><body>" + body + "</body></html>")
                        .getBytes(StandardCharsets.UTF_8),
                "",
                ADDRESS);
    }

    private static Item work(String head) throws IOException {
        return page(head, "").work().orElseThrow();
    }

    private static String meta(String... pairs) {
        StringBuilder tags = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            tags.append("<meta name='")
                    .append(pairs[i])
                    .append("' content=\"")
                    .append(pairs[i + 1])
                    .append("\">");
        }
        return tags.toString();
    }

    private static String authors(Item item) {
        return item.names(NameVariable.AUTHOR).stream().map(Name::displayName).collect(Collectors.joining("; "));
    }

    @Test
    void theTagsForGoogleScholarAreRead() throws IOException {
        WebPage page = page(
                meta(
                        "citation_title", "Making sense of &lt;i&gt;theories&lt;/i&gt; &amp; models",
                        "citation_author", "Nilsen, Per",
                        "citation_author", "Ann van der Lee",
                        "citation_publication_date", "2015/4/21",
                        "citation_journal_title", "Implementation Science",
                        "citation_volume", "10",
                        "citation_issue", "1",
                        "citation_firstpage", "53",
                        "citation_lastpage", "65",
                        "citation_issn", "1748-5908",
                        "citation_issn", "1748-5908",
                        "CITATION_DOI", "doi:10.1186/s13012-015-0242-0",
                        "citation_publisher", "BioMed Central"),
                "<a href='https://doi.org/10.1000/cited'>cited</a>");
        Item item = page.work().orElseThrow();
        assertThat(page.isCitable()).isTrue();
        assertThat(page.doi().bare()).isEqualTo("10.1186/s13012-015-0242-0");
        assertThat(item.type()).isEqualTo(ItemType.ARTICLE_JOURNAL);
        assertThat(item.title()).isEqualTo("Making sense of <i>theories</i> & models");
        assertThat(authors(item)).isEqualTo("Per Nilsen; Ann van der Lee");
        assertThat(item.date(DateVariable.ISSUED).map(Edtf::write)).contains("2015-04-21");
        assertThat(item.text(TextVariable.CONTAINER_TITLE)).isEqualTo("Implementation Science");
        assertThat(item.number(NumberVariable.VOLUME)).isEqualTo("10");
        assertThat(item.number(NumberVariable.PAGE)).isEqualTo("53-65");
        assertThat(item.text(TextVariable.ISSN)).isEqualTo("1748-5908");
        assertThat(item.text(TextVariable.URL)).isEqualTo(ADDRESS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "citation_conference_title | Proceedings | paper-conference",
                "citation_inbook_title | A handbook | chapter",
                "citation_dissertation_institution | Cardiff University | thesis",
                "citation_technical_report_institution | The unit | report",
                "citation_isbn | 9780306406157 | book",
                "citation_arxiv_id | 2001.00001 | article",
                "prism.publicationName | The Journal | article-journal",
                "og:type | website | webpage",
            })
    void theTypeIsThatOfTheTags(String tag, String value, String type) throws IOException {
        assertThat(work(meta("citation_title", "A title", tag, value)).type().cslName())
                .isEqualTo(type);
    }

    @Test
    void linkedDataIsRead() throws IOException {
        Item item = work("""
            <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
            {"@type":"WebPage","name":"A page"},
            {"@type":["ScholarlyArticle"],"headline":"On newts","author":[{"@type":"Person","familyName":"Lee","givenName":"Ann"},
            {"@type":"Organization","name":"The Newt Society"},{"@type":"Person","name":"Lesley Wye"},"Per Nilsen",null],
            "datePublished":"2020-03-04T05:06:07Z","pageStart":"7","pageEnd":9,"inLanguage":{"@type":"Language","name":"English","alternateName":"en"},
            "isPartOf":{"@type":"PublicationIssue","issueNumber":"2","isPartOf":{"@type":["PublicationVolume"],"volumeNumber":12,
            "isPartOf":{"@type":"Periodical","name":"Newts","issn":["1234-5679"]}}},
            "sameAs":["https://example.org/","https://doi.org/10.1000/newts"],"publisher":{"@type":"Organization","name":"The Press"}}]}</script>
            """);
        assertThat(item.type()).isEqualTo(ItemType.ARTICLE_JOURNAL);
        assertThat(item.title()).isEqualTo("On newts");
        assertThat(authors(item)).isEqualTo("Ann Lee; The Newt Society; Lesley Wye; Per Nilsen");
        assertThat(item.text(TextVariable.CONTAINER_TITLE)).isEqualTo("Newts");
        assertThat(item.number(NumberVariable.VOLUME)).isEqualTo("12");
        assertThat(item.number(NumberVariable.ISSUE)).isEqualTo("2");
        assertThat(item.number(NumberVariable.PAGE)).isEqualTo("7-9");
        assertThat(item.text(TextVariable.DOI)).isEqualTo("10.1000/newts");
        assertThat(item.text(TextVariable.PUBLISHER)).isEqualTo("The Press");
        assertThat(item.year()).contains(2020);
    }

    @Test
    void whatTheTagsLeaveOpenTheLinkedDataSays() throws IOException {
        Item item = work(meta("citation_title", "On newts", "citation_journal_title", "Newts", "citation_volume", "3")
                + "<script"
                + " type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"Other\",\"author\":\"Ann"
                + " Lee\"}</script><script type='application/ld+json'>{\"@type\": broken</script><script"
                + " type='application/ld+json'>[[[[[[[[{\"@type\":\"Book\",\"name\":\"Too"
                + " deep\"}]]]]]]]]</script>");
        assertThat(item.title()).isEqualTo("On newts");
        assertThat(item.number(NumberVariable.VOLUME)).isEqualTo("3");
        assertThat(authors(item)).isEqualTo("Ann Lee");
        assertThat(item.type()).isEqualTo(ItemType.ARTICLE_JOURNAL);
    }

    @Test
    void aPlainPageIsAPage() throws IOException {
        WebPage page = page(
                "<title>What works\n  centre</title><link rel=canonical href='/guide'>"
                        + meta("author", "https://example.org/people/1")
                        + "<meta property='og:site_name' content='The Unit'>"
                        + "<meta property='article:published_time' content='2021-05-06T07:08:09+01:00'>",
                "<p>Text</p>");
        Item item = page.work().orElseThrow();
        assertThat(page.isCitable()).isFalse();
        assertThat(item.type()).isEqualTo(ItemType.WEBPAGE);
        assertThat(item.title()).isEqualTo("What works centre");
        assertThat(item.names()).isEmpty();
        assertThat(item.text(TextVariable.CONTAINER_TITLE)).isEqualTo("The Unit");
        assertThat(item.text(TextVariable.URL)).isEqualTo("https://example.org/guide");
        assertThat(item.date(DateVariable.ISSUED).map(Edtf::write)).contains("2021-05-06");
        assertThat(page("", "nothing").work()).isEmpty();
    }

    @Test
    void theOnlyDoiThatAPageLinksToIsItsOwn() throws IOException {
        String one = "<a href='https://doi.org/10.1000/A'>a</a><a href='http://dx.doi.org/10.1000/a'>again</a>";
        assertThat(page("<title>T</title>", one).doi().bare()).isEqualTo("10.1000/a");
        assertThat(page("<title>T</title>", one + "<a href='https://doi.org/10.1000/b'>b</a>")
                        .doi()
                        .text())
                .isEmpty();
        assertThat(page(meta("dc.identifier", "ISSN 1", "DC.Identifier", "https://doi.org/10.1000/c"), "")
                        .doi()
                        .bare())
                .isEqualTo("10.1000/c");
    }

    @Test
    void otherCharacterSetsAreReadAndUnknownOnesDoNoHarm() throws IOException {
        String html = "<html><head><meta charset='iso-8859-1'><title>Über Molche</title></head></html>";
        byte[] latin = html.getBytes(Charset.forName("ISO-8859-1"));
        assertThat(WebPage.of(latin, "", ADDRESS).work().orElseThrow().title()).isEqualTo("Über Molche");
        assertThat(WebPage.of(html.getBytes(StandardCharsets.UTF_8), "utf-8", ADDRESS)
                        .work()
                        .orElseThrow()
                        .title())
                .isEqualTo("Über Molche");
        assertThat(WebPage.of(html.getBytes(StandardCharsets.UTF_8), "no-such-set", ADDRESS)
                        .work()
                        .orElseThrow()
                        .title())
                .isEqualTo("Über Molche");
    }

    @Test
    void aHostilePageIsReadInBoundedTime() throws IOException {
        assertThat(page("<title>Deep</title>", "<div>".repeat(100_000)).work()).isPresent();
        assertThat(page(
                                meta("citation_title", "Many")
                                        + meta("citation_author", "Ann Lee").repeat(5000),
                                "")
                        .work()
                        .orElseThrow()
                        .names(NameVariable.AUTHOR))
                .hasSizeBetween(1, 5000);
        assertThat(page("<title>Open<script>while(true){}</script>", "<table>".repeat(20_000))
                        .work())
                .isPresent();
    }
}
