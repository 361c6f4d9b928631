package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.cli.manual.Examples;
import org.kmref.cli.manual.Roff;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;
import org.kmref.cli.session.Session;
import picocli.CommandLine.Model.OptionSpec;

class ManualPagesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/manual/kmref-bibliography.1");
    private static final LocalDate DATE = LocalDate.of(2001, 2, 3);
    private static final Session SESSION = new Session(new ProcessEnvironment(
            Map.of(),
            Path.of("/"),
            Path.of("/"),
            Clock.systemUTC(),
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Screen.NONE));
    private static final SortedMap<String, String> PAGES = ManualPages.all(CommandTree.whole(SESSION), "0.0.0", DATE);

    @TempDir
    Path folder;

    @Test
    void thePageOfACommandIsTheGoldenOne() throws IOException {
        if (Boolean.getBoolean("kmref.update-golden")) {
            Files.writeString(GOLDEN, PAGES.get("kmref-bibliography.1"));
        }
        assertThat(PAGES.get("kmref-bibliography.1")).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void everyCommandHasAPageAndKmrefItselfToo() {
        TreeSet<String> wanted = new TreeSet<>(List.of("kmref.1", "kmref-query.1"));
        Commands.all().forEach(entry -> wanted.add("kmref-" + entry.name() + ".1"));
        assertThat(PAGES.keySet()).isEqualTo(wanted);
    }

    @Test
    void everyPageHasItsSectionsInTheUsualOrder() {
        SortedMap<String, String> commands = new TreeMap<>(PAGES);
        commands.remove("kmref-query.1");
        commands.forEach((name, page) -> assertThat(
                        page.lines().filter(line -> line.startsWith(".SH ")).filter(line -> !line.contains("COMMANDS")))
                .as(name)
                .containsExactly(
                        ".SH \"NAME\"",
                        ".SH \"SYNOPSIS\"",
                        ".SH \"DESCRIPTION\"",
                        ".SH \"OPTIONS\"",
                        ".SH \"EXIT STATUS\"",
                        ".SH \"ENVIRONMENT\"",
                        ".SH \"FILES\"",
                        ".SH \"EXAMPLES\"",
                        ".SH \"SEE ALSO\""));
    }

    @Test
    void everyOptionOfACommandIsOnItsPage() {
        CommandTree.whole(SESSION).getSubcommands().forEach((name, command) -> {
            String page = Objects.requireNonNull(PAGES.get("kmref-" + command.getCommandName() + ".1"));
            for (OptionSpec option : command.getCommandSpec().options()) {
                assertThat(page.lines())
                        .as(name)
                        .anyMatch(line -> line.startsWith("\\fB") && line.contains(Roff.bold(option.longestName())));
            }
        });
    }

    @Test
    void everyCommandHasExamples() {
        List<String> names = new ArrayList<>(List.of(Examples.ROOT));
        Commands.all().forEach(entry -> names.add(entry.name()));
        for (String name : names) {
            assertThat(Examples.of(name)).as(name).hasSizeBetween(2, 4);
        }
    }

    @Test
    void thePagesAreTheSameEachTimeAndPlainAscii() {
        assertThat(ManualPages.all(CommandTree.whole(SESSION), "0.0.0", DATE)).isEqualTo(PAGES);
        PAGES.values()
                .forEach(page -> assertThat(page).matches("[\\n\\x20-\\x7e]+").doesNotContain("\n\n"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            delimiter = '|',
            value = {
                ".SH no request      | \\&.SH no request",
                "'tis no request     | \\(aqtis no request",
                "C:\\new\\fB         | C:\\enew\\efB",
                "one-line -x --to    | one\\-line \\fB\\-x\\fR \\fB\\-\\-to\\fR",
                "a \"b\" `c` ^d ~/e  | a \\(dqb\\(dq \\(gac\\(ga \\(had \\(ti/e",
                "né \uD83D\uDCDA     | n\\[u00E9] \\[u1F4DA]",
            })
    void whatRoffWouldTakeForItsOwnIsEscaped(String text, String written) {
        assertThat(new Roff().prose(text).page()).isEqualTo(written + "\n");
    }

    @Test
    void typedLinesThatBeginLikeRequestsAreShownAsTheyAre() {
        assertThat(new Roff().typed(".br\n'a\\b").page()).isEqualTo(".PP\n.RS 4\n.nf\n\\&.br\n\\(aqa\\eb\n.fi\n.RE\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"groff -man -ww -z", "mandoc -Tlint -Wwarning"})
    void aReaderOfManualPagesFindsNothingToComplainOf(String checker) throws Exception {
        require(checker.split(" ", 2)[0]);
        List<String> command = new ArrayList<>(List.of(checker.split(" ", -1)));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            command.add(page.getKey());
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(Files.readString(said, StandardCharsets.UTF_8)).isEmpty();
        assertThat(process.exitValue()).isZero();
    }

    private static void require(String program) {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path).resolve(program)));
        if (!there) {
            System.out.println("SKIPPED: " + program + " is not installed; the manual pages are not checked with it");
        }
        Assumptions.assumeTrue(there, program + " is not installed");
    }
}
