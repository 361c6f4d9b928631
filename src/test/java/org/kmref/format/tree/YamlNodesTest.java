package org.kmref.format.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.model.Problem;

class YamlNodesTest {

    @Test
    void everyValueKnowsWhereItStands() {
        Node.Mapping document = (Node.Mapping) read("title: A\nlist:\n  - é: ü\n    x: [1, 'two']\n");
        Node.Field list = document.field("list").orElseThrow();
        assertThat(List.of(list.line(), list.column())).containsExactly(2, 1);
        Node.Mapping first =
                (Node.Mapping) ((Node.Sequence) list.value()).items().get(0);
        assertThat(List.of(first.line(), first.column())).containsExactly(3, 5);
        Node accented = first.get("é").orElseThrow();
        assertThat(List.of(accented.line(), accented.column())).containsExactly(3, 8);
        Node two = ((Node.Sequence) first.get("x").orElseThrow()).items().get(1);
        assertThat(two).isEqualTo(new Node.Scalar("two", Node.ScalarKind.TEXT, 4, 12));
    }

    @Test
    void columnsAreCountedInCodePoints() {
        Node.Mapping document = (Node.Mapping) read("{\"\uD835\uDC9C\": x}");
        assertThat(document.get("\uD835\uDC9C").orElseThrow().column()).isEqualTo(7);
    }

    // The engine reads 1,024 characters at a time, and one more for a pair that it breaks.
    @Test
    void aCharacterOfTwoHalvesMayStandAnywhere() {
        for (int offset = 10; offset <= 2_100; offset++) {
            String begins = "# " + "x".repeat(offset - 10) + "\na: &b ";
            Node.Mapping document = (Node.Mapping) read(begins + "\uD842\uDFB7\nc: *b\n");
            for (String field : List.of("a", "c")) {
                Node.Scalar value = (Node.Scalar) document.get(field).orElseThrow();
                assertThat(value.text()).as("at %d", offset).isEqualTo("\uD842\uDFB7");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD842", "\uD842\nb: c", "\uD842\uD842", "\uDFB7", "\uDFB7\nb: c"})
    void halfACharacterIsAProblemWhereverItStands(String half) {
        for (int offset = 6; offset <= 2_100; offset++) {
            List<Problem> problems = new ArrayList<>();
            YamlNodes.read("t.yaml", "# " + "x".repeat(offset - 6) + "\na: " + half, problems);
            assertThat(problems).as("at %d", offset).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "no, TEXT",
        "yes, TEXT",
        "on, TEXT",
        "true, BOOLEAN",
        "false, BOOLEAN",
        "~, NULL",
        "'\"~\"', TEXT",
        "null, NULL",
        "12, NUMBER",
        "1.5, NUMBER",
        "12:30, TEXT",
        "2015-04-21, TEXT",
        "'\"12\"', TEXT",
        "1e3, NUMBER",
        "suppl_1, TEXT",
    })
    void scalarsMeanWhatYamlOfVersionOneTwoSays(String text, Node.ScalarKind kind) {
        Node.Mapping document = (Node.Mapping) read("a: " + text);
        assertThat(((Node.Scalar) document.get("a").orElseThrow()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"007", "1_000", "1.50", "0x1F", "1e3", "+5"})
    void numbersKeepTheirSpelling(String text) {
        Node.Mapping document = (Node.Mapping) read("a: " + text);
        assertThat(((Node.Scalar) document.get("a").orElseThrow()).text()).isEqualTo(text);
        assertThat(document.plain()).isEqualTo(Map.of("a", text));
    }

    @Test
    void jsonIsReadAsTheYamlItIs() {
        assertThat(read("[{\"a\": [1, true, null, \"\\u00e9\"], \"b\": {}}]").plain())
                .isEqualTo(List.of(Map.of("a", List.of(1L, true, "", "é"), "b", Map.of())));
    }

    @Test
    void anchorsAndMergeKeysAreResolvedAndOwnFieldsWin() {
        Node document = read("""
            base: &base {type: book, publisher: Press}
            one: {<<: *base, publisher: Own}
            two: {<<: [{type: first}, *base]}
            """);
        assertThat(document.plain())
                .isEqualTo(Map.of(
                        "base", Map.of("type", "book", "publisher", "Press"),
                        "one", Map.of("type", "book", "publisher", "Own"),
                        "two", Map.of("type", "first", "publisher", "Press")));
    }

    @Test
    void anAliasOfTextStandsForTheText() {
        assertThat(read("{a: &p Press, b: *p}").plain()).isEqualTo(Map.of("a", "Press", "b", "Press"));
        assertThat(read("{a: &p 12, b: *p, c: &p '12', d: *p}").plain())
                .isEqualTo(Map.of("a", 12L, "b", 12L, "c", "12", "d", "12"));
        assertThat(read("- &p [list]\n- &p text\n- *p\n").plain()).isEqualTo(List.of(List.of("list"), "text", "text"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        '{a: 1, a: 2}'        | f:1:8: `a` is given twice; keep one
        '{a: *x}'             | f:1:5: no anchor `&x` stands before this alias; write the value out
        'a: &x [*x]'          | f:1:8: the alias `*x` stands inside its own value; write the value out
        '{<<: 7}'             | f:1:6: `<<` merges mappings only; name one with `<<: *anchor`
        '{<<: []}'            | f:1:6: `<<` merges mappings only; name one with `<<: *anchor`
        """)
    void whatYamlAllowsAndAListMustNotIsAProblemWithItsPlace(String text, String problem) {
        assertThat(problems(text)).containsExactly(problem);
    }

    @Test
    void aSecondDocumentIsAProblemAndAClosingMarkIsNone() {
        assertThat(problems("a: 1\n---\nb: 2\n"))
                .containsExactly("f:3:1: a second document begins here; keep one to a file");
        assertThat(problems("---\na: 1\n---\n")).isEmpty();
        assertThat(problems("---\na: 1\n...\n")).isEmpty();
    }

    @Test
    void anEmptyFileIsNoDocument() {
        assertThat(YamlNodes.read("f", "", new ArrayList<>())).isEmpty();
        assertThat(YamlNodes.read("f", "# only a comment\n", new ArrayList<>())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a: "open      | check quotes, brackets and indentation
        a: [1, 2      | check quotes, brackets and indentation
        a: b: c       | check quotes, brackets and indentation
        '}'           | check quotes, brackets and indentation
        """)
    void whatDoesNotParseIsOneLineWithItsPlaceAndWhatToDo(String text, String remedy) {
        assertThat(problems(text))
                .singleElement()
                .asString()
                .matches("f:\\d+:\\d+: YAML cannot be read: .+; " + remedy);
    }

    @Test
    void aTabThatIndentsIsCalledByItsName() {
        assertThat(problems("a:\n\tb: 1\n")).singleElement().asString().endsWith("; indent with spaces, not tabs");
    }

    @Test
    void aBombOfAliasesIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 40; i++) {
            String alias = "*a" + (i - 1);
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(10, alias))));
        }
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> problems(bomb.toString())))
                .containsExactly("f:6:45: aliases multiply the file to more than 1000000 values; write them out");
    }

    @Test
    void aBombOfMergeKeysIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 {x: 1, y: 2}\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d {<<: [*a%d, *a%d], k%d: *a%d}\n".formatted(i, i, i - 1, i - 1, i, i - 1));
        }
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> problems(bomb.toString())))
                .singleElement()
                .asString()
                .endsWith("aliases multiply the file to more than 1000000 values; write them out");
    }

    @ParameterizedTest
    @CsvSource({"'[', ']'", "'{a: ', '}'", "'- ', ''"})
    void whatIsNestedTenThousandDeepIsRefused(String open, String close) {
        String deep = open.repeat(10_000) + "x" + close.repeat(10_000);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> problems(deep)))
                .singleElement()
                .asString()
                .contains("nested more than 64 deep; flatten it");
    }

    @Test
    void aListOfMoreThanThreeMillionCharactersIsRead() {
        String line = "- {id: a, title: \"" + "x".repeat(100) + "\"}\n";
        Node document = read(line.repeat(30_000));
        assertThat(((Node.Sequence) document).items()).hasSize(30_000);
    }

    @Test
    void aLongListIsHandedOnPieceByPiece() {
        List<String> seen = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        YamlNodes.read("f", "title: T\nreferences: [a, b]\nother: [c]\n", new Recorder(seen), problems);
        assertThat(problems).isEmpty();
        assertThat(seen).containsExactly("title=T", "references: a", "references: b", "other=[c]");
    }

    private record Recorder(List<String> seen) implements YamlNodes.Visitor {
        @Override
        public boolean streams(String field) {
            return field.equals("references");
        }

        @Override
        public void element(String field, Node value) {
            seen.add(field + ": " + value.plain());
        }

        @Override
        public void field(Node.Field field) {
            seen.add(field.name() + "=" + field.value().plain());
        }
    }

    private static Node read(String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<Node> node = YamlNodes.read("f", text, problems);
        assertThat(problems).isEmpty();
        return node.orElseThrow();
    }

    private static List<String> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        YamlNodes.read("f", text, problems);
        return problems.stream().map(Problem::toString).toList();
    }
}
