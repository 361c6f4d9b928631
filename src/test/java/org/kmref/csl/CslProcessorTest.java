package org.kmref.csl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.processor.CslProcessor;
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

class CslProcessorTest {

    private static final List<String> STYLES = List.of(
            "apa",
            "chicago-author-date",
            "chicago-notes-bibliography",
            "modern-language-association",
            "nlm-citation-sequence",
            "ieee",
            "nature",
            "american-medical-association",
            "elsevier-harvard",
            "harvard-cite-them-right",
            "springer-basic-author-date",
            "oscola",
            "acm-sig-proceedings",
            "plos",
            "science",
            "cell");

    private static final String[] WORDS = {
        "",
        " ",
        "a",
        "The title: of <i>things</i>",
        "<b>open",
        "“quoted’",
        "'",
        "\"",
        "\\",
        "<",
        "&amp;",
        "12-",
        "–",
        "-5",
        "1,2&3",
        "iv–x",
        "é́",
        "王小明",
        "ﬁ ß İ ı",
        "\uD83D\uDE00",
        "\uD83D",
        "\u0000\u0007",
        "...",
        "?!",
        "<span class=\"nocase\">x",
        "</i>",
        "d'",
        "van der",
        "x".repeat(3000)
    };

    private final CslProcessor processor = new CslProcessor();

    private static Style style(String name) throws IOException {
        try (InputStream in = CslProcessorTest.class.getResourceAsStream("/" + name + ".csl")) {
            assertThat(in).as(name).isNotNull();
            return new Style(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), "");
        }
    }

    private static Style broken(String body) {
        return new Style(
                "broken.csl",
                "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"note\">\n" + body
                        + "\n</style>",
                "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`<citation><layout><txt value=\"a\"/></layout></citation>`|`broken.csl:2:35: unknown element <txt> in"
                        + " <layout>; did you mean \"text\"?`",
                "`<citation><layout><text valeu=\"a\"/></layout></citation>`|`broken.csl:2:36: unknown attribute"
                        + " \"valeu\" of <text>; did you mean \"value\"?`",
                "`<citation><layout><text macro=\"m\"/></layout></citation>`|`there is no macro \"m\"`",
                "`<macro name=\"m\"><text macro=\"m\"/></macro><citation><layout><text"
                        + " macro=\"m\"/></layout></citation>`|`macro \"m\" calls itself (m > m); remove one call`",
                "`<macro name=\"m\"/>`|`<style> has no <citation>; add one`",
                "`<citation/>`|`<citation> has no <layout>; add one`",
                "`<citation et-al-min=\"few\"><layout/></citation>`|`et-al-min is \"few\"; it is a whole number`",
                "`<citation collapse=\"yeer\"><layout/></citation>`|`unknown collapse \"yeer\"; did you mean"
                        + " \"year\"?`",
                "`<citation><layout></citation>`|`not well-formed XML`",
            })
    void aStyleThatIsWrongIsRefusedWithThePlaceAndWhatToDo(String body, String message) {
        assertThatThrownBy(() -> processor.format(new Job(broken(body), "", List.of(), List.of())))
                .isInstanceOf(StyleException.class)
                .hasMessageStartingWith("broken.csl:")
                .hasMessageContaining(message);
    }

    @Test
    void macrosThatCallMacrosDoNotGrowWithoutBound() {
        StringBuilder macros = new StringBuilder("<macro name=\"m0\"><text value=\"a\"/></macro>");
        for (int i = 1; i < 40; i++) {
            macros.append(macro(i, 2));
        }
        assertThatThrownBy(() -> format(macros + "<citation><layout><text macro=\"m39\"/></layout></citation>"))
                .isInstanceOf(StyleException.class)
                .hasMessageMatching(
                        "broken\\.csl:\\d+:\\d+: macro \"m\\d+\" calls macros that grow to more than 100000 elements;"
                                + " call fewer macros in macros");
        String wide = macros.substring(0, macros.indexOf("<macro name=\"m12\""));
        assertThatThrownBy(() -> format(
                        wide + "<citation><layout>" + "<text macro=\"m11\"/>".repeat(60) + "</layout></citation>"))
                .hasMessageContaining("<citation> calls macros that grow to more than 100000 elements");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 2_000, 60_000})
    void aChainOfMacrosIsBounded(int length) {
        StringBuilder macros = new StringBuilder("<macro name=\"m0\"><text value=\"a\"/></macro>");
        for (int i = 1; i <= length; i++) {
            macros.append(macro(i, 1));
        }
        assertThatThrownBy(() ->
                        format(macros + "<citation><layout><text macro=\"m" + length + "\"/></layout></citation>"))
                .isInstanceOf(StyleException.class)
                .hasMessageMatching(
                        "broken\\.csl:\\d+:\\d+: macro \"m\\d+\" calls macros that nest more than 250 elements deep;"
                                + " flatten them");
    }

    private static String macro(int number, int calls) {
        return "<macro name=\"m" + number + "\">" + ("<text macro=\"m" + (number - 1) + "\"/>").repeat(calls)
                + "</macro>\n";
    }

    private void format(String body) throws StyleException {
        processor.format(new Job(broken(body), "", List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`hello`|`not well-formed XML`",
                "``|`not well-formed XML`",
                "`<html/>`|`x.csl:1:8: <html> is not an element of CSL`",
                "`<locale xmlns=\"http://purl.org/net/xbiblio/csl\"/>`|`<locale> is not <style>`",
                "`<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"0.8\"/>`|`version \"0.8\" of CSL is not"
                        + " read; convert the style to 1.0`",
                "`<!DOCTYPE style [<!ENTITY a \"b\">]><style xmlns=\"http://purl.org/net/xbiblio/csl\""
                        + " version=\"1.0\">&a;</style>`|`a document type or an entity is not read; remove it`",
            })
    void whatIsNoStyleIsRefused(String xml, String message) {
        assertThatThrownBy(() -> processor.format(new Job(new Style("x.csl", xml, ""), "", List.of(), List.of())))
                .isInstanceOf(StyleException.class)
                .hasMessageContaining(message);
    }

    @Test
    void noItemHoweverAbsurdMakesAStyleThrow() throws IOException {
        Random random = new Random(20261124);
        for (String name : STYLES) {
            List<Item> items = new ArrayList<>();
            List<Citation> citations = new ArrayList<>();
            for (int i = 0; i < 250; i++) {
                Item item = absurd(random, i);
                items.add(item);
                citations.add(citation(random, item, items));
            }

            Formatted done = processor.format(new Job(style(name), "", items, citations));

            assertThat(done.citations()).as(name).hasSameSizeAs(citations);
            done.bibliography()
                    .ifPresent(list ->
                            assertThat(new HtmlMarkup().bibliography(list)).isNotNull());
        }
    }

    @Test
    void aStyleUsedFromManyThreadsGivesWhatItGivesFromOne() throws Exception {
        Random random = new Random(7);
        List<Item> items = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            items.add(absurd(random, i));
            citations.add(citation(random, items.get(i), items));
        }
        Job job = new Job(style("apa"), "en-GB", items, citations);
        Formatted alone = new CslProcessor().format(job);

        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Formatted>> calls = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                calls.add(() -> processor.format(job));
            }
            for (Future<Formatted> each : threads.invokeAll(calls)) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aCiteOfAWorkThatIsNotThereSaysSo() throws IOException {
        Citation citation = new Citation(List.of(Cite.of(new CitationKey("lost"))), 0);

        Formatted done = processor.format(new Job(style("apa"), "", List.of(), List.of(citation)));

        assertThat(done.citations().get(0).plain()).isEqualTo("([lost?])");
    }

    @ParameterizedTest
    @CsvSource({
        "apa, false, false, '(Nilsen, 2015)'",
        "apa, true, false, (2015)",
        "apa, false, true, Nilsen",
        "ieee, false, true, Nilsen"
    })
    void theAuthorIsLeftOutOrAlone(String name, boolean suppressed, boolean only, String expected) throws IOException {
        Item item = Item.builder(new CitationKey("k"), ItemType.BOOK)
                .put(NameVariable.AUTHOR, List.of(Name.person("Nilsen", "Per")))
                .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(2015)))
                .build();
        Cite cite = new Cite(item.key(), Optional.empty(), "", "", suppressed, only);

        Formatted done =
                processor.format(new Job(style(name), "", List.of(item), List.of(new Citation(List.of(cite), 0))));

        assertThat(done.citations().get(0).plain()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "apa||Nilsen (2015, p. 5; Ward, 2017)",
                "apa|showed|Nilsen showed (2015, p. 5; Ward, 2017)",
                "ieee||Nilsen [1, p. 5], [2]",
                "nature||Nilsen1,2",
                "modern-language-association||Nilsen (5; Ward)",
                "chicago-notes-bibliography||Per Nilsen A Book (2015), 5; Vicky Ward, A Book (2017).",
                "chicago-author-date||Nilsen (2015, 5; Ward 2017)",
            })
    void aCompositeCitationHasTheAuthorOfItsFirstCiteInTheText(String name, String infix, String expected)
            throws IOException {
        Item nilsen = work("nilsen", "Nilsen", "Per", 2015);
        Item ward = work("ward", "Ward", "Vicky", 2017);
        Cite first = new Cite(nilsen.key(), Optional.of(new Locator("page", "5")), "", "", false, false);
        Citation citation = new Citation(List.of(first, Cite.of(ward.key())), 1, true, infix == null ? "" : infix);

        Formatted done = processor.format(new Job(style(name), "en-US", List.of(nilsen, ward), List.of(citation)));

        assertThat(done.citations().get(0).plain()).isEqualTo(expected);
    }

    @Test
    void aCompositeCitationOfAWorkWithoutAuthorBeginsWithWhatStandsForHim() throws IOException {
        Item item = Item.builder(new CitationKey("k"), ItemType.BOOK)
                .put(TextVariable.TITLE, "The craft of research")
                .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(2008)))
                .build();
        Citation citation = new Citation(List.of(Cite.of(item.key())), 0).asComposite();

        assertThat(cited("apa", item, citation)).isEqualTo("The Craft of Research (2008)");
        assertThat(cited("ieee", item, citation)).isEqualTo("The craft of research [1]");
    }

    @Test
    void aCiteOfWhichTheStyleShowsNothingIsItsKey() throws StyleException {
        Style style =
                broken("<citation><layout prefix=\"(\" suffix=\")\"><text variable=\"DOI\"/></layout></citation>");
        Item one = work("nilsen", "Nilsen", "Per", 2015);
        Item two = work("ward", "Ward", "Vicky", 2017);

        Formatted done = processor.format(new Job(
                style,
                "",
                List.of(one, two),
                List.of(
                        new Citation(List.of(Cite.of(one.key())), 1),
                        new Citation(List.of(Cite.of(one.key()), Cite.of(two.key())), 2))));

        assertThat(done.citations()).extracting(StyledText::plain).containsExactly("([nilsen])", "([nilsen; ward])");
    }

    private String cited(String style, Item item, Citation citation) throws IOException {
        return processor
                .format(new Job(style(style), "en-US", List.of(item), List.of(citation)))
                .citations()
                .get(0)
                .plain();
    }

    private static Item work(String key, String family, String given, int year) {
        return Item.builder(new CitationKey(key), ItemType.BOOK)
                .put(NameVariable.AUTHOR, List.of(Name.person(family, given)))
                .put(TextVariable.TITLE, "A book")
                .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(year)))
                .build();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`<text variable=\"page\"/>`|chicago|x|i13-i17|i13–17",
                "`<text variable=\"page\"/>`|expanded|x|i13-i17|i13–i17",
                "`<text variable=\"page\"/>`|chicago|x|e00412-18|e00412-18",
                "`<text variable=\"title\" text-case=\"title\"/>`|chicago|effective de-implementation now|1|Effective"
                        + " De-Implementation Now",
                "`<text variable=\"title\" text-case=\"title\"/>`|chicago|an in-depth, up-to-date, state-of-the-art"
                        + " list|1|An In-Depth, Up-to-Date, State-of-the-Art List",
                "`<text variable=\"title\" text-case=\"title\"/>`|chicago|on e-learning and β-carotene|1|On E-Learning"
                        + " and β-Carotene",
                "`<text variable=\"title\" text-case=\"title\"/>`|chicago|knowledge, n.|1|Knowledge, n.",
                "`<text variable=\"title\"/>`|chicago|Is \"this\" so? 'Yes'|1|Is “this” so? ‘Yes’",
                "`<text variable=\"title\"/>`|chicago|Is 'this' so? \"Yes\"|1|Is “this” so? ‘Yes’",
                "`<text variable=\"title\"/>`|chicago|The dogs' 'bone'|1|The dogs’ “bone”",
                "`<group prefix=\"(\" suffix=\")\"><text value=\"a\"/><group prefix=\" (\" suffix=\")\"><text"
                        + " variable=\"page\"/></group></group>`|chicago|x|1|(a [1])",
                "`<choose><if type=\"chapter book\" variable=\"title\"><text"
                        + " value=\"either\"/></if></choose>`|chicago|x|1|either",
                "`<names variable=\"author\"><name prefix=\"[\" suffix=\"]\"/></names>`|chicago|x|1|[John Smith Jr.]",
                "`<names variable=\"editor\" prefix=\"[\" suffix=\"]\"><substitute><text"
                        + " variable=\"title\"/></substitute></names>`|chicago|x|1|x",
                "`<names variable=\"editor\" prefix=\"[\" suffix=\"]\"><substitute><names"
                        + " variable=\"author\"/></substitute></names>`|chicago|x|1|[John Smith Jr.]",
                "`<choose><if is-numeric=\"page\"><text value=\"number\"/></if></choose>`|chicago|x|2016/679|number",
                "`<text variable=\"title\"/>`|chicago|‘yes’ and “no”|1|‘yes’ and “no”",
                "`<text variable=\"title\" text-case=\"title\"/>`|chicago|bold x<sup>2</sup> growth|1|Bold x2 Growth",
                "`<names variable=\"author\"><name initialize-with=\"\"/></names>`|chicago|x|1|J Smith Jr",
                "`<names variable=\"author\"><name initialize-with=\".\"/></names>`|chicago|x|1|J. Smith Jr.",
                "`<names variable=\"editor\"><substitute><names variable=\"author\"/></substitute></names><choose><if"
                        + " variable=\"author\"><text value=\"!\"/></if></choose>`|chicago|x|1|John Smith Jr.!",
            })
    void anElementGivesOfAnItemWhatTheSpecificationSays(
            String element, String ranges, String title, String page, String expected) throws IOException {
        Style style = new Style(
                "one.csl",
                "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"note\" page-range-format=\""
                        + ranges + "\"><citation><layout>" + element + "</layout></citation></style>",
                "");
        Item item = Item.builder(new CitationKey("k"), ItemType.BOOK)
                .put(TextVariable.TITLE, title)
                .put(NumberVariable.PAGE, page)
                .put(NameVariable.AUTHOR, List.of(Name.person("Smith", "John").withSuffix("Jr.")))
                .build();

        Formatted done = processor.format(new Job(
                style, "en-US", List.of(item), List.of(new Citation(List.of(Cite.of(item.key())), 0))));

        assertThat(done.citations().get(0).plain()).isEqualTo(expected);
    }

    private static Citation citation(Random random, Item item, List<Item> items) {
        Item other = items.get(random.nextInt(items.size()));
        Optional<Locator> locator =
                random.nextBoolean() ? Optional.empty() : Optional.of(new Locator(word(random), word(random)));
        return new Citation(
                List.of(
                        new Cite(
                                item.key(),
                                locator,
                                word(random),
                                word(random),
                                random.nextBoolean(),
                                random.nextBoolean()),
                        Cite.of(other.key())),
                random.nextInt(4));
    }

    private static Item absurd(Random random, int index) {
        ItemType[] types = ItemType.values();
        Item.Builder item = Item.builder(new CitationKey("k" + index), types[random.nextInt(types.length)]);
        for (TextVariable variable : TextVariable.values()) {
            if (random.nextInt(3) == 0) {
                item.put(variable, word(random));
            }
        }
        for (NumberVariable variable : NumberVariable.values()) {
            if (random.nextInt(3) == 0) {
                item.put(variable, word(random));
            }
        }
        for (DateVariable variable : DateVariable.values()) {
            if (random.nextInt(2) == 0) {
                item.put(variable, date(random));
            }
        }
        for (NameVariable variable : NameVariable.values()) {
            List<Name> names = new ArrayList<>();
            for (int i = random.nextInt(6); i > 2; i--) {
                names.add(new Name(
                        word(random),
                        word(random),
                        word(random),
                        word(random),
                        word(random),
                        random.nextInt(3) == 0 ? word(random) : "",
                        random.nextBoolean(),
                        random.nextBoolean()));
            }
            item.put(variable, names);
        }
        return item.build();
    }

    private static DateValue date(Random random) {
        DateParts start = DateParts.ofMonth(random.nextInt(4000) - 1000, random.nextInt(13));
        DateParts end = DateParts.ofSeason(random.nextInt(4000) - 1000, random.nextInt(5));
        return switch (random.nextInt(5)) {
            case 0 -> DateValue.of(start);
            case 1 -> DateValue.range(start, end);
            case 2 -> DateValue.from(end).asCirca();
            case 3 -> DateValue.until(start);
            default -> DateValue.literal(word(random));
        };
    }

    private static String word(Random random) {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
