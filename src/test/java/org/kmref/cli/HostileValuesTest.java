package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.OutputFormat;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;
import org.kmref.cli.session.Session;

/** What a file says never rules the terminal, forges a row or runs in a spreadsheet, whatever command and format it goes through. */
class HostileValuesTest {
    /** Begins a formula; colours, clears and retitles a terminal; breaks lines of every kind; turns the direction of what follows. */
    private static final String HOSTILE =
            "=cmd|calc!A0 \\e[31m\\e]0;title\\a\\x9B2J\\r\\nFORGED\\tcell\\0\\b\\x7F\\u202Eturned\\u2066"
                    + "\\u2028line\\u2029\\x85next \\u200Eend";

    private static final String FORMULA = "@SUM(1+1)*cmd|calc";

    /** Never in any output; in a text a line feed ends a line and a tab parts cells. */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]");

    /** Never in what people look at; what other programs read keeps what is text to them. */
    private static final Pattern TURNS = Pattern.compile("[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern LIVE_CELL = Pattern.compile("(?m)(^|,|\\t)\"?[=+@]");

    private static final List<String> FOR_PEOPLE =
            List.of("text", "table", "plain", "hits", "github", "keys", "ids", "ansi", "markdown", "asciidoc", "org");

    /** How each command is called that has output formats. */
    private static final Map<String, List<List<String>>> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put(
                "list",
                List.of(
                        List.of("list"),
                        List.of("list", "--group-by", "theme"),
                        List.of("list", "--group-by", "author"),
                        List.of("list", "--group-by", "type")));
        CALLS.put("search", List.of(List.of("search", "turned"), List.of("search", "end")));
        CALLS.put("show", List.of(List.of("show", "one"), List.of("show", "one", "two")));
        CALLS.put("themes", List.of(List.of("themes")));
        CALLS.put("bibliography", List.of(List.of("bibliography")));
        CALLS.put("cite", List.of(List.of("cite", "one", "two")));
        CALLS.put("reading-list", List.of(List.of("reading-list")));
        CALLS.put("export", List.of(List.of("export")));
        CALLS.put("cited", List.of(List.of("cited", "paper.md")));
        CALLS.put("process", List.of(List.of("process", "paper.md", "--check")));
        CALLS.put("parse", List.of(List.of("parse", "page.txt")));
        CALLS.put("history", List.of(List.of("history")));
        CALLS.put("check", List.of(List.of("check")));
        CALLS.put("dedupe", List.of(List.of("dedupe")));
        CALLS.put("styles", List.of(List.of("styles", "nature")));
        CALLS.put("locales", List.of(List.of("locales")));
        CALLS.put("config", List.of(List.of("config")));
        CALLS.put("partners", List.of(List.of("partners"), List.of("partners", "bad")));
        CALLS.put("approaches", List.of(List.of("approaches"), List.of("approaches", "bad")));
        CALLS.put("stats", List.of(List.of("stats")));
    }

    @TempDir
    private static Path folder;

    /** What one call wrote. */
    private record Written(String out, String err, int code) {}

    static Stream<Arguments> calls() {
        List<Arguments> calls = new ArrayList<>();
        for (Commands.CommandEntry entry : Commands.all()) {
            Object command = entry.maker().apply(session());
            if (command instanceof HasOutputFormats formats && CALLS.containsKey(entry.name())) {
                for (List<String> call : CALLS.get(entry.name())) {
                    List<String> grouped = List.of("table", "plain");
                    for (String form : call.contains("--group-by") ? grouped : OutputFormat.words(formats.forms())) {
                        // A Word file is bytes, which a terminal is not given; what is in it WordFileTest looks at.
                        if (!form.equals("docx")) {
                            calls.add(Arguments.of(call, form));
                        }
                    }
                }
            }
        }
        return calls.stream();
    }

    @Test
    void everyCommandThatHasOutputFormatsIsCalled() {
        List<String> without = new ArrayList<>();
        for (Commands.CommandEntry entry : Commands.all()) {
            // What import takes is the format of its input; what lookup and complete write comes from services, which
            // LookupTest plays.
            boolean writes = entry.maker().apply(session()) instanceof HasOutputFormats;
            if (writes
                    && !List.of("import", "lookup", "complete").contains(entry.name())
                    && !CALLS.containsKey(entry.name())) {
                without.add(entry.name());
            }
        }
        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void inAPipe(List<String> call, String form) throws IOException {
        check(call, form, Screen.NONE);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void onATerminal(List<String> call, String form) throws IOException {
        check(call, form, Screen.of("012", "80", ""));
    }

    @Test
    void aManuscriptIsPrintedToATerminalAsItCanBeShown() throws IOException {
        write();
        Written shown = run(Screen.of("012", "80", ""), "process", "paper.md", "-l", "list.yaml");
        String out = shown.out().replaceAll("\u001B\\]8;;[^\u001B]*\u001B\\\\", "");
        assertThat(CONTROLS.matcher(out).find()).as(shown(out)).isFalse();
        assertThat(run(Screen.NONE, "process", "paper.md", "-l", "list.yaml").out())
                .contains("\u001B[2J");
    }

    private static void check(List<String> call, String form, Screen screen) throws IOException {
        write();
        List<String> args = new ArrayList<>(call);
        args.addAll(List.of("--to", form, "--color", "never"));
        if (!List.of("styles", "locales", "config", "parse").contains(call.get(0))) {
            args.addAll(List.of("-l", "list.yaml"));
        }
        Written written = run(screen, args.toArray(String[]::new));
        // Where a terminal can, addresses are links of its own, which this program writes and no file.
        String out = written.out().replaceAll("\u001B\\]8;;[^\u001B]*\u001B\\\\", "");
        assertThat(CONTROLS.matcher(out.replace("\r\n", "\n")).find())
                .as("controls in %s", shown(out))
                .isFalse();
        assertThat(CONTROLS.matcher(written.err()).find())
                .as("controls in %s", shown(written.err()))
                .isFalse();
        assertThat(TURNS.matcher(written.err()).find())
                .as("turns in %s", shown(written.err()))
                .isFalse();
        if (FOR_PEOPLE.contains(form)) {
            assertThat(TURNS.matcher(out).find()).as("turns in %s", shown(out)).isFalse();
            // On a terminal the lines are wrapped, and may begin with any word.
            assertThat(screen.equals(Screen.NONE) ? out : "").doesNotContain("\nFORGED");
        }
        if (form.equals("csv") || form.equals("tsv")) {
            assertThat(LIVE_CELL.matcher(out).find())
                    .as("formula in %s", shown(out))
                    .isFalse();
        }
        assertThat(written.code()).as(shown(written.err())).isLessThan(2);
    }

    private static void write() throws IOException {
        if (Files.exists(folder.resolve("list.yaml"))) {
            return;
        }
        String h = '"' + HOSTILE + '"';
        String f = '"' + FORMULA + '"';
        Files.writeString(
                folder.resolve("page.txt"),
                "Smith, A. (2001). A book\u009B2J \u202Eturned\u2066 =cmd \u001B[31mred. Press.\n@SUM(1+1)*cmd|calc, B. (2002). =cmd. The"
                        + " Journal, 3(2), 1-9.\n");
        Files.writeString(folder.resolve("paper.md"), "[@one; @two] @nobody\u001B[2J\n");
        Files.writeString(
                folder.resolve("list.yaml"),
                "title: " + h + "\nthemes:\n  - {id: \"=bad\", title: " + h + ", description: " + h + "}\n"
                        + "references:\n" + reference("one", h) + reference("two", f)
                        + reference("three", h).replace("book", h));
        Files.writeString(
                folder.resolve("partners.yaml"),
                "partners:\n  - {id: bad, name: " + h + ", acronym: " + h + ", kind: " + h + ", scope: " + h
                        + ", description: " + h + ", url: " + h + ", references: [one]}\n");
        Files.writeString(
                folder.resolve("approaches.yaml"),
                "approaches:\n  - {id: bad, name: " + h + ", description: " + h + ", references: [one]}\n");
        Files.createDirectories(folder.resolve("config/kmref"));
        Files.writeString(folder.resolve("config/kmref/config.yaml"), "style: apa\n");
    }

    private static String reference(String key, String value) {
        StringBuilder reference = new StringBuilder("  - id: " + key + "\n    type: book\n");
        for (String field : List.of(
                "title",
                "container-title",
                "publisher",
                "publisher-place",
                "abstract",
                "note",
                "annote",
                "DOI",
                "URL",
                "ISBN",
                "volume",
                "page",
                "edition",
                "language",
                "keyword",
                "genre",
                "strange")) {
            reference.append("    ").append(field).append(": ").append(value).append('\n');
        }
        return reference
                .append("    issued: ")
                .append(value)
                .append("\n    themes: [\"=bad\", ")
                .append(value)
                .append("]\n    author:\n      - {family: ")
                .append(value)
                .append(", given: ")
                .append(value)
                .append("}\n      - {literal: ")
                .append(value)
                .append("}\n")
                .toString();
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(c -> shown.append(
                        c == '\n' || (c >= ' ' && c < 0x7F)
                                ? Character.toString(c)
                                : "{" + Integer.toHexString(c) + "}"));
        return shown.toString();
    }

    private static Session session() {
        return new Session(
                environment(Screen.NONE, new ByteArrayOutputStream(), new ByteArrayOutputStream()), new String[0]);
    }

    private static Written run(Screen screen, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Kmref.run(args, environment(screen, out, err));
        return new Written(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    }

    private static ProcessEnvironment environment(Screen screen, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new ProcessEnvironment(
                Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString(), "KMREF_CACHE", "off"),
                folder,
                folder,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                screen);
    }
}
