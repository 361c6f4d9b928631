package org.kmref.store;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** What the system says of a file that failed, in words and never in those of Java. */
public final class Trouble {
    private Trouble() {}

    /** Returns what is wrong, behind the file's name where that is known. */
    public static String of(IOException broken) {
        boolean named = broken instanceof FileSystemException file && file.getFile() != null;
        return named ? ((FileSystemException) broken).getFile() + ": " + reason(broken) : reason(broken);
    }

    /** Returns what is wrong without the file's name. */
    public static String reason(IOException broken) {
        if (broken instanceof FileSystemException file) {
            return file.getReason() == null ? kind(file) : file.getReason();
        }
        // Java counts the bytes it could not read, and no more.
        if (broken instanceof CharacterCodingException) {
            return "is not UTF-8";
        }
        String message = broken.getMessage();
        return message == null ? "cannot be used" : message;
    }

    /** Returns what to do about it. */
    public static String advice(IOException broken) {
        String reason = reason(broken).toLowerCase(Locale.ROOT);
        if (reason.contains("permission denied") || reason.contains("not permitted")) {
            return "see who may write there";
        }
        return reason.contains("no space") || reason.contains("quota") ? "make room" : "see to the disk";
    }

    private static String kind(FileSystemException file) {
        if (file instanceof NoSuchFileException) {
            return "no such file";
        }
        if (file instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (file instanceof FileAlreadyExistsException) {
            return "is there already";
        }
        if (file instanceof NotDirectoryException) {
            return "is not a directory";
        }
        if (file instanceof DirectoryNotEmptyException) {
            return "is a directory with files in it";
        }
        return file instanceof FileSystemLoopException ? "its links lead in a circle" : "cannot be used";
    }
}
