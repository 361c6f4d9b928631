package org.kmref.store.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedLockTest {
    @TempDir
    private Path folder;

    private final Disk disk = new LocalDisk();
    private Path file = Path.of("");
    private Path lock = Path.of("");

    @BeforeEach
    void makeAFile() throws IOException {
        file = Files.writeString(folder.resolve("list.yaml"), "one\n");
        lock = folder.resolve(".list.yaml.kmref-lock");
    }

    @Test
    void oneHasItAtATimeAndItsFileIsThereOnlyAsLong() throws IOException {
        for (int i = 0; i < 3; i++) {
            Closeable held = disk.lockShared(file).orElseThrow();
            assertThat(disk.lockShared(file)).isEmpty();
            assertThat(lock).exists();
            held.close();
            assertThat(names()).containsExactly("list.yaml");
        }
    }

    @Test
    void whatADeadOwnerHasLeftStopsNobodyAndGoesWithTheNextLock() throws IOException {
        SharedLock dead = (SharedLock) disk.lockShared(file).orElseThrow();
        dead.abandon();
        assertThat(lock).exists();
        disk.lockShared(file).orElseThrow().close();
        assertThat(names()).containsExactly("list.yaml");
        Files.createFile(lock);
        disk.lockShared(file).orElseThrow().close();
        assertThat(names()).containsExactly("list.yaml");
    }

    @Test
    void aLockWhoseFileCannotBeDeletedEndsAllTheSame() throws IOException {
        Closeable held = disk.lockShared(file).orElseThrow();
        Files.delete(lock);
        Files.createFile(Files.createDirectory(lock).resolve("in it"));
        held.close();
        assertThat(lock).isDirectory();
        Files.delete(lock.resolve("in it"));
        Files.delete(lock);
        disk.lockShared(file).orElseThrow().close();
        assertThat(names()).containsExactly("list.yaml");
    }

    @Test
    void whoeverMayChangeTheFileMayHoldItsLock() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r-xrw-r--"));
        Optional<Closeable> held = disk.lockShared(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)))
                .isEqualTo("rw-rw-r--");
        held.orElseThrow().close();
    }

    @Test
    void whatIsNoLockIsLeftAsItIs() throws IOException {
        Files.writeString(lock, "mine");
        assertThatThrownBy(() -> disk.lockShared(file))
                .hasMessage(lock + " is in the way of a lock that kmref needs; move it away");
        assertThat(lock).hasContent("mine");
        Files.delete(lock);
        Path other = Files.writeString(folder.resolve("other"), "");
        Files.createSymbolicLink(lock, other);
        assertThatThrownBy(() -> disk.lockShared(file)).hasMessageContaining("is in the way");
        Files.delete(lock);
        Files.createDirectory(lock);
        assertThatThrownBy(() -> disk.lockShared(file)).hasMessageContaining("is in the way");
        assertThat(other).isEmptyFile();
    }

    @Test
    void namesBesideAFileAreNotTooLongForTheSystem() throws IOException {
        Path longest = Files.writeString(folder.resolve("é".repeat(120) + ".yaml"), "");
        Path likeIt = Files.writeString(folder.resolve("é".repeat(121) + ".yaml"), "");
        try (Closeable one = disk.lockShared(longest).orElseThrow();
                Closeable two = disk.lockShared(likeIt).orElseThrow()) {
            assertThat(one).isNotSameAs(two);
        }
        disk.create(Beside.draft(longest, Beside.token()));
        assertThat(Beside.token()).matches("[0-9a-f]{16}").isNotEqualTo(Beside.token());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
