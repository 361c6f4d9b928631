package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.KmrefRun;

/** A change that was made stands, whoever hears of it; that nobody did is in the exit code. */
class BrokenOutputTest {
    private static final String LIST = "own/reading-list.yaml";

    @TempDir
    private Path folder;

    @Test
    void aChangeIsMadeWithoutAnyoneToTellOfIt() {
        init();
        for (OutputStream broken : List.of(KmrefRun.FULL, KmrefRun.CLOSED)) {
            assertThat(into(
                            OutputStream.nullOutputStream(),
                            broken,
                            "add",
                            "--type",
                            "book",
                            "--title",
                            "Heat",
                            "--key",
                            "a"))
                    .isEqualTo(3);
            assertThat(KmrefRun.in(folder, "list", "-l", LIST).out()).contains("Heat");
            assertThat(KmrefRun.in(folder, "undo", "-l", LIST).code()).isZero();
        }
    }

    @Test
    void severalAreUndoneWithoutAnyoneToTellOfThem() {
        init();
        for (String key : List.of("a", "b")) {
            assertThat(KmrefRun.in(folder, "add", "--type", "book", "--title", "T" + key, "--key", key, "-l", LIST)
                            .code())
                    .isZero();
        }
        assertThat(into(OutputStream.nullOutputStream(), KmrefRun.CLOSED, "undo", "2", "--yes"))
                .isEqualTo(3);
        assertThat(KmrefRun.in(folder, "list", "-l", LIST).out()).isEmpty();
    }

    @Test
    void aSettingIsSetWithoutAnyoneToTellOfIt() {
        assertThat(KmrefRun.into(
                        folder, OutputStream.nullOutputStream(), KmrefRun.FULL, "config", "set", "style", "apa"))
                .isEqualTo(3);
        assertThat(KmrefRun.in(folder, "config", "get", "style").out()).isEqualTo("apa\n");
    }

    @Test
    void whatWasMadeBeforeTheOutputFailedStandsAndIsSaidTo() {
        assertThat(initInto(KmrefRun.FULL, "full"))
                .isEqualTo(
                        "kmref: the change is made and stands, but standard output failed: the disk is full; make room "
                                + "and try again\n");
        assertThat(initInto(KmrefRun.CLOSED, "closed"))
                .isEqualTo("kmref: the change is made and stands, but standard output failed: Broken pipe\n");
        assertThat(folder.resolve("full/reading-list.yaml")).exists();
        assertThat(folder.resolve("closed/reading-list.yaml")).exists();
    }

    @Test
    void whoReadsNoFurtherHasHadEnough() {
        assertThat(KmrefRun.into(folder, KmrefRun.CLOSED, OutputStream.nullOutputStream(), "list"))
                .isZero();
        assertThat(KmrefRun.into(folder, KmrefRun.FULL, OutputStream.nullOutputStream(), "list"))
                .isEqualTo(3);
        assertThat(KmrefRun.into(folder, OutputStream.nullOutputStream(), KmrefRun.FULL, "lisst"))
                .isEqualTo(3);
    }

    private String initInto(OutputStream out, String name) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(KmrefRun.into(folder, out, err, "init", name, "--empty")).isEqualTo(3);
        return err.toString(StandardCharsets.UTF_8);
    }

    private void init() {
        assertThat(KmrefRun.in(folder, "init", "own", "--empty").code()).isZero();
    }

    private int into(OutputStream out, OutputStream err, String... args) {
        List<String> all = new java.util.ArrayList<>(List.of(args));
        all.addAll(List.of("-l", LIST));
        return KmrefRun.into(folder, out, err, all.toArray(String[]::new));
    }
}
