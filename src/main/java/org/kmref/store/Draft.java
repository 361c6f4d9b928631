package org.kmref.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.kmref.store.disk.Beside;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.LocalDisk;
import org.kmref.store.disk.Replacement;

/** Writes a file so that at every moment it is the old one or the new one, whole. */
public final class Draft {
    private Draft() {}

    /** Creates a file; one that is there, or comes to be there meanwhile, is left as it is and an error. */
    public static void create(Path file, String text) throws IOException {
        Path target = file.toAbsolutePath();
        Disk disk = new LocalDisk();
        Replacement draft = new Replacement(disk, target, Beside.draft(target, Beside.token()));
        try {
            draft.prepare(text.getBytes(StandardCharsets.UTF_8), false);
            disk.share(draft.draft());
            putNew(draft, target);
        } finally {
            draft.drop();
        }
        draft.confirm();
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

    /** Puts the text in the file's place; the file is created where there is none, a link is followed. */
    public static void write(Path file, String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        // A device or a pipe has no place to put a draft beside, and no old content to keep.
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            if (Files.isDirectory(target)) {
                throw new FileSystemException(file.toString(), null, "is a directory");
            }
            Files.writeString(target, text);
            return;
        }
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileSystemException(file.toString(), null, "its folder does not exist");
        }
        boolean there = Files.exists(target);
        Disk disk = new LocalDisk();
        // Written beside the file, for a move is atomic only within one file system.
        Replacement draft = new Replacement(disk, target, Beside.draft(target, Beside.token()));
        try {
            draft.prepare(text.getBytes(StandardCharsets.UTF_8), there);
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
