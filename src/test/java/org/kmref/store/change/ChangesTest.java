package org.kmref.store.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.model.Problem;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.change.Change.State;
import org.kmref.store.change.FaultyDisk.Fault;

class ChangesTest {
    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void makeAList() throws IOException {
        file = Files.writeString(folder.resolve("list.yaml"), "one\n");
    }

    private void undo() throws IOException {
        changes().reverse(List.of(), true, 1, change -> {});
    }

    @Test
    void permissionsLinksByteOrderMarksAndLineBreaksAreKept() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real")).resolve("a.yaml");
        Files.writeString(real, "\uFEFFone\r\n");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), real);
        changes().apply(List.of(edit(link, text -> text + "two\r\n")), "c", () -> "a");
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(real)).isEqualTo("\uFEFFone\r\ntwo\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        undo();
        assertThat(Files.readString(real)).isEqualTo("\uFEFFone\r\n");
        assertThat(names(folder.resolve("real"))).containsExactly("a.yaml");
    }

    @Test
    void aFileThatChangesWhileItIsChangedIsReadAgainAndNeverOverwritten() throws IOException {
        int[] reads = {0};
        changes()
                .apply(
                        List.of(edit(file, text -> {
                            if (reads[0]++ < 2) {
                                write(text + "by hand " + reads[0] + "\n");
                            }
                            return text + "ours\n";
                        })),
                        "c",
                        () -> "a");
        assertThat(file).hasContent("one\nby hand 1\nby hand 2\nours\n");
        assertThat(changes().history(List.of())).hasSize(1);
    }

    @Test
    void aFileThatNeverStandsStillIsLeftAloneAndTheChangeIsShown() throws IOException {
        assertThatThrownBy(() -> changes()
                        .apply(
                                List.of(edit(file, text -> {
                                    write(text + "x\n");
                                    return text + "ours\n";
                                })),
                                "c",
                                () -> "a"))
                .isInstanceOfSatisfying(ConflictException.class, conflict -> {
                    assertThat(conflict)
                            .hasMessage("list.yaml is being changed by another program; nothing was changed; "
                                    + "this is what was to change");
                    assertThat(UnifiedDiff.of("f", conflict.patches().get(0).patch()))
                            .endsWith("+ours");
                });
        assertThat(Files.readString(file)).doesNotContain("ours");
        assertThat(changes().history(List.of())).isEmpty();
        assertThat(names(folder)).containsExactly("list.yaml", "state");
    }

    @Test
    void aReadOnlyFileIsToldOfBeforeAnythingIsDone() throws IOException {
        FaultyDisk disk = FaultyDisk.readOnly();
        Changes changes = new Changes(disk, folder.resolve("state"), Clock.systemUTC(), said::add);
        assertThatThrownBy(() -> changes.requireChangeable(file, "list.yaml"))
                .isInstanceOf(IOException.class)
                .hasMessage("list.yaml: is read-only, so nothing was done");
        assertThatThrownBy(() -> changes().requireChangeable(folder.resolve("none"), "none"))
                .hasMessage("none");
        changes().requireChangeable(file, "list.yaml");
    }

    @Test
    void aDiskThatFailsIsNamedAndWhetherTheFileIsChanged() throws IOException {
        List<String> messages = new ArrayList<>();
        for (int step = 0; ; step++) {
            FaultyDisk disk = new FaultyDisk(Fault.FULL, step);
            try {
                new Changes(disk, folder.resolve("state"), Clock.systemUTC(), said::add)
                        .apply(List.of(edit(file, text -> "new\n")), "c", () -> "a");
            } catch (UnfinishedException unfinished) {
                assertThat(unfinished.made()).isEqualTo(Files.readString(file).equals("new\n"));
                messages.add(String.valueOf(unfinished.getMessage())
                        .replace(folder.toString(), "")
                        .replaceAll("[0-9a-f]{16}", "TOKEN"));
            } catch (IOException other) {
                assertThat(file).hasContent("one\n");
            }
            if (!disk.hasFailed()) {
                break;
            }
            Files.writeString(file, "one\n");
        }
        assertThat(messages)
                .contains("list.yaml is as it was: /.list.yaml.TOKEN.kmref-draft: No space left on device; "
                        + "make room and try again")
                .anyMatch(message -> message.startsWith("list.yaml is changed, but not all was written after that: "));
    }

    @Test
    void whatCannotBeReadOrIsTooMuchIsRefused() throws IOException {
        assertThatThrownBy(() -> changes().apply(List.of(edit(folder.resolve("none"), text -> text)), "c", () -> "a"))
                .hasMessage("none: no such file; check the name");
        Files.write(file, new byte[] {'a', (byte) 0xff});
        assertThatThrownBy(() -> changes().apply(List.of(edit(file, text -> text)), "c", () -> "a"))
                .hasMessage("list.yaml:1:2: is not UTF-8 from here on; save it as UTF-8");
        Files.writeString(file, "one\n");
        Edit wrong = text -> new Loaded<>(text, List.of(Problem.error("list.yaml", 1, 1, "no")));
        assertThatThrownBy(() -> changes().apply(List.of(new FileEdit(file, "list.yaml", wrong)), "c", () -> "a"))
                .isInstanceOf(DataException.class);
        assertThat(changes().apply(List.of(edit(file, text -> text)), "c", () -> "a"))
                .isEmpty();
        assertThat(changes().history(List.of())).isEmpty();
    }

    @Test
    void historyIsPrivateAndBounded() throws IOException {
        for (int i = 0; i < History.MOST + 3; i++) {
            int number = i;
            changes().apply(List.of(edit(file, text -> number + "\n")), "c", () -> "a");
        }
        List<Change> history = changes().history(List.of());
        assertThat(history).hasSize(History.MOST);
        assertThat(history.get(0).number()).isEqualTo(4);
        Path records = folder.resolve("state/history");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(records)))
                .isEqualTo("rwx------");
        try (Stream<Path> all = Files.list(records)) {
            assertThat(all)
                    .allSatisfy(
                            record -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(record)))
                                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void aDamagedRecordIsPassedOverAndTheOthersStillServe() throws IOException {
        for (String text : List.of("two\n", "three\n", "four\n")) {
            changes().apply(List.of(edit(file, before -> text)), "c", () -> "a");
        }
        Path record = folder.resolve("state/history/00000002.done");
        byte[] whole = Files.readAllBytes(record);
        for (int i = 0; i < whole.length; i += 7) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 1;
            Files.write(record, damaged);
            said.clear();
            assertThat(changes().history(List.of())).extracting(Change::number).containsExactly(1, 3);
            assertThat(said)
                    .containsExactly("the record " + record + " of the history is damaged and was skipped; delete it");
        }
        undo();
        assertThat(file).hasContent("three\n");
        assertThatThrownBy(this::undo)
                .hasMessage("list.yaml has been changed since by another program or another user's kmref; nothing was"
                        + " undone; this is what was to change");
    }

    @Test
    void aChangeIsKeptAsItWas() throws IOException {
        changes()
                .apply(
                        List.of(edit(file, text -> "back\\slash \\n\r\nand é\nno end")),
                        "kmref set 'a\nb'",
                        () -> "did");
        Change change = changes().history(List.of(file.toRealPath())).get(0);
        assertThat(ChangeText.read(1, State.DONE, Optional.empty(), ChangeText.write(change)))
                .contains(change);
        assertThat(change.command()).isEqualTo("kmref set 'a\nb'");
        assertThat(change.when()).isEqualTo(Instant.parse("2026-11-01T12:00:00Z"));
        assertThat(changes().history(List.of(folder.resolve("other")))).isEmpty();
    }

    @Test
    void oneThatWaitsTooLongForAnotherSaysSo() throws IOException {
        try (Closeable held = FaultyDisk.sound().lockShared(file).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> Locks.of(FaultyDisk.sound(), List.of(file), 0, said::add))
                    .hasMessage(
                            file + ": another kmref has been changing it for 0 s; try again, or if none is at work, "
                                    + "delete " + folder.resolve(".list.yaml.kmref-lock"));
        }
        Locks.of(FaultyDisk.sound(), List.of(file), 0, said::add).close();
        assertThat(names(folder)).containsExactly("list.yaml");
    }

    private void write(String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static FileEdit edit(Path path, UnaryOperator<String> change) {
        return new FileEdit(
                path, String.valueOf(path.getFileName()), text -> new Loaded<>(change.apply(text), List.of()));
    }

    private Changes changes() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
        return new Changes(FaultyDisk.sound(), folder.resolve("state"), clock, said::add);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
