package org.kmref.format.csldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;

class CslItemReaderTest {
    private static final String HOW = "write 2015, 2015-04, 2015-04-21 or {date-parts: [[2015, 4, 21]]}";

    @Test
    void everyKindOfFieldFindsItsPlace() {
        Item item = read("""
                id: graaf2021
                type: book
                title: A title
                volume: 12A
                author: [{family: Graaf, given: Peter, non-dropping-particle: van der}, {literal: WHO}]
                editor: {family: One, suffix: Jr., comma-suffix: true, static-ordering: 1}
                issued: 2021-03
                themes: [theory, public]
                keyword: [one, two]
                journalAbbreviation: J. Abb.
                shortTitle: Short
                publisher:
                colour: blue
                custom: {themes: [theory], shape: round}
                """);
        assertThat(item.type()).isEqualTo(ItemType.BOOK);
        assertThat(item.title()).isEqualTo("A title");
        assertThat(item.number(NumberVariable.VOLUME)).isEqualTo("12A");
        assertThat(item.names(NameVariable.AUTHOR))
                .containsExactly(Name.person("Graaf", "Peter").withNonDroppingParticle("van der"), Name.literal("WHO"));
        assertThat(item.names(NameVariable.EDITOR)).containsExactly(new Name("One", "", "", "", "Jr.", "", true, true));
        assertThat(item.date(DateVariable.ISSUED).map(Edtf::write)).contains("2021-03");
        assertThat(item.themes()).containsExactly("theory");
        assertThat(item.text(TextVariable.KEYWORD)).isEqualTo("one, two");
        assertThat(item.text(TextVariable.CONTAINER_TITLE_SHORT)).isEqualTo("J. Abb.");
        assertThat(item.text(TextVariable.TITLE_SHORT)).isEqualTo("Short");
        assertThat(item.extra()).isEqualTo(Map.of("colour", "blue", "shape", "round"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words                                 | f:1:1: a reference is a list of fields such as `id: nilsen2015`
            '{title: T}'                          | f:1:1: a reference has no `id`; add one, such as `id: nilsen2015`
            '{id: [a]}'                           | f:1:6: `id` is a word such as nilsen2015
            '{id: " "}'                           | f:1:6: `id` is a word such as nilsen2015
            '{id: "a\\e"}'                        | f:1:6: `id` has a control character in it; remove it
            '{id: a, title: [x]}'                 | f:1:16: `title` is one piece of text; put it in quotes
            '{id: a, volume: {x: y}}'             | f:1:17: `volume` is one piece of text; put it in quotes
            '{id: a, type: [x]}'                  | f:1:15: `type` is one piece of text; put it in quotes
            '{id: a, type: bok}'                  | f:1:15: `bok` is not a CSL type, read as document; did you mean 'book'?
            '{id: a, themes: {x: y}}'             | f:1:17: `themes` is a list of words such as [theory, public]
            '{id: a, keyword: [{x: y}]}'          | f:1:19: `keyword` is a list of words such as [theory, public]
            '{id: a, author: 7}'                  | f:1:17: `author` is a list of names; write [{family: Nilsen, given: Per}]
            '{id: a, author: [Per Nilsen]}'       | f:1:18: a name in `author` is {family: ..., given: ...} or {literal: ...}
            '{id: a, author: [{famly: Nilsen}]}'  | f:1:19: a name has no part `famly`; did you mean 'family'?
            '{id: a, author: [{family: [N]}]}'    | f:1:27: `family` is one piece of text; put it in quotes
            """)
    void whatIsWrongWithAWorkIsToldWithItsPlace(String text, String problem) {
        assertThat(problems(text)).containsExactly(problem);
    }

    @Test
    void allThatIsWrongIsTold() {
        assertThat(problems("{id: a, title: [x], author: 7, issued: 2015-02-30}"))
                .hasSize(3);
    }

    @Test
    void aTypeNobodyKnowsIsKept() {
        List<Problem> problems = new ArrayList<>();
        Item item = new CslItemReader("f", problems)
                .read(node("{id: a, type: zzzzzz}"))
                .orElseThrow();
        assertThat(item.type()).isEqualTo(ItemType.DOCUMENT);
        assertThat(item.extra()).isEqualTo(Map.of("type", "zzzzzz"));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).startsWith("`zzzzzz` is not a CSL type, read as document; one of article, ");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015                                          | 2015
            '"2015"'                                      | 2015
            '2015-04-21'                                  | 2015-04-21
            '"2015/2016"'                                 | 2015/2016
            44                                            | 0044
            -44                                           | -0043
            in press                                      | in press
            '{date-parts: [[2015, 4, 21]]}'               | 2015-04-21
            '{date-parts: [["2015", "4"]]}'               | 2015-04
            '{date-parts: [2015, 4, 21]}'                 | 2015-04-21
            '{date-parts: [[2015], [2016, 2]]}'           | 2015/2016-02
            '{date-parts: [[2015], [0]]}'                 | 2015/..
            '{date-parts: [[2015], []]}'                  | 2015/..
            '{date-parts: [[], [2015]]}'                  | ../2015
            '{date-parts: [[2015]], season: 2}'           | 2015-22
            '{date-parts: [[2015, 13]]}'                  | 2015-21
            '{date-parts: [[2015, 24]]}'                  | 2015-24
            '{date-parts: [[2015]], circa: true}'         | 2015~
            '{date-parts: [[2015]], circa: 1}'            | 2015~
            '{date-parts: [[2015]], circa: false}'        | 2015
            '{year: 2015, month: 4}'                      | 2015-04
            '{year: 2015, season: 1}'                     | 2015-21
            '[{year: 2015}, {year: 2016}]'                | 2015/2016
            '{literal: Spring 2015}'                      | Spring 2015
            '{raw: 2015-04}'                              | 2015-04
            '{edtf: 2015~}'                               | 2015~
            """)
    void datesAreReadInEveryFormInUse(String written, String meant) {
        Item item = read("{id: a, issued: " + written + "}");
        assertThat(item.date(DateVariable.ISSUED).map(Edtf::write)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015-02-30                        | f:1:17: `issued: 2015-02-30` is not a date of the calendar; HOW
            20155555                          | f:1:17: `issued: 20155555` is not a date of the calendar; HOW
            '[]'                              | f:1:17: `issued` is not a date; HOW
            '[2015]'                          | f:1:17: `issued` is not a date; HOW
            '{}'                              | f:1:17: `issued` holds no date; HOW
            '{literal: [x]}'                  | f:1:17: `issued` holds no date; HOW
            '{raw: 2015-02-30}'               | f:1:23: `issued: 2015-02-30` is not a date of the calendar; HOW
            '{date-parts: 2015}'              | f:1:30: `date-parts` of `issued` is a list of one date or two; write [[2015, 4, 21]]
            '{date-parts: []}'                | f:1:30: `date-parts` of `issued` is a list of one date or two; write [[2015, 4, 21]]
            '{date-parts: [[1], [2], [3]]}'   | f:1:30: `date-parts` of `issued` is a list of one date or two; write [[2015, 4, 21]]
            '{date-parts: [[1, 2, 3, 4]]}'    | f:1:31: a date in `issued` is [year, month, day]; write [2015, 4, 21]
            '{date-parts: [[2015, x]]}'       | f:1:38: `issued` takes whole numbers; HOW
            '{date-parts: [[2015, 17]]}'      | f:1:31: `issued` is not a date of the calendar: month 17 is not 1 to 12; HOW
            '{date-parts: [[2015, 2, 30]]}'   | f:1:31: `issued` is not a date of the calendar: day 30 is not in month 2 of 2015; HOW
            '{date-parts: [[2015]], season: x}' | f:1:48: the season `x` is none of spring, summer, autumn and winter, and is skipped
            '{year: 99999999999}'             | f:1:24: `issued` takes whole numbers; HOW
            '{year: 2015, month: 14}'         | f:1:17: `issued` is not a date of the calendar: month 14 is not 1 to 12; HOW
            """)
    void datesThatCannotBeAreToldWithTheirPlace(String written, String problem) {
        assertThat(problems("{id: a, issued: " + written + "}")).containsExactly(problem.replace("HOW", HOW));
    }

    @Test
    void noChangeOfARealFileMakesReadingFail() throws Exception {
        String list = Files.readString(Path.of("data/reading-list.yaml"));
        List<String> lines = list.lines().toList();
        Random random = new Random(4_711);
        for (int round = 0; round < 400; round++) {
            int from = random.nextInt(lines.size() - 60);
            StringBuilder text = new StringBuilder(String.join("\n", lines.subList(from, from + 60)));
            int changes = 1 + random.nextInt(8);
            for (int i = 0; i < changes; i++) {
                change(text, random);
            }
            List<Problem> problems = new ArrayList<>();
            Optional<Node> node = YamlNodes.read("f", text.toString(), problems);
            if (node.isPresent() && node.get() instanceof Node.Sequence sequence) {
                sequence.items().forEach(item -> new CslItemReader("f", problems).read(item));
            } else {
                node.ifPresent(item -> new CslItemReader("f", problems).read(item));
            }
            assertThat(problems).allSatisfy(problem -> {
                assertThat(problem.message()).isNotBlank().doesNotContain("\n");
                assertThat(problem.line()).as(problem.toString()).isPositive();
            });
        }
    }

    private static void change(StringBuilder text, Random random) {
        String marks = "{}[]:-&*!|>'\"%@`#,?\t\n 0\u00e9\u0007\uFEFF\u2028~<";
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, marks.charAt(random.nextInt(marks.length())));
            case 2 -> text.setCharAt(at, marks.charAt(random.nextInt(marks.length())));
            default -> text.delete(at, Math.min(text.length(), at + random.nextInt(40)));
        }
    }

    private static Item read(String yaml) {
        List<Problem> problems = new ArrayList<>();
        Optional<Item> item = new CslItemReader("f", problems).read(node(yaml));
        assertThat(problems).isEmpty();
        return item.orElseThrow();
    }

    private static List<String> problems(String yaml) {
        List<Problem> problems = new ArrayList<>();
        new CslItemReader("f", problems).read(node(yaml));
        return problems.stream().map(Problem::toString).toList();
    }

    private static Node node(String yaml) {
        return YamlNodes.read("f", yaml, new ArrayList<>()).orElseThrow();
    }
}
