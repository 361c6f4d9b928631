package org.kmref.pandoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.KmrefRun;

/**
 * The citations of {@code citations.md}, construct by construct as pandoc's manual has them, in several styles: what
 * {@code pandoc --citeproc} makes of each, and what {@code kmref process} does where that is something else. Why it is, is
 * said in {@code differences.txt}. {@code -Dkmref.update-golden=true} writes the tables anew, with pandoc.
 */
class CitationsTableTest {
    private static final Path TABLES = Path.of("src/test/resources/pandoc");
    private static final boolean UPDATE = Boolean.getBoolean("kmref.update-golden");
    private static final Pattern NOTE = Pattern.compile("(?m)^\\[\\^(cite-\\d+)]: (.*)$");

    @TempDir
    private Path folder;

    /** What becomes of a construct. */
    private record Row(String construct, String pandoc, String kmref) {}

    static Stream<String> styles() {
        return Stream.of(
                "apa",
                "chicago-author-date",
                "chicago-notes-bibliography",
                "ieee",
                "vancouver",
                "modern-language-association",
                "nature",
                "harvard-cite-them-right");
    }

    @BeforeEach
    void documents() throws IOException {
        for (String name : List.of("citations.md", "references.yaml")) {
            Files.copy(TABLES.resolve(name), folder.resolve(name));
        }
    }

    @ParameterizedTest
    @MethodSource("styles")
    void theTextIsThatOfTheTable(String style) throws Exception {
        List<String> ours = processed(style);
        if (UPDATE) {
            write(style, pandoc(style), ours);
        }
        List<Row> rows = table(style);
        assertThat(ours).containsExactlyElementsOf(rows.stream().map(Row::kmref).toList());
        assertThat(rows).extracting(Row::construct).containsExactlyElementsOf(constructs());
        Map<String, String> reasons = reasons();
        assertThat(rows.stream()
                        .filter(row -> !row.kmref().equals(row.pandoc()))
                        .map(Row::construct))
                .as(style + ": each difference has its reason")
                .allMatch(reasons::containsKey);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void theTableSaysWhatPandocMakesOfThem(String style) throws Exception {
        PandocProgram.isThere();
        assertThat(pandoc(style))
                .containsExactlyElementsOf(
                        table(style).stream().map(Row::pandoc).toList());
    }

    private static List<String> constructs() throws IOException {
        return List.of(Files.readString(TABLES.resolve("citations.md")).strip().split("\n\n", -1));
    }

    private List<String> processed(String style) throws IOException {
        KmrefRun ran = KmrefRun.in(
                folder,
                "process",
                "citations.md",
                "-l",
                "references.yaml",
                "-s",
                style,
                "--locale",
                "en-US",
                "-o",
                "out.md");
        assertThat(ran).isEqualTo(new KmrefRun("", "", 0));
        String text = Files.readString(folder.resolve("out.md"));
        Map<String, String> notes = new LinkedHashMap<>();
        NOTE.matcher(text).results().forEach(note -> notes.put(note.group(1), note.group(2)));
        return List.of(text.split("\n\n", -1)).subList(0, constructs().size()).stream()
                .map(paragraph -> plain(paragraph, notes))
                .toList();
    }

    private List<String> pandoc(String style) throws Exception {
        PandocProgram pandoc = new PandocProgram(folder);
        pandoc.style(style);
        String json = pandoc.run(
                "", "citations.md", "--citeproc", "--bibliography=references.yaml", "--csl=style.csl", "-t", "json");
        List<String> words = new ArrayList<>();
        for (Object block : Ast.list(PandocProgram.tree(json).get("blocks"))) {
            words.add(even(PandocProgram.words(block).strip()));
        }
        return words.subList(0, constructs().size());
    }

    // Of Markdown the words, a note in braces.
    private static String plain(String markdown, Map<String, String> notes) {
        String text = markdown.replace('\n', ' ');
        for (Map.Entry<String, String> note : notes.entrySet()) {
            text = text.replace(
                    "[^" + note.getKey() + "]",
                    Matcher.quoteReplacement("{" + note.getValue() + "}").replace("\\\\", "\\"));
        }
        return even(text.replaceAll("\\^\\[(.*)]$", "{$1}")
                .replaceAll("\\[((?:[^\\[\\]\\\\]|\\\\.)*)](?:\\((?:<[^<>]*>|[^()]*)\\)|\\{\\.c})", "$1")
                .replaceAll("</?sup>", "")
                .replaceAll("(?<!\\\\)[*`]|(?<!\\w)_+|_+(?!\\w)", "")
                .replaceAll("\\\\(\\W)", "$1"));
    }

    // Which marks are curly, which blanks break, and how many of them stand before a bracket in a note is not compared.
    private static String even(String text) {
        return text.replaceAll("[“”]", "\"")
                .replaceAll("[‘’]", "'")
                .replace('\u00a0', ' ')
                .replace("  ", " ");
    }

    private static void write(String style, List<String> pandoc, List<String> ours) throws IOException {
        StringBuilder out = new StringBuilder();
        List<String> constructs = constructs();
        for (int i = 0; i < constructs.size(); i++) {
            out.append("# ")
                    .append(constructs.get(i))
                    .append('\n')
                    .append(pandoc.get(i))
                    .append('\n');
            if (!ours.get(i).equals(pandoc.get(i))) {
                out.append("kmref: ").append(ours.get(i)).append('\n');
            }
            out.append('\n');
        }
        Files.writeString(TABLES.resolve(style + ".txt"), out.toString());
    }

    private static List<Row> table(String style) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String part :
                Files.readString(TABLES.resolve(style + ".txt")).strip().split("\n\n", -1)) {
            String[] lines = part.split("\n", -1);
            String kmref = lines.length > 2 ? lines[2].substring("kmref: ".length()) : lines[1];
            rows.add(new Row(lines[0].substring("# ".length()), lines[1], kmref));
        }
        return rows;
    }

    private static Map<String, String> reasons() throws IOException {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (String part :
                Files.readString(TABLES.resolve("differences.txt")).strip().split("\n\n", -1)) {
            String[] lines = part.split("\n", 2);
            reasons.put(lines[0].substring("# ".length()), lines[1]);
        }
        return reasons;
    }
}
