package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.KmrefRun;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;
import org.kmref.cli.session.Session;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** {@code --to} and the ending of {@code -o} mean the same in every command, and what a command lacks is refused alike. */
class OutputFormatsTest {
    private static final Map<String, List<String>> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("list", List.of());
        CALLS.put("search", List.of("mindlines"));
        CALLS.put("show", List.of("nilsen2015"));
        CALLS.put("themes", List.of());
        CALLS.put("bibliography", List.of("nilsen2015"));
        CALLS.put("cite", List.of("nilsen2015"));
        CALLS.put("reading-list", List.of("nilsen2015"));
        CALLS.put("export", List.of("nilsen2015"));
        CALLS.put("cited", List.of("paper.md"));
        CALLS.put("process", List.of("paper.md", "--check"));
        CALLS.put("parse", List.of("page.txt"));
        CALLS.put("history", List.of("-l", "list.yaml"));
        CALLS.put("check", List.of("nilsen2015"));
        CALLS.put("dedupe", List.of("-l", "list.yaml"));
        CALLS.put("styles", List.of("nature"));
        CALLS.put("locales", List.of());
        CALLS.put("config", List.of());
        CALLS.put("partners", List.of());
        CALLS.put("approaches", List.of());
        CALLS.put("stats", List.of("nilsen2015"));
    }

    /** The names people know formats by beside the words of help. */
    private static final Map<String, String> SHORT = Map.of(
            "md",
            "markdown",
            "tex",
            "latex",
            "bib",
            "bibtex",
            "yaml",
            "csl-yaml",
            "endnote",
            "endnote-xml",
            "word",
            "docx");

    /** What a file of an ending is in, in every command that has the format. */
    private static final Map<String, List<String>> ENDINGS = Map.ofEntries(
            Map.entry("html", List.of("html")),
            Map.entry("md", List.of("markdown")),
            Map.entry("tex", List.of("latex")),
            Map.entry("typ", List.of("typst")),
            Map.entry("rtf", List.of("rtf")),
            Map.entry("svg", List.of("svg")),
            Map.entry("csv", List.of("csv")),
            Map.entry("json", List.of("json", "csl-json")),
            Map.entry("jsonl", List.of("jsonl")),
            Map.entry("bib", List.of("bibtex")),
            Map.entry("ris", List.of("ris")),
            Map.entry("yaml", List.of("csl-yaml")),
            Map.entry("sarif", List.of("sarif")));

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        Files.writeString(folder.resolve("paper.md"), "As @nilsen2015 says.\n");
        Files.writeString(folder.resolve("page.txt"), "Nilsen, P. Making sense of theories. Journal. 10, 53 (2015).\n");
        Files.writeString(folder.resolve("list.yaml"), """
                references:
                  - {id: a, type: book, title: One, issued: 2001}
                  - {id: b, type: book, title: One, issued: 2001}
                """);
        assertThat(KmrefRun.in(folder, "set", "-l", "list.yaml", "a", "volume=1")
                        .code())
                .isZero();
    }

    static List<String> commands() {
        return List.copyOf(CALLS.keySet());
    }

    @Test
    void everyCommandWithOutputFormatsIsCalled() {
        List<String> with = Commands.all().stream()
                .filter(entry -> entry.maker().apply(session()) instanceof HasOutputFormats)
                .map(Commands.CommandEntry::name)
                // Of import it is the format of the input; what the other two write comes from services.
                .filter(name -> !List.of("import", "lookup", "complete").contains(name))
                .toList();
        assertThat(with).containsExactlyInAnyOrderElementsOf(commands());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void jsonIsOneWordEverywhere(String command) throws IOException {
        KmrefRun run = run(command, "--to", "JSON");
        assertThat(run.code()).as(run.err()).isLessThan(2);
        assertThat(run.out()).matches("(?s)[\\[{].*");
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), run.out())) {
            json.nextToken();
            json.skipChildren();
            assertThat(json.nextToken()).isNull();
        }
        assertThat(run(command, "-o", "out.json").code()).isLessThan(2);
        assertThat(folder.resolve("out.json")).hasContent(run.out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void shortNamesAndEndingsAreUnderstoodWhereTheFormatIs(String command) throws IOException {
        List<String> words = formats(command);
        for (Map.Entry<String, String> name : SHORT.entrySet()) {
            boolean has = words.contains(name.getValue());
            if (!name.getKey().equals("word")) {
                assertThat(run(command, "--to", name.getKey()).code() == 2)
                        .as(name.getKey())
                        .isNotEqualTo(has);
            }
        }
        for (Map.Entry<String, List<String>> ending : ENDINGS.entrySet()) {
            boolean has = ending.getValue().stream().anyMatch(words::contains);
            KmrefRun run = run(command, "-o", "out." + ending.getKey());
            assertThat(run.code() == 2).as(ending.getKey() + run.err()).isNotEqualTo(has);
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whatIsNoFormatIsRefusedWithThoseThereAre(String command) {
        KmrefRun word = run(command, "--to", "nonsense");
        assertThat(word.code()).isEqualTo(2);
        assertThat(word.err()).startsWith("kmref: there is no format 'nonsense'; one of ");
        KmrefRun ending = run(command, "-o", "out.pdf");
        assertThat(ending.code()).isEqualTo(2);
        assertThat(ending.err())
                .startsWith("kmref: out.pdf: there is no format for .pdf here; the endings are .")
                .contains("--to takes " + String.join(", ", formats(command)));
        assertThat(folder.resolve("out.pdf")).doesNotExist();
    }

    private static KmrefRun run(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(CALLS.get(command));
        words.addAll(List.of(more));
        return KmrefRun.in(folder, words.toArray(String[]::new));
    }

    private static List<String> formats(String command) {
        return Stream.of(Commands.called(command).orElseThrow().maker().apply(session()))
                .map(HasOutputFormats.class::cast)
                .flatMap(each -> OutputFormat.words(each.forms()).stream())
                .toList();
    }

    private static Session session() {
        return new Session(new ProcessEnvironment(
                Map.of(),
                folder,
                folder,
                Clock.systemUTC(),
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Screen.NONE));
    }
}
