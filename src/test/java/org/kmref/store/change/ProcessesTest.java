package org.kmref.store.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.store.change.Change.State;
import org.kmref.store.disk.LocalDisk;

/** Processes of their own that are killed while they write, and that write at once. */
class ProcessesTest {
    private static final int KILLS = Integer.getInteger("kmref.kills", 12);
    private static final int MANY = 1_000_000;

    @TempDir
    private Path folder;

    @Test
    void aProcessKilledAtAnyMomentLeavesAWholeFileAndAHistoryThatAgrees() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), Writer.first());
        Random random = new Random(6);
        for (int i = 0; i < KILLS; i++) {
            Process writer = start(MANY);
            try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
                for (int lines = 1 + random.nextInt(60); lines > 0; lines--) {
                    assertThat(said.readLine()).isNotNull();
                }
                writer.destroyForcibly().waitFor();
            }
            String text = Files.readString(file);
            assertThat(text.lines().distinct()).as("kill %s", i).hasSize(1);
            assertThat(text.lines()).as("kill %s", i).hasSize(Writer.first().length() / 2);
            List<Change> history = changes().history(List.of());
            Change last = history.get(history.size() - 1);
            assertThat(history).as("kill %s", i).extracting(Change::state).containsOnly(State.DONE);
            assertThat(last.files().get(0).after()).as("kill %s", i).isEqualTo(Checksum.of(text));
            changes().reverse(last);
            assertThat(Integer.parseInt(
                            Files.readString(file).lines().findFirst().orElseThrow()))
                    .isEqualTo(Integer.parseInt(text.lines().findFirst().orElseThrow()) - 1);
            assertThat(names()).containsExactlyInAnyOrder("file", "state");
        }
    }

    @Test
    void fiftyProcessesAtOnceMakeFiftyChanges() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), Writer.first());
        List<Process> writers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            writers.add(start(1));
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        assertThat(Files.readString(file)).startsWith("50\n");
        assertThat(changes().history(List.of())).hasSize(50);
    }

    private Process start(int times) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.resolve("file").toString(),
                        folder.resolve("state").toString(),
                        Integer.toString(times))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Changes changes() {
        return new Changes(new LocalDisk(), folder.resolve("state"), Clock.systemUTC(), warning -> {
            throw new AssertionError(warning);
        });
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }
}
