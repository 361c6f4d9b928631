package org.kmref.store.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kmref.store.Loaded;
import org.kmref.store.change.Change.State;
import org.kmref.store.change.FaultyDisk.Fault;
import org.kmref.store.disk.Disk;

/** Each step of a change fails in turn; afterwards every file is the old or the new one, whole, and history agrees. */
class FaultTest {
    private static final String OLD = "one\ntwo\nthree\n";
    private static final String NEW = "one\n2\nthree\nfour\n";

    @TempDir
    private Path folder;

    private int runs;

    /** What is done on the disk that fails. */
    private interface Action {
        void on(Changes changes) throws IOException;
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aChangeIsMadeWholeOrNotAtAll(Fault fault) throws IOException {
        for (int files = 1; files <= 3; files++) {
            int count = files;
            failEachStep(fault, files, State.UNDONE, changes -> changes.apply(edits(count), "kmref set", () -> "set"));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void soItIsUndone(Fault fault) throws IOException {
        for (int files = 1; files <= 2; files++) {
            failEachStep(fault, files, State.DONE, changes -> reverse(changes, true));
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void soItIsRedone(Fault fault) throws IOException {
        for (int files = 1; files <= 2; files++) {
            failEachStep(fault, files, State.BEGUN, changes -> reverse(changes, false));
        }
    }

    private static void reverse(Changes changes, boolean back) throws IOException {
        if (changes.reverse(List.of(), back, 1, change -> {}) < 1) {
            throw new IOException("the record of the change could not be read");
        }
    }

    // Before the action: nothing has been done (UNDONE), a change is done (DONE), or done and undone (BEGUN).
    private void failEachStep(Fault fault, int files, State prepared, Action action) throws IOException {
        FaultyDisk disk;
        int step = 0;
        do {
            start(files);
            if (prepared != State.UNDONE) {
                changes(FaultyDisk.sound()).apply(edits(files), "kmref set", () -> "set");
            }
            if (prepared == State.BEGUN) {
                reverse(changes(FaultyDisk.sound()), true);
            }
            disk = new FaultyDisk(fault, step);
            boolean failed = !runs(action, disk);
            check(fault + " at step " + step + " of " + files + " files", files, failed, prepared);
            step++;
        } while (disk.hasFailed());
        assertThat(step).isGreaterThan(15);
    }

    private boolean runs(Action action, Disk disk) throws IOException {
        try {
            action.on(changes(disk));
            return true;
        } catch (IOException | FaultyDisk.Crash failed) {
            return false;
        }
    }

    private void check(String as, int files, boolean failed, State prepared) throws IOException {
        for (int i = 0; i < files; i++) {
            assertThat(content(i)).as(as).isIn(OLD, NEW);
        }
        List<Change> history = changes(FaultyDisk.sound()).history(List.of());
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            contents.add(content(i));
        }
        assertThat(contents.stream().distinct()).as("%s: all or none", as).hasSize(1);
        boolean isNew = contents.get(0).equals(NEW);
        if (history.isEmpty()) {
            assertThat(isNew).as(as).isFalse();
        } else {
            assertThat(history).as(as).hasSize(1);
            assertThat(history.get(0).state()).as(as).isEqualTo(isNew ? State.DONE : State.UNDONE);
            reverse(changes(FaultyDisk.sound()), isNew);
            assertThat(content(0)).as("%s, reversed", as).isEqualTo(isNew ? OLD : NEW);
        }
        if (!failed) {
            assertThat(isNew).as(as).isEqualTo(prepared != State.DONE);
        }
        // The file of a dead one's lock goes with the next change.
        changes(FaultyDisk.sound()).apply(edits(files, "next\n"), "kmref set", () -> "set");
        assertThat(names()).as("%s leaves nothing behind", as).allMatch(name -> name.matches("\\d\\.yaml"));
    }

    private List<FileEdit> edits(int files) {
        return edits(files, NEW);
    }

    private List<FileEdit> edits(int files, String text) {
        List<FileEdit> edits = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            edits.add(new FileEdit(file(i), i + ".yaml", before -> new Loaded<>(text, List.of())));
        }
        return edits;
    }

    private Changes changes(Disk disk) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
        boolean sound = !((FaultyDisk) disk).hasFault();
        return new Changes(disk, here().resolve("state"), clock, warning -> {
            if (sound) {
                throw new AssertionError(warning);
            }
        });
    }

    private void start(int files) throws IOException {
        runs++;
        Files.createDirectories(here().resolve("data"));
        for (int i = 0; i < files; i++) {
            Files.writeString(file(i), OLD);
        }
    }

    private String content(int file) {
        try {
            return Files.readString(file(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(here().resolve("data"))) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path here() {
        return folder.resolve(Integer.toString(runs));
    }

    private Path file(int number) {
        return here().resolve("data").resolve(number + ".yaml");
    }
}
