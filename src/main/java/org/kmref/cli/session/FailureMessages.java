package org.kmref.cli.session;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What to say of a file that could not be read or written: which one, why, and what to do. */
public final class FailureMessages {
    /** What an operating system says in its own words, in lower case, and what kmref says. */
    private enum Cause {
        FULL("no space left", "the disk is full; make room and try again"),
        QUOTA("quota exceeded", "your share of the disk is used up; make room and try again"),
        READ_ONLY("read-only file system", "is on a read-only disk; choose another place"),
        LONG("file name too long", "the name is too long; choose a shorter one"),
        DIRECTORY("is a directory", "is a directory; name a file in it"),
        NO_DIRECTORY("not a directory", "a part of its path is not a directory; check the name"),
        MISSING("no such file", "no such file; check the name"),
        FORBIDDEN("permission denied", "permission denied; check who may write there"),
        DISK("input/output error", "the disk failed; check it");

        private final String said;
        private final String message;

        Cause(String said, String message) {
            this.said = said;
            this.message = message;
        }

        static Optional<String> message(String reason) {
            String folded = reason.toLowerCase(Locale.ROOT);
            for (Cause cause : values()) {
                if (folded.contains(cause.said)) {
                    return Optional.of(cause.message);
                }
            }
            return Optional.empty();
        }
    }

    private FailureMessages() {}

    public static String of(IOException broken) {
        return of(broken, UnaryOperator.identity());
    }

    /** Returns the message, with the path of the file as {@code named} has it. */
    public static String of(IOException broken, UnaryOperator<String> named) {
        if (broken instanceof FileSystemException file && file.getFile() != null) {
            return named.apply(file.getFile()) + ": " + reason(file);
        }
        String message = broken.getMessage();
        if (message == null || broken instanceof Named || broken instanceof ChangeStandsException) {
            return reason(broken);
        }
        // What says already what to do says more than the system's words in it.
        return message.contains("; ") ? message : Cause.message(message).orElse(message);
    }

    /** A failure under the name that the user knows the file by, already put into words. */
    private static final class Named extends IOException {
        private static final long serialVersionUID = 1L;

        Named(String message, IOException cause) {
            super(message, cause);
        }
    }

    /** What to say when Java itself gives up, which every input that is read is bounded to prevent. */
    public static String of(VirtualMachineError exhausted) {
        if (exhausted instanceof OutOfMemoryError) {
            return "out of memory; split the input, or allow more with KMREF_JAVA_OPTS=-Xmx4g";
        }
        if (exhausted instanceof StackOverflowError) {
            return "the input nests too deep; flatten it";
        }
        return "Java failed (" + exhausted.getMessage() + "); run it again, or with another Java";
    }

    /** Returns the failure under the name that the user knows the file by. */
    public static IOException named(String name, IOException broken) {
        return new Named(name + ": " + reason(broken), broken);
    }

    private static String reason(IOException broken) {
        if (broken instanceof FileSystemException file) {
            return reason(file);
        }
        if (broken instanceof Named || broken instanceof ChangeStandsException) {
            return String.valueOf(broken.getMessage());
        }
        if (broken instanceof CharacterCodingException) {
            return "is not UTF-8; save it as UTF-8";
        }
        String message = broken.getMessage();
        return message == null
                ? "cannot be read or written; check the disk"
                : Cause.message(message).orElse(advised(message, "check the disk"));
    }

    private static String reason(FileSystemException file) {
        if (file instanceof NoSuchFileException) {
            return Cause.MISSING.message;
        }
        if (file instanceof AccessDeniedException) {
            return Cause.FORBIDDEN.message;
        }
        if (file instanceof FileSystemLoopException) {
            return "its links lead in a circle; check the name";
        }
        if (file instanceof NotDirectoryException) {
            return "is not a directory; check the name";
        }
        String reason = file.getReason();
        if (reason == null && file instanceof FileAlreadyExistsException) {
            return "a file of that name is there already; choose another place";
        }
        return reason == null
                ? "cannot be used; choose another place"
                : Cause.message(reason).orElse(advised(reason, "choose another place"));
    }

    // Who failed may have said already what to do.
    private static String advised(String reason, String advice) {
        return reason.contains("; ") ? reason : reason + "; " + advice;
    }
}
