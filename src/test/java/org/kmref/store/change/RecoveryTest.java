package org.kmref.store.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.store.Loaded;
import org.kmref.store.change.Change.State;
import org.kmref.store.change.FaultyDisk.Crash;
import org.kmref.store.disk.Disk;

/** A crash, and then the folder is away, or closed, or somebody else has been at the files. */
class RecoveryTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Path stick = Path.of("");
    private Path away = Path.of("");
    private Path list = Path.of("");
    private Path manuscript = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void makeFiles() throws IOException {
        stick = Files.createDirectory(folder.resolve("stick"));
        away = folder.resolve("away");
        list = Files.writeString(folder.resolve("list.yaml"), "one\n");
        manuscript = Files.writeString(stick.resolve("a.md"), "one\n");
        other = Files.writeString(folder.resolve("other.yaml"), "one\n");
    }

    @Test
    void aChangeOfAFolderThatIsAwayIsKeptAndCompletedWhenItIsBack() throws IOException {
        for (boolean half : List.of(true, false)) {
            crash(half ? 1 : 2, list, manuscript);
            Files.move(stick, away);
            change(other, "x");
            assertThat(said)
                    .singleElement()
                    .asString()
                    .matches("change \\d+ \\(did two\\) was broken off and cannot be completed now: .*a\\.md.*; it is "
                            + "tried again with the next change, or delete .*\\.begun\\.[0-9a-f]{16}\\.ready");
            Files.move(away, stick);
            said.clear();
            assertThat(last(list).state()).isEqualTo(State.DONE);
            assertThat(said).isEmpty();
            assertThat(contents(list, manuscript)).containsOnly("two\n");
            changes().reverse(List.of(list.toRealPath()), true, 1, change -> {});
            assertThat(contents(list, manuscript)).containsOnly("one\n");
            assertThat(names(stick)).containsExactly("a.md");
        }
    }

    @Test
    void whatAChangeHadReachedIsKnownAlsoWhenTheFileHasBeenChangedSince() throws IOException {
        crash(1, list, manuscript);
        Files.move(stick, away);
        change(list, "two\nthree\n");
        Files.move(away, stick);
        said.clear();
        assertThat(history()).extracting(Change::state).containsExactly(State.DONE, State.DONE);
        assertThat(contents(list, manuscript)).containsExactly("two\nthree\n", "two\n");
        assertThat(said).isEmpty();
        changes().reverse(List.of(list.toRealPath()), true, 2, change -> {});
        assertThat(contents(list, manuscript)).containsOnly("one\n");
    }

    @Test
    void aChangeThatAnotherUserHasChangedOnTopOfIsStillDone() throws IOException {
        crash(1, list);
        changes("theirs").apply(List.of(edit(list, "two\nthree\n")), "c", () -> "theirs");
        assertThat(last(list).state()).isEqualTo(State.DONE);
        assertThatThrownBy(() -> changes().reverse(List.of(list.toRealPath()), true, 1, change -> {}))
                .hasMessage("list.yaml has been changed since by another program or another user's kmref; "
                        + "nothing was undone; this is what was to change");
        changes("theirs").reverse(List.of(), true, 1, change -> {});
        changes().reverse(List.of(list.toRealPath()), true, 1, change -> {});
        assertThat(list).hasContent("one\n");
    }

    @Test
    void aChangeThatHadReachedNothingIsForgottenWhoeverHasChangedTheFileSince() throws IOException {
        crash(0, list, manuscript);
        Files.writeString(list, "by hand\n");
        assertThat(history()).isEmpty();
        assertThat(contents(list, manuscript)).containsExactly("by hand\n", "one\n");
        assertThat(names(folder)).containsExactly("list.yaml", "other.yaml", "state", "stick");
        assertThat(names(stick)).containsExactly("a.md");
        assertThat(said).isEmpty();
    }

    @Test
    void aFileThatSomebodyHasChangedSinceIsLeftAsItIsAndTold() throws IOException {
        crash(1, list, manuscript);
        Files.writeString(manuscript, "by hand\n");
        assertThat(last(list).state()).isEqualTo(State.DONE);
        assertThat(contents(list, manuscript)).containsExactly("two\n", "by hand\n");
        assertThat(said)
                .containsExactly(
                        manuscript + " has been changed since change 1 (did two) was broken off; it is left as it "
                                + "is, so the change is made in its other files alone");
    }

    @Test
    void aFolderThatIsNowAFileBlocksNothingElse() throws IOException {
        crash(1, list, manuscript);
        Files.move(stick, away);
        Files.writeString(stick, "a file");
        change(other, "x");
        changes().reverse(List.of(other.toRealPath()), true, 1, change -> {});
        assertThat(history()).hasSize(2);
        assertThat(said).hasSize(3).allMatch(line -> line.contains(manuscript.toString()));
        Files.delete(stick);
        Files.createDirectories(manuscript);
        said.clear();
        change(other, "y");
        assertThat(said).singleElement().asString().contains(manuscript + ": Is a directory");
    }

    @Test
    void aFolderInThePlaceOfARecordBlocksNothing() throws IOException {
        change(list, "two\n");
        Path record = Files.createDirectory(folder.resolve("state/history/00000002.begun"));
        change(list, "three\n");
        assertThat(said)
                .contains("a record of the history cannot be read and is passed over: " + record + ": Is a directory");
        assertThat(history()).extracting(Change::number).containsExactly(1, 3);
    }

    @Test
    void whatWasUndoneBeforeAChangeThatIsCompletedIsForgotten() throws IOException {
        change(list, "undone\n");
        changes().reverse(List.of(list.toRealPath()), true, 1, change -> {});
        crash(1, list);
        assertThat(changes().due(List.of(), false)).isEmpty();
        assertThat(history()).extracting(Change::number).containsExactly(2);
    }

    @Test
    void aRecordOfAnOlderKmrefIsRecoveredByWhatTheFilesSay() throws IOException {
        crash(1, list, manuscript);
        rename("begun\\..*", "begun");
        assertThat(last(list).state()).isEqualTo(State.DONE);
        assertThat(contents(list, manuscript)).containsOnly("two\n");
    }

    @Test
    void recordsOfChangesUnderWayAreKeptHoweverManyComeAfterThem() throws IOException {
        crash(1, list, manuscript);
        Files.move(stick, away);
        for (int i = 0; i <= History.MOST; i++) {
            change(other, i + "\n");
        }
        Files.move(away, stick);
        history();
        assertThat(contents(list, manuscript)).containsOnly("two\n");
    }

    @Test
    void aDraftOfSomebodyElseIsLeftAlone() throws IOException {
        Path theirs = Files.writeString(folder.resolve(".list.yaml.0123456789abcdef.kmref-draft"), "theirs");
        crash(1, list);
        history();
        change(list, "three\n");
        assertThat(theirs).hasContent("theirs");
    }

    // The power goes when so many of the files have been replaced.
    private void crash(int reached, Path... files) throws IOException {
        List<FileEdit> edits = Stream.of(files).map(file -> edit(file, "two\n")).toList();
        String next = reached < files.length ? String.valueOf(files[reached].getFileName()) : ".done";
        FaultyDisk disk = FaultyDisk.crashBefore(next);
        assertThatThrownBy(() -> changes(disk, "state").apply(edits, "c", () -> "did two"))
                .isInstanceOf(Crash.class);
    }

    private void rename(String pattern, String to) throws IOException {
        Path records = folder.resolve("state/history");
        for (String name : names(records)) {
            Files.move(records.resolve(name), records.resolve(name.replaceFirst(pattern, to)));
        }
    }

    private void change(Path file, String text) throws IOException {
        changes().apply(List.of(edit(file, text)), "c", () -> "a");
    }

    private static FileEdit edit(Path file, String text) {
        return new FileEdit(file, String.valueOf(file.getFileName()), before -> new Loaded<>(text, List.of()));
    }

    private Change last(Path file) throws IOException {
        List<Change> changes = changes().history(List.of(file.toRealPath()));
        return changes.get(changes.size() - 1);
    }

    private List<Change> history() throws IOException {
        return changes().history(List.of());
    }

    private Changes changes() {
        return changes("state");
    }

    private Changes changes(String state) {
        return changes(FaultyDisk.sound(), state);
    }

    private Changes changes(Disk disk, String state) {
        return new Changes(disk, folder.resolve(state), Clock.systemUTC(), said::add);
    }

    private static List<String> contents(Path... files) throws IOException {
        List<String> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(Files.readString(file));
        }
        return contents;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
