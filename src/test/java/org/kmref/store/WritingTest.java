package org.kmref.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.model.Problem;
import org.kmref.store.disk.Beside;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.LocalDisk;

class WritingTest {
    private static final List<UserFolders.Folder> ALL = List.of(UserFolders.Folder.values());

    @TempDir
    private Path folder;

    @Test
    void aDraftTakesThePlaceOfTheFileAndLeavesNothingBesideIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "old");
        Draft.write(file, bytes("new é\n"));
        assertThat(file).hasContent("new é\n");
        assertThat(files()).containsExactly("a.yaml");
    }

    @Test
    void whatAKilledProcessLeftGoesWithTheNextThatWritesThere() throws IOException {
        Path file = folder.resolve("out.bib");
        Path left = Files.writeString(Beside.output(file, Beside.token()), "half");
        Path ofAChange = Files.writeString(Beside.draft(file, Beside.token()), "a change to be recovered");
        Path ofAnother = Files.writeString(Beside.output(folder.resolve("out.bib.old"), Beside.token()), "another's");
        Path noDraft = Files.writeString(folder.resolve(".out.bib.notes.kmref-output"), "somebody's");
        Path link = Files.createSymbolicLink(Beside.output(file, Beside.token()), ofAnother);
        try (Closeable writing = new LocalDisk().lockShared(file).orElseThrow()) {
            Draft.write(file, bytes("one"));
            assertThat(writing).isNotNull();
            assertThat(left).as("who has no lock clears nothing away").exists();
        }
        Draft.write(file, bytes("two"));
        assertThat(file).hasContent("two");
        assertThat(left).doesNotExist();
        assertThat(List.of(ofAChange, ofAnother, noDraft, link))
                .allSatisfy(kept -> assertThat(kept).exists());
        assertThat(files()).hasSize(5);
    }

    @Test
    void aFailureIsOfTheFileAndNotOfItsDraft() throws IOException {
        Path full = folder.resolve("full.yaml");
        Disk disk = refusing("sync", new FileSystemException("draft", null, "Read-only file system"));
        assertThatThrownBy(() -> Draft.create(disk, full, "x"))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(full + ": Read-only file system");
        assertThat(files()).isEmpty();
    }

    /** A disk that refuses one kind of step on whatever file it is asked for. */
    private static Disk refusing(String step, FileSystemException with) {
        LocalDisk real = new LocalDisk();
        InvocationHandler handler = (proxy, method, args) -> {
            if (method.getName().equals(step)) {
                throw new FileSystemException(String.valueOf(args[0]), null, with.getReason());
            }
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return (Disk) Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, handler);
    }

    @Test
    void aNewFileClearsAwayToo() throws IOException {
        Path file = folder.resolve("list.yaml");
        Files.writeString(Beside.output(file, Beside.token()), "half");
        Draft.create(file, "whole");
        assertThat(files()).containsExactly("list.yaml");
    }

    @Test
    void aFileKeepsItsPermissionsAndANewOneMayBeReadByAll() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        Draft.write(file, bytes("new"));
        Draft.write(folder.resolve("b.yaml"), bytes("new"));
        assertThat(permissions("a.yaml")).isEqualTo("rw-rw----");
        assertThat(permissions("b.yaml")).isEqualTo("rw-r--r--");
    }

    @Test
    void aNewFileNeverTakesThePlaceOfOneThatIsThere() throws IOException {
        Draft.create(folder.resolve("a.yaml"), "first");
        assertThat(permissions("a.yaml")).isEqualTo("rw-r--r--");
        assertThatThrownBy(() -> Draft.create(folder.resolve("a.yaml"), "second"))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("a.yaml")).hasContent("first");
        assertThat(files()).containsExactly("a.yaml");
    }

    @Test
    void aLinkStaysALinkAndItsFileIsWritten() throws IOException {
        Path target =
                Files.writeString(Files.createDirectory(folder.resolve("real")).resolve("a.yaml"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), target);
        Draft.write(link, bytes("new"));
        assertThat(link).isSymbolicLink();
        assertThat(target).hasContent("new");
    }

    @Test
    void aLinkToAFileThatIsStillToComeStaysALinkAndTheFileIsMade() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real/deep"));
        Files.createSymbolicLink(folder.resolve("deep"), real);
        // Through a folder that is a link: .. is the one above the real folder.
        Files.createSymbolicLink(real.resolve("second"), Path.of("../a.yaml"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("deep/second"));
        Draft.write(link, bytes("new"));
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("real/a.yaml")).hasContent("new");
        assertThat(files()).containsExactly("deep", "link.yaml", "real");
    }

    @Test
    void aLinkThatCannotBeFollowedIsToldAndStays() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("none/a.yaml"));
        assertThatThrownBy(() -> Draft.write(nowhere, bytes("x")))
                .hasMessage(nowhere + ": is a link to " + folder.resolve("none/a.yaml")
                        + ", and the folder of that does not exist");
        Path one = Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
        assertThatThrownBy(() -> Draft.write(one, bytes("x"))).isInstanceOf(FileSystemLoopException.class);
        assertThat(one).isSymbolicLink();
        assertThat(files()).containsExactly("nowhere", "one", "two");
    }

    @Test
    void aFolderThatIsMissingOrInTheFilesPlaceIsToldAndNothingIsWritten() throws IOException {
        assertThatThrownBy(() -> Draft.write(folder.resolve("none/a.yaml"), bytes("x")))
                .hasMessageEndingWith("its folder does not exist");
        assertThatThrownBy(() -> Draft.write(folder, bytes("x"))).hasMessageEndingWith("is a directory");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileInAFolderThatMayNotBeWrittenIsLeftAsItWas() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path file = Files.writeString(closed.resolve("a.yaml"), "old");
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-x------"));
        assumeThat(Files.isWritable(closed))
                .as("skipped: whoever runs the tests may write everywhere")
                .isFalse();
        assertThatThrownBy(() -> Draft.write(file, bytes("new"))).isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
    }

    @Test
    void aDeviceIsWrittenAsItIs() throws IOException {
        assumeThat(Path.of("/dev/null")).as("skipped: there is no /dev/null").exists();
        Draft.write(Path.of("/dev/null"), bytes("x"));
        assertThat(Path.of("/dev/null")).exists();
    }

    @Test
    void settingsThatAreWrongAreToldWithTheirPlace() {
        assertThat(Config.parse("f", "stile: apa\nstyle: [x]\ncolor: red\nzzz: 1\n")
                        .problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "f:1:1: there is no setting `stile`; did you mean 'style'?",
                        "f:2:8: `style` is one piece of text; put it in quotes",
                        "f:3:8: `color` is one of auto, always, never, not `red`",
                        "f:4:1: there is no setting `zzz`; one of library, partners, approaches, style, locale, abbreviations, "
                                + "key-pattern, keep-case, author, color, network, mailto, services, clipboard, pager");
        assertThat(Config.parse("f", "words").problems())
                .extracting(Problem::toString)
                .containsExactly("f:1:1: settings are lines such as `style: apa`");
    }

    @Test
    void settingsThatAreNotThereAreNone() {
        assertThat(Config.read(folder.resolve("none")).value()).isEqualTo(Config.empty());
        assertThat(Config.parse("f", "# nothing yet\n").problems()).isEmpty();
        assertThat(Config.parse("f", "style:\n").value()).isEqualTo(Config.empty());
    }

    @Test
    void aNewLibraryIsACopyOfTheEmbeddedOneOrEmptyAndEitherIsReadWithoutAProblem() throws IOException {
        for (boolean empty : List.of(true, false)) {
            NewLibrary library = NewLibrary.of(folder.resolve("new/" + empty), empty, NewLibrary.LOCALE, ALL);
            library.write();
            assertThat(library.files()).allSatisfy(file -> assertThat(file).isRegularFile());
            Path list = library.files().get(0);
            Loaded<?> loaded = LibraryReader.read("f", Files.readString(list));
            assertThat(loaded.problems()).isEmpty();
            assertThat(PartnerReader.read("f", Files.readString(library.files().get(1)))
                            .problems())
                    .isEmpty();
            assertThat(ApproachReader.read("f", Files.readString(library.files().get(2)))
                            .problems())
                    .isEmpty();
            assertThat(Files.readString(list).equals(Embedded.text(UserFolders.Folder.LIBRARY)))
                    .isEqualTo(!empty);
        }
    }

    @Test
    void aNewLibraryThatFailsHalfWayLeavesNothingOfItself() throws IOException {
        int steps = 0;
        boolean isDone = false;
        while (!isDone) {
            NewLibrary library =
                    new NewLibrary(fullAfter(steps++), folder.resolve("new/place"), true, NewLibrary.LOCALE, ALL);
            try {
                library.write();
                isDone = true;
            } catch (FileSystemException full) {
                assertThat(full).hasMessage("No space left on device");
                assertThat(files()).isEmpty();
            }
        }
        assertThat(steps).isGreaterThan(9);
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Files.createSymbolicLink(kept.resolve("partners.yaml"), Path.of("nowhere"));
        assertThatThrownBy(
                        () -> NewLibrary.of(kept, true, NewLibrary.LOCALE, ALL).write())
                .isInstanceOf(FileAlreadyExistsException.class);
        try (Stream<Path> left = Files.list(kept)) {
            assertThat(left).containsExactly(kept.resolve("partners.yaml"));
        }
    }

    // Of the steps that need room, only so many are made.
    private static Disk fullAfter(int steps) {
        Disk disk = new LocalDisk();
        AtomicInteger left = new AtomicInteger(steps);
        InvocationHandler handler = (proxy, step, arguments) -> {
            if (!step.getName().equals("delete") && left.getAndDecrement() <= 0) {
                throw new FileSystemException("No space left on device");
            }
            try {
                return step.invoke(disk, arguments);
            } catch (InvocationTargetException broken) {
                throw broken.getCause();
            }
        };
        return (Disk) Proxy.newProxyInstance(Disk.class.getClassLoader(), new Class<?>[] {Disk.class}, handler);
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
