package org.kmref.csl.citeproc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.csl.Bibliography;
import org.kmref.csl.Bibliography.SecondFieldAlign;
import org.kmref.csl.HtmlMarkup;
import org.kmref.csl.Processor;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.csl.StyledText;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.model.Citation;
import org.kmref.model.CitationKey;
import org.kmref.model.Cite;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Locator;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

class CiteprocJavaProcessorTest {
    private static final Processor PROCESSOR = new CiteprocJavaProcessor();

    private static final Item NILSEN = Item.builder(new CitationKey("nilsen2015"), ItemType.ARTICLE_JOURNAL)
            .put(TextVariable.TITLE, "Making sense of implementation theories, models and frameworks")
            .put(NameVariable.AUTHOR, List.of(Name.person("Nilsen", "Per")))
            .put(DateVariable.ISSUED, DateValue.of(DateParts.ofDay(2015, 4, 21)))
            .put(TextVariable.CONTAINER_TITLE, "Implementation Science")
            .put(NumberVariable.VOLUME, "10")
            .put(NumberVariable.PAGE, "53")
            .put(TextVariable.DOI, "10.1186/s13012-015-0242-0")
            .build();
    private static final Item WARD = Item.builder(new CitationKey("ward2009"), ItemType.BOOK)
            .put(TextVariable.TITLE, "Knowledge brokering")
            .put(NameVariable.AUTHOR, List.of(Name.person("Ward", "Vicky"), Name.person("House", "Allan")))
            .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(2009)))
            .put(TextVariable.PUBLISHER, "Leeds")
            .build();
    private static final Item ANON = Item.builder(new CitationKey("anon"), ItemType.WEBPAGE)
            .put(TextVariable.TITLE, "About <i>us</i> & <them>")
            .put(TextVariable.URL, "https://example.org/a?b=c&d=e")
            .build();

    @Test
    void anEntryAndACitationAreStyledTextWithLinks() throws StyleException {
        Formatted formatted = format("apa", "en-US", List.of(NILSEN), cite(Cite.of(NILSEN.key())));
        assertThat(html(formatted.citations().get(0))).isEqualTo("(Nilsen, 2015)");
        assertThat(html(entries(formatted).get(0).text()))
                .isEqualTo(
                        "Nilsen, P. (2015). Making sense of implementation theories, models and frameworks."
                                + " <i>Implementation Science</i>, <i>10</i>, 53. <a"
                                + " href=\"https://doi.org/10.1186/s13012-015-0242-0\">https://doi.org/10.1186/s13012-015-0242-0</a>");
    }

    @Test
    void theMarginOfANumberedEntryIsABlock() throws StyleException {
        Formatted formatted = format("ieee", "en-US", List.of(WARD));
        assertThat(formatted.bibliography().orElseThrow().secondFieldAlign()).isEqualTo(SecondFieldAlign.FLUSH);
        assertThat(html(entries(formatted).get(0).text()).strip())
                .isEqualTo("<div class=\"csl-left-margin\">[1]</div><div class=\"csl-right-inline\">"
                        + "V. Ward and A. House, <i>Knowledge brokering</i>. Leeds, 2009.</div>");
    }

    @Test
    void richTextIsStyledAndOtherAngleBracketsAreText() throws StyleException {
        assertThat(html(entries(format("apa", "en-US", List.of(ANON))).get(0).text()))
                .isEqualTo("<i>About <i>us</i> &#38; &#60;them&#62;</i>. (n.d.). Retrieved"
                        + " <a href=\"https://example.org/a?b=c&#38;d=e\">https://example.org/a?b=c&#38;d=e</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apa | (2015)",
                "apa-6th-edition | (2015)",
                "harvard-cite-them-right | (2015)",
                "chicago-author-date | (2015)",
                "ieee | [1]",
            })
    void trapSuppressAuthorIsNotIgnored(String style, String expected) throws StyleException {
        Cite cite = new Cite(NILSEN.key(), Optional.empty(), "", "", true, false);
        assertThat(citation(style, "en-US", cite)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"apa | Nilsen", "harvard-cite-them-right | Nilsen", "chicago-author-date | Nilsen", "ieee | Nilsen"
            })
    void trapAuthorOnlyIsNotIgnored(String style, String expected) throws StyleException {
        Cite cite = new Cite(NILSEN.key(), Optional.empty(), "", "", false, true);
        assertThat(citation(style, "en-US", cite)).isEqualTo(expected);
    }

    @Test
    void citesOfOneCitationMayDifferInHowTheyNameTheAuthor() throws StyleException {
        Cite suppressed = new Cite(NILSEN.key(), Optional.of(new Locator("page", "12")), "see ", "", true, false);
        Formatted formatted = format(
                "apa",
                "en-US",
                List.of(NILSEN, WARD),
                cite(suppressed, Cite.of(WARD.key())),
                cite(Cite.of(NILSEN.key())),
                cite(new Cite(WARD.key(), Optional.empty(), "", "", false, true)));
        assertThat(formatted.citations().stream().map(StyledText::plain))
                .containsExactly("(see 2015, p. 12; Ward & House, 2009)", "(Nilsen, 2015)", "Ward & House");
    }

    @Test
    void trapSortedRegistrationIsQuadraticSoTheStylesOrderIsWorkedOutOutside() throws StyleException {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            items.add(Item.builder(new CitationKey("k" + i), ItemType.BOOK)
                    .put(TextVariable.TITLE, "T")
                    .put(NameVariable.AUTHOR, List.of(Name.person("N%03d".formatted(i / 2), "Per")))
                    .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(2000 + i % 2)))
                    .build());
        }
        List<String> inOrder = items.stream().map(item -> item.key().value()).toList();
        Collections.shuffle(items, new Random(1));
        for (String style : List.of("apa", "harvard-cite-them-right", "modern-language-association")) {
            assertThat(entries(format(style, "en-US", items)).stream()
                            .map(entry -> entry.key().value()))
                    .as(style)
                    .isEqualTo(inOrder);
        }
        assertThat(entries(format("ieee", "en-US", items)).stream().map(Bibliography.Entry::key))
                .isEqualTo(items.stream().map(Item::key).toList());
    }

    @Test
    void trapCitingAgainKeepsTheNumbers() throws StyleException {
        Formatted formatted = format(
                "ieee",
                "en-US",
                List.of(NILSEN, WARD, ANON),
                cite(Cite.of(ANON.key())),
                cite(Cite.of(NILSEN.key()), Cite.of(WARD.key())),
                cite(Cite.of(ANON.key())));
        assertThat(formatted.citations().stream().map(StyledText::plain)).containsExactly("[3]", "[1], [2]", "[3]");
        assertThat(entries(formatted).stream().map(entry -> entry.text().plain().substring(0, 3)))
                .containsExactly("[1]", "[2]", "[3]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | accessed April 21, 2015 “x.,”",
                "en-GB | accessed 21 April 2015 ‘x.’,",
                "de-DE | zugegriffen 21 April 2015 „x.“,",
                "de-AT | zugegriffen 21 April 2015 „x.“,",
                "pt-BR | acesso em 21 de abril de 2015 “x.”,",
            })
    void trapADialectHasItsOwnDatesAndPunctuation(String locale, String expected) throws StyleException {
        Style style = style(
                "",
                "<text term=\"accessed\"/><date variable=\"issued\" form=\"text\" prefix=\" \"/>"
                        + "<text value=\"x.\" quotes=\"true\" prefix=\" \" suffix=\",\"/>");
        assertThat(format(style, locale, List.of(NILSEN), cite(Cite.of(NILSEN.key())))
                        .citations()
                        .get(0)
                        .plain())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"en-US, EN April 2015", "en-GB, GB 2015", "de-AT, NONE April 2015"})
    void trapAStylesOwnLocalesHoldInTheirOrder(String locale, String expected) throws StyleException {
        String locales = "<locale xml:lang=\"en-GB\"><terms><term name=\"accessed\">GB</term></terms><date"
                + " form=\"text\"><date-part name=\"year\"/></date></locale><locale xml:lang=\"en\"><terms><term"
                + " name=\"accessed\">EN</term></terms></locale><locale><terms><term"
                + " name=\"accessed\">NONE</term></terms><date form=\"text\"><date-part name=\"month\"/><date-part"
                + " name=\"year\" prefix=\" \"/></date></locale>";
        Style style = style(locales, "<text term=\"accessed\"/><date variable=\"issued\" form=\"text\" prefix=\" \"/>");
        assertThat(format(style, locale, List.of(NILSEN), cite(Cite.of(NILSEN.key())))
                        .citations()
                        .get(0)
                        .plain())
                .isEqualTo(expected);
    }

    @Test
    void aDependentStylesLocaleHoldsBeforeItsParentsAndTheWantedOneBeforeBoth() throws StyleException {
        Style nature = StyleCatalogue.bundled().find("nature-medicine");
        assertThat(nature.defaultLocale()).isEqualTo("en-GB");
        Style german = new Style(
                "german.csl",
                style("", "<text term=\"and\"/>").xml().replace("class=", "default-locale=\"de-DE\" class="),
                "");
        Citation citation = cite(Cite.of(NILSEN.key()));
        assertThat(format(german, "", List.of(NILSEN), citation)
                        .citations()
                        .get(0)
                        .plain())
                .isEqualTo("und");
        assertThat(format(german, "fr-FR", List.of(NILSEN), citation)
                        .citations()
                        .get(0)
                        .plain())
                .isEqualTo("et");
        Style dependent = new Style("child.csl", german.xml(), "es-ES");
        assertThat(format(dependent, "", List.of(NILSEN), citation)
                        .citations()
                        .get(0)
                        .plain())
                .isEqualTo("y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apa | Knowledge brokering",
                "iso690-author-date-en | Knowledge brokering",
                "ieee | Knowledge brokering"
            })
    void trapARangeWithUnequalPartsDoesNotKillTheBibliography(String style, String title) throws StyleException {
        Item unequal = WARD.toBuilder()
                .put(DateVariable.ISSUED, DateValue.range(DateParts.ofMonth(2015, 3), DateParts.ofYear(2016)))
                .build();
        List<Bibliography.Entry> entries = entries(format(style, "en-US", List.of(NILSEN, unequal)));
        assertThat(entries).hasSize(2);
        assertThat(entries.stream().map(entry -> entry.text().plain()))
                .anySatisfy(text -> assertThat(text).contains(title).contains("2015–2016"));
    }

    @Test
    void openRangesSeasonsCircaAndWordsArePrinted() throws StyleException {
        assertThat(dated(DateValue.from(DateParts.ofYear(2015)))).isEqualTo("(2015–)");
        assertThat(dated(DateValue.until(DateParts.ofYear(2015)))).isEqualTo("(–2015)");
        assertThat(dated(DateValue.literal("in press"))).isEqualTo("(in press)");
        assertThat(dated(DateValue.of(DateParts.ofYear(2015)).asCirca())).isEqualTo("(ca. 2015)");
        assertThat(dated(DateValue.of(DateParts.ofYear(-44)))).isEqualTo("(44 B.C.E.)");
    }

    private static String dated(DateValue date) throws StyleException {
        Item item = NILSEN.toBuilder().put(DateVariable.ISSUED, date).build();
        Cite cite = new Cite(item.key(), Optional.empty(), "", "", true, false);
        return format("apa", "en-US", List.of(item), cite(cite))
                .citations()
                .get(0)
                .plain();
    }

    @Test
    void trapEveryTypeIsOneThatIsKnownAndMatchesNoOther() throws StyleException {
        Style style = style(
                "",
                "<choose><if type=\"book\"><text value=\"book\"/></if><else><text value=\"other\"/></else></choose>");
        for (ItemType type : ItemType.values()) {
            Item item = Item.builder(new CitationKey("a"), type).build();
            assertThat(format(style, "en-US", List.of(item), cite(Cite.of(item.key())))
                            .citations()
                            .get(0)
                            .plain())
                    .as(type.cslName())
                    .isEqualTo(type == ItemType.BOOK ? "book" : "other");
        }
    }

    @Test
    void trapAStyleWithADoctypeIsRefusedBeforeItIsRead() {
        String xml = "<!DOCTYPE style [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
                + style("", "<text value=\"&x;\"/>").xml();
        assertThatThrownBy(() -> format(new Style("bad.csl", xml, ""), "", List.of(NILSEN)))
                .isInstanceOf(StyleException.class)
                .hasMessage(
                        "bad.csl:1:1: a style must not have a DOCTYPE, which could read other files; remove the line");
    }

    @Test
    void trapAMissingParentIsNeverFetched() {
        String xml = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"><info>"
                + "<link href=\"http://localhost:1/styles/nowhere\" rel=\"independent-parent\"/></info></style>";
        assertThatThrownBy(() -> format(new Style("child.csl", xml, ""), "", List.of(NILSEN)))
                .isInstanceOf(StyleException.class)
                .hasMessage(
                        "child.csl:1:120: the style depends on nowhere and has no layout of its own; give that style"
                                + " instead");
    }

    @Test
    void trapOneProcessorServesManyThreads() throws Exception {
        Callable<String> job = () -> {
            Formatted formatted = format("apa", "en-GB", List.of(WARD, NILSEN, ANON), cite(Cite.of(WARD.key())));
            return formatted.citations() + "\n" + entries(formatted);
        };
        String alone = job.call();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<String> result : threads.invokeAll(Collections.nCopies(16, job))) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void trapAStyleWithoutBibliographyHasNone() throws StyleException {
        Style style = new Style(
                "mine.csl",
                style("", "<text variable=\"title\"/>").xml().replaceAll("<bibliography>.*</bibliography>", ""),
                "");
        Formatted formatted = format(style, "", List.of(WARD), cite(Cite.of(WARD.key())));
        assertThat(formatted.bibliography()).isEmpty();
        assertThat(formatted.citations().get(0).plain()).isEqualTo("Knowledge brokering");
    }

    @Test
    void anItemTheStylePrintsNothingForStillHasItsEntry() throws StyleException {
        Formatted formatted = format(style("", "<text variable=\"DOI\"/>"), "", List.of(WARD, NILSEN, ANON));
        assertThat(entries(formatted).stream()
                        .map(entry -> entry.key() + "=" + entry.text().plain()))
                .containsExactly("ward2009=", "nilsen2015=10.1186/s13012-015-0242-0", "anon=");
    }

    @Test
    void noItemsMakeAnEmptyBibliography() throws StyleException {
        assertThat(entries(format("apa", "en-GB", List.of()))).isEmpty();
    }

    @Test
    void aCitationOfWhatIsNotThereIsEmpty() throws StyleException {
        Formatted formatted = format(
                "apa",
                "en-GB",
                List.of(WARD),
                cite(Cite.of(new CitationKey("gone"))),
                cite(Cite.of(new CitationKey("gone")), Cite.of(WARD.key())));
        assertThat(formatted.citations().stream().map(StyledText::plain)).containsExactly("", "(Ward & House, 2009)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page | 12-14 | (Nilsen, 2015, pp. 12–14)",
                "chapter | 3 | (Nilsen, 2015, chap. 3)",
                "appendix | B | (Nilsen, 2015, app. B)",
                "'' | 7 | (Nilsen, 2015, p. 7)",
            })
    void locatorsOfAnyLabelArePrinted(String label, String value, String expected) throws StyleException {
        Cite cite = new Cite(NILSEN.key(), Optional.of(new Locator(label, value)), "", "", false, false);
        assertThat(citation("apa", "en-US", cite)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nix | 1 | there is no macro 'nix'; define it or take the call out",
                "round | 1 | macro \"round\" calls itself (round > round); remove one call",
            })
    void macrosThatCannotBeCalledAreRefused(String macro, int line, String message) {
        Style style = style(
                macro.equals("round") ? "<macro name=\"round\"><text macro=\"round\"/></macro>" : "",
                "<text macro=\"" + macro + "\"/>");
        assertThatThrownBy(() -> format(style, "", List.of(NILSEN)))
                .isInstanceOfSatisfying(StyleException.class, refused -> {
                    assertThat(refused.problem().message()).isEqualTo(message);
                    assertThat(refused.problem().line()).isEqualTo(line);
                });
    }

    @Test
    void macrosThatGrowWithoutBoundAreRefused() {
        StringBuilder macros = new StringBuilder("<macro name=\"m0\"><text value=\"a\"/></macro>");
        for (int i = 1; i < 40; i++) {
            String call = "<text macro=\"m" + (i - 1) + "\"/>";
            macros.append("<macro name=\"m")
                    .append(i)
                    .append("\">")
                    .append(call)
                    .append(call)
                    .append("</macro>");
        }
        Style style = style(macros.toString(), "<text macro=\"m39\"/>");
        assertThatThrownBy(() -> format(style, "", List.of(NILSEN)))
                .isInstanceOf(StyleException.class)
                .hasMessageContaining("calls macros that grow to more than 100000 elements");
    }

    @Test
    void aStyleWithoutALayoutForCitationsIsRefused() {
        String xml = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\"/>";
        assertThatThrownBy(() -> format(new Style("mine.csl", xml, ""), "", List.of(NILSEN)))
                .hasMessage("mine.csl:1:1: the style has no layout for citations; add a citation with a layout");
    }

    private static Formatted format(String style, String locale, List<Item> items, Citation... citations)
            throws StyleException {
        return format(StyleCatalogue.bundled().find(style), locale, items, citations);
    }

    private static Formatted format(Style style, String locale, List<Item> items, Citation... citations)
            throws StyleException {
        return PROCESSOR.format(new Job(style, locale, items, List.of(citations)));
    }

    private static String citation(String style, String locale, Cite cite) throws StyleException {
        return format(style, locale, List.of(NILSEN, WARD), cite(cite))
                .citations()
                .get(0)
                .plain();
    }

    private static Citation cite(Cite... cites) {
        return new Citation(List.of(cites), 0);
    }

    private static List<Bibliography.Entry> entries(Formatted formatted) {
        return formatted.bibliography().orElseThrow().entries();
    }

    private static String html(StyledText text) {
        return new HtmlMarkup().inline(text);
    }

    private static Style style(String before, String layout) {
        return new Style(
                "mine.csl",
                "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\""
                        + " class=\"in-text\"><info><title>t</title></info>"
                        + before + "<citation><layout>" + layout + "</layout></citation><bibliography><layout>" + layout
                        + "</layout></bibliography></style>",
                "");
    }
}
