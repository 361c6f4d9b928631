package org.kmref.store.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code src/bench/torture}. */
class TortureTest {
    @TempDir
    private Path folder;

    @Test
    void aKilledProcessLosesNothing() throws IOException {
        Torture torture = new Torture(folder, 2);
        torture.kills(4);
        assertThat(torture.failures()).isEmpty();
    }

    @Test
    void twoUsersAtOnceLoseNothingAndAreToldTheTruth() throws IOException {
        Torture torture = new Torture(folder, 3);
        torture.users(5, 2, 2);
        assertThat(torture.failures()).isEmpty();
    }

    @Test
    void severalProcessesThatUndoAtOnceEachUndoAnotherChange() throws IOException {
        Torture torture = new Torture(folder, 4);
        torture.users(5, 1, 3);
        assertThat(torture.failures()).isEmpty();
    }

    @Test
    void whatIsSaidAfterAnErrorOfTheSystemIsTrue() throws IOException {
        boolean strace = Stream.of("/usr/bin", "/bin", "/usr/local/bin")
                .anyMatch(place -> Files.isExecutable(Path.of(place, "strace")));
        assumeThat(strace)
                .as("skipped: there is no strace; on Debian: apt-get install strace")
                .isTrue();
        Torture torture = new Torture(folder, 5);
        torture.errors(3);
        assertThat(torture.failures()).isEmpty();
    }
}
