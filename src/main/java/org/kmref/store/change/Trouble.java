package org.kmref.store.change;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What the system says of a file that failed, with the file's name and in words. */
final class Trouble {
    private Trouble() {}

    static String of(IOException broken) {
        return broken instanceof FileSystemException file
                ? file.getFile() + ": " + reason(file)
                : String.valueOf(broken.getMessage());
    }

    private static String reason(FileSystemException file) {
        if (file.getReason() != null) {
            return file.getReason();
        }
        if (file instanceof NoSuchFileException) {
            return "no such file";
        }
        return file instanceof AccessDeniedException ? "permission denied" : "cannot be used";
    }
}
