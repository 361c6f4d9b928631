package org.kmref.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Writes a file so that at every moment it is the old one or the new one, whole. */
public final class Draft {
    private Draft() {}

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
        // Written beside the file, for a move is atomic only within one file system.
        Path draft = Files.createTempFile(folder, "." + target.getFileName() + ".", ".draft");
        try {
            Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
            copyPermissions(target, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void copyPermissions(Path target, Path draft) throws IOException {
        if (!Files.getFileStore(draft).supportsFileAttributeView("posix")) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.exists(target)
                ? Files.getPosixFilePermissions(target, LinkOption.NOFOLLOW_LINKS)
                : PosixFilePermissions.fromString("rw-r--r--");
        Files.setPosixFilePermissions(draft, permissions);
    }
}
