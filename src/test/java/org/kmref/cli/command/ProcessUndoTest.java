package org.kmref.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.KmrefRun;

/** A manuscript that is formatted in place has its first bytes again when that is undone. */
class ProcessUndoTest {
    private static final List<String> NAMES = List.of("a.md", "b.tex", "c.typ", "d.org");
    private static final List<String> TEXTS = List.of(
            "A [@ward2017].^[B @nilsen2015]\n\n    [@ward2017]",
            "A~\\cite{ward2017}, b\\footnote{\\textcite{nilsen2015}}.\n\\printbibliography",
            "A @ward2017. /* @nilsen2015 */ #cite(<nilsen2015>)\n",
            "A [cite:@ward2017].\n\n#+print_bibliography:\n");

    @TempDir
    private Path folder;

    @Test
    void undoGivesTheFirstBytes() throws IOException {
        int tried = 0;
        for (String style : List.of("apa", "chicago-notes-bibliography", "nature")) {
            for (String mark : List.of("", "\ufeff")) {
                for (String lineBreak : List.of("\n", "\r\n")) {
                    formattedAndUndone(style, mark, lineBreak);
                    tried++;
                }
            }
        }
        assertThat(tried).isEqualTo(12);
    }

    private void formattedAndUndone(String style, String mark, String lineBreak) throws IOException {
        List<String> call = new ArrayList<>(List.of("process", "--in-place", "-q", "-s", style));
        List<byte[]> first = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            byte[] bytes = (mark + TEXTS.get(i).replace("\n", lineBreak)).getBytes(StandardCharsets.UTF_8);
            first.add(bytes);
            Files.write(folder.resolve(NAMES.get(i)), bytes);
        }
        call.addAll(NAMES);
        assertThat(KmrefRun.in(folder, call.toArray(String[]::new))).isEqualTo(new KmrefRun("", "", 0));
        List<byte[]> formatted = read();
        assertThat(KmrefRun.in(folder, call.toArray(String[]::new)).code()).isZero();
        assertThat(read()).usingRecursiveComparison().isEqualTo(formatted);
        for (int i = 0; i < NAMES.size(); i++) {
            assertThat(formatted.get(i)).isNotEqualTo(first.get(i));
            boolean marked = new String(formatted.get(i), StandardCharsets.UTF_8).startsWith("\ufeff");
            assertThat(marked).isEqualTo(!mark.isEmpty());
        }
        assertThat(KmrefRun.in(folder, "undo", "-q", "--in", NAMES.get(0)).code())
                .isZero();
        assertThat(read()).usingRecursiveComparison().isEqualTo(first);
    }

    private List<byte[]> read() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String name : NAMES) {
            all.add(Files.readAllBytes(folder.resolve(name)));
        }
        return all;
    }
}
