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
import org.kmref.ClassesUnderTest;
import org.kmref.Main;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;
import org.kmref.store.change.Change.State;
import org.kmref.store.disk.LocalDisk;

/** Processes of their own that are killed while they write, and that write at once. */
class ProcessesTest {
    private static final int KILLS = Integer.getInteger("kmref.kills", 12);
    private static final int ROUNDS = Integer.getInteger("kmref.rounds", 2);
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
            changes().reverse(List.of(), true, 1, change -> {});
            assertThat(Integer.parseInt(
                            Files.readString(file).lines().findFirst().orElseThrow()))
                    .isEqualTo(Integer.parseInt(text.lines().findFirst().orElseThrow()) - 1);
            assertThat(names()).containsExactlyInAnyOrder("file", "said", "state");
        }
    }

    @Test
    void fiftyProcessesAddingAtOnceEndWithFiftyReferencesMore() throws Exception {
        Path list =
                Files.writeString(folder.resolve("file.yaml"), "# mine\nreferences:\n  - id: first\n    title: A\n");
        List<Process> adding = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            adding.add(java(
                    Main.class,
                    "add",
                    "--library=" + list,
                    "--type=book",
                    "--title=Book " + i,
                    "--author=Lamont, Tara",
                    "--year=2021"));
        }
        for (Process each : adding) {
            assertThat(each.waitFor()).isZero();
        }
        Loaded<Library> library = LibraryReader.read("file.yaml", Files.readString(list));
        assertThat(library.problems()).isEmpty();
        assertThat(library.value().items()).hasSize(51);
        assertThat(library.value().items().stream().map(Item::title).distinct()).hasSize(51);
    }

    @Test
    void twoUsersWithFourProcessesEachWriteAtOnceAndNothingIsLostAndNobodyIsToldOtherwise() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), Writer.first());
        int changes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Process> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                writers.add(start("state-" + i % 2, 5));
                changes += 5;
            }
            for (Process writer : writers) {
                writer.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {});
                assertThat(writer.waitFor()).as("round %s", round).isZero();
            }
            assertThat(Files.readString(file)).as("round %s", round).isEqualTo(Writer.text(changes));
            assertThat(Files.readAllLines(folder.resolve("said")))
                    .as("round %s", round)
                    .allMatch("waiting for another kmref to end its change"::equals);
        }
        assertThat(names()).containsExactlyInAnyOrder("file", "said", "state-0", "state-1");
    }

    private Process start(int times) throws IOException {
        return start("state", times);
    }

    private Process start(String state, int times) throws IOException {
        return java(
                Writer.class,
                folder.resolve("file").toString(),
                folder.resolve(state).toString(),
                Integer.toString(times));
    }

    private Process java(Class<?> main, String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                ClassesUnderTest.path(),
                main.getName()));
        words.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()));
        if (main == Main.class) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        builder.environment().put("XDG_STATE_HOME", folder.resolve("xdg").toString());
        builder.environment().remove("KMREF_LIBRARY");
        return builder.start();
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
