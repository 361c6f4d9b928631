package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.cli.manual.Examples;

/** Runs every example that the help and the manual pages show, on a copy of the embedded list, and sees it succeed. */
class ExamplesTest {
    private static final Pattern CODE = Pattern.compile("(?m)^\\[(\\d)]$");

    // What they find is an answer too.
    private static final Set<String> FINDING = Set.of("check", "dedupe", "cited", "process");

    private static final String FILES = """
        --- file paper.md
        As [@nilsen2015, p. 3; @wye2020] and @ward2017 say.
        ---
        --- file paper.tex
        \\documentclass{article}\\begin{document}\\cite{nilsen2015}\\autocite[3]{ward2017}\\end{document}
        ---
        --- file found.ris
        TY  - BOOK
        TI  - A found book
        AU  - Smith, Ann
        PY  - 2001
        PB  - Press
        ER  -
        ---
        --- file refs.txt
        @book{other2002, author = {Other, Ann}, title = {Another book}, year = 2002, publisher = {Press}}
        ---
        --- file paper.txt
        Smith, A. (2001). A found book. Press.
        Orr, B., & Lee, C. (2016). Another article. A Journal, 3(2), 1-9.
        ---
        --- file paper.json
        {"pandoc-api-version":[1,22],"meta":{},"blocks":[{"t":"Para","c":[{"t":"Cite","c":[[{"citationId":"ward2017","citationPrefix":[],"citationSuffix":[],"citationMode":{"t":"NormalCitation"},"citationNoteNum":1,"citationHash":0}],[{"t":"Str","c":"[@ward2017]"}]]}]}]}
        ---
        --- file refs.bib
        @book{other2002, author = {Other, Ann}, title = {Another book}, year = 2002, publisher = {Press}}
        ---
        """;

    @TempDir
    Path folder;

    static Stream<String> commands() {
        return Examples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theExamplesOfACommandSucceed(String command) throws IOException {
        StringBuilder transcript = new StringBuilder(FILES);
        transcript.append("$ kmref init --with-partners\n");
        if (command.equals("undo") || command.equals("redo") || command.equals("history")) {
            transcript
                    .append("$ kmref set nilsen2015 volume=1\n$ kmref set nilsen2015 volume=2\n")
                    .append("$ kmref set nilsen2015 volume=3\n");
        }
        if (command.equals("redo")) {
            transcript.append("$ kmref undo 2 --yes\n");
        }
        for (Examples.Example example : Examples.of(command)) {
            if (!asksTheNetwork(example.call())) {
                transcript.append("$ ").append(call(example.call())).append('\n');
            }
        }
        String played = new Transcript(folder.toRealPath()).play(transcript.toString());
        boolean finding = FINDING.contains(command);
        Matcher codes = CODE.matcher(played);
        while (codes.find()) {
            // The editor of a transcript does nothing.
            boolean unchanged = played.substring(0, codes.start()).endsWith("! kmref: nothing was changed\n");
            assertThat(unchanged ? "0" : codes.group(1))
                    .as(played.substring(played.indexOf("$ kmref init")))
                    .isIn(finding ? List.of("0", "1") : List.of("0"));
        }
        assertThat(played).doesNotContain("mistake in kmref");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandHasTwoToFourExamplesOfItsOwn(String command) {
        List<Examples.Example> examples = Examples.of(command);
        assertThat(examples).hasSizeBetween(2, 4);
        assertThat(examples).allSatisfy(example -> {
            assertThat(example.purpose()).endsWith(":").hasSizeLessThan(77);
        });
        String name = command.equals(Examples.ROOT) ? "kmref" : "kmref " + name(command);
        assertThat(examples).anySatisfy(example -> assertThat(example.call()).contains(name));
    }

    @Test
    void theExamplesOfTheShortHelpSucceed() throws IOException {
        String help = new Transcript(folder.toRealPath()).play("$ kmref\n");
        StringBuilder transcript = new StringBuilder(FILES);
        help.lines()
                .filter(line -> line.startsWith("  kmref "))
                .forEach(line -> transcript.append("$ ").append(line.strip()).append('\n'));
        String played = new Transcript(folder.toRealPath()).play(transcript.toString());
        assertThat(played).contains("$ kmref ").doesNotContain("\n[1]", "\n[2]", "\n[3]");
    }

    // bibliography is mostly written bib.
    private static String name(String command) {
        return command.equals("bibliography") ? "bib" : command;
    }

    private static boolean asksTheNetwork(String call) {
        return call.contains("--online");
    }

    // A transcript has no redirection, no pandoc, and no editor or browser but its own.
    private static String call(String call) {
        return call.replaceAll(" > \\S+$", "")
                .replaceAll("^pandoc \\S+ -t json", "cat paper.json")
                .replaceAll(" \\| pandoc .*", "")
                .replaceAll("^kmref ", "EDITOR=\"replace Nilsen Nilsen\" KMREF_OPENER=see kmref ");
    }
}
