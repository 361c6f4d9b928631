package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.KmrefRun;

/** What a change would do can be seen against the list that comes with kmref too, which nobody can change. */
class ShownChangesTest {
    @TempDir
    private Path folder;

    @Test
    void anImportIntoTheEmbeddedListIsShownAsADiff() throws IOException {
        Files.writeString(folder.resolve("new.bib"), "@book{own2001, title = {My own}, year = 2001}\n");
        KmrefRun run = KmrefRun.in(folder, "import", "new.bib", "--dry-run");
        assertThat(run.out())
                .startsWith("--- reading-list.yaml\n+++ reading-list.yaml\n")
                .contains("+  - id: own2001\n");
        assertThat(run.err()).isEqualTo("kmref: would add 1 reference\n");
        assertThat(run.code()).isZero();
        assertThat(KmrefRun.in(folder, "add", "new.bib", "--dry-run")).isEqualTo(run);
        assertThat(folder.toFile().list()).containsExactly("new.bib");
    }

    @Test
    void soIsAnyOtherChange() {
        KmrefRun set = KmrefRun.in(folder, "set", "nilsen2015", "volume=99", "--dry-run");
        assertThat(set.out()).contains("+    volume: 99\n");
        KmrefRun partner = KmrefRun.in(folder, "partner", "add", "us", "--name", "Us", "--dry-run");
        assertThat(partner.out()).startsWith("--- partners.yaml\n").contains("+  - id: us\n");
        KmrefRun removed = KmrefRun.in(folder, "remove", "nilsen2015", "--dry-run");
        assertThat(removed.out()).contains("-  - id: nilsen2015\n");
    }
}
