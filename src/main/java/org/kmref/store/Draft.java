package org.kmref.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.kmref.store.disk.Beside;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.LocalDisk;
import org.kmref.store.disk.Replacement;

/** Writes a file so that at every moment it is the old one or the new one, whole. */
public final class Draft {
    // As many as the system itself follows.
    private static final int MOST_LINKS = 40;

    private Draft() {}

    /** Creates a file; one that is there, or comes to be there meanwhile, is left as it is and an error. */
    public static void create(Path file, String text) throws IOException {
        create(new LocalDisk(), file, text);
    }

    static void create(Disk disk, Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Optional<Closeable> lock = lock(disk, target);
        try {
            Path beside = draft(disk, target, lock.isPresent());
            try {
                create(disk, target, beside, text);
            } catch (FileSystemException broken) {
                throw underNameOf(file, beside, broken);
            }
        } finally {
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }

    private static void create(Disk disk, Path target, Path beside, String text) throws IOException {
        Replacement draft = new Replacement(disk, target, beside);
        boolean isPut = false;
        try {
            try {
                draft.prepare(text.getBytes(StandardCharsets.UTF_8), false);
                disk.share(draft.draft());
                putNew(draft, target);
                isPut = true;
            } finally {
                draft.drop();
            }
            draft.confirm();
        } catch (IOException broken) {
            // What is reported as failed is not there.
            if (isPut) {
                disk.delete(target);
            }
            throw broken;
        }
    }

    // A rename would put it over what is there.
    private static void putNew(Replacement draft, Path target) throws IOException {
        try {
            Files.createLink(target, draft.draft());
        } catch (FileAlreadyExistsException there) {
            throw there;
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            draft.put();
        }
    }

    /**
     * Returns the file that is written when this one is: links are followed, also one to a file that is still to come.
     *
     * @throws FileSystemLoopException where the links lead round in a circle
     */
    public static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; !Files.exists(target); links++) {
            if (!Files.isSymbolicLink(target)) {
                return target;
            }
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            // From the folder that the link really is in, for .. means the one above that.
            Path folder = Objects.requireNonNull(target.getParent()).toRealPath();
            target = folder.resolve(Files.readSymbolicLink(target));
        }
        return target.toRealPath();
    }

    /**
     * Puts bytes in the file's place; the file is created where there is none, a link is followed.
     *
     * @throws FileSystemException where it is a directory, or its folder is missing
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, false);
    }

    /** Puts the text there for a caller who holds the lock that all who write the file share. */
    public static void writeHoldingLock(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8), true);
    }

    private static void write(Path file, byte[] content, boolean isLocked) throws IOException {
        Path target = target(file);
        // A device or a pipe has no place to put a draft beside, and no old content to keep.
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            if (Files.isDirectory(target)) {
                throw new FileSystemException(file.toString(), null, "is a directory");
            }
            Files.write(target, content);
            return;
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            String reason = Files.isSymbolicLink(file)
                    ? "is a link to " + target + ", and the folder of that does not exist"
                    : "its folder does not exist";
            throw new FileSystemException(file.toString(), null, reason);
        }
        Disk disk = new LocalDisk();
        Optional<Closeable> lock = isLocked ? Optional.empty() : lock(disk, target);
        try {
            Path beside = draft(disk, target, isLocked || lock.isPresent());
            try {
                replace(disk, target, beside, content);
            } catch (FileSystemException broken) {
                throw underNameOf(file, beside, broken);
            }
        } finally {
            if (lock.isPresent()) {
                lock.get().close();
            }
        }
    }

    // Nobody knows the draft by its name.
    private static FileSystemException underNameOf(Path file, Path draft, FileSystemException broken) {
        return draft.toString().equals(broken.getFile())
                ? new FileSystemException(file.toString(), null, Trouble.reason(broken))
                : broken;
    }

    private static Optional<Closeable> lock(Disk disk, Path target) {
        try {
            return disk.lockShared(target);
        } catch (IOException none) {
            // It is done without: the draft has a name of its own, and nobody clears it away.
            return Optional.empty();
        }
    }

    // Of a process that was killed the draft stays; who has the lock next clears it away.
    private static Path draft(Disk disk, Path target, boolean isLocked) {
        if (!isLocked) {
            return Beside.draft(target, Beside.token());
        }
        dropLeftOver(disk, target);
        return Beside.output(target, Beside.token());
    }

    private static void dropLeftOver(Disk disk, Path target) {
        try {
            for (Path file : disk.files(Objects.requireNonNull(target.getParent()))) {
                if (Beside.isOutput(file, target) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    disk.delete(file);
                }
            }
        } catch (IOException closed) {
            // A folder that cannot be listed, or another user's draft: it harms nothing where it is.
        }
    }

    private static void replace(Disk disk, Path target, Path beside, byte[] content) throws IOException {
        boolean there = Files.exists(target);
        // Written beside the file, for a move is atomic only within one file system.
        Replacement draft = new Replacement(disk, target, beside);
        try {
            draft.prepare(content, there);
            if (!there) {
                disk.share(draft.draft());
            }
            draft.put();
        } finally {
            draft.drop();
        }
        draft.confirm();
    }
}
