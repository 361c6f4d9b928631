package org.kmref.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.KmrefRun;
import org.kmref.cli.session.CommandWords;
import org.kmref.cli.session.Programs;
import org.kmref.cli.session.Screen;

class EditingTest {
    // Nothing of it is run or expanded, whatever it looks like.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vi | vi",
                "emacs -nw  --quick | emacs,-nw,--quick",
                "'/a b/edit' \"-x y\" | /a b/edit,-x y",
                "/a\\ b/edit | /a b/edit",
                "edit $(rm x) ; rm y | edit,$(rm,x),;,rm,y",
                "edit '' x | edit,,x",
                "`` | ``",
            })
    void anEditorsWordsArePartedWithoutAShell(String command, String words) {
        List<String> expected = words.isEmpty() ? List.of() : List.of(words.split(",", -1));
        assertThat(CommandWords.of(command)).isEqualTo(expected);
    }

    @Test
    void whatWasSavedInOtherLettersIsKept(@TempDir Path folder) throws IOException {
        byte[] latin = "- id: a\n  title: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(KmrefRun.in(folder, "init", "own", "--empty").code()).isZero();
        Programs editor = (words, directory) -> {
            Files.write(Path.of(words.get(words.size() - 1)), latin);
            return 0;
        };
        KmrefRun run = KmrefRun.in(folder, Screen.NONE, "", editor, "add", "--edit", "-l", "own/reading-list.yaml");
        Path kept = folder.resolve("home/.local/state/kmref/edit/references-1.yaml");
        assertThat(run.err())
                .isEqualTo("kmref: what you typed is kept in " + kept + "\nkmref: " + kept
                        + ":2:13: is not UTF-8 from here on; save it as UTF-8\n");
        assertThat(run.code()).isEqualTo(3);
        assertThat(kept).hasBinaryContent(latin);
    }
}
