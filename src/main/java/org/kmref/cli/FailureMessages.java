package org.kmref.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What to say of a file that could not be read or written. */
final class FailureMessages {
    private FailureMessages() {}

    static String of(IOException broken) {
        if (broken instanceof FileSystemException file) {
            return file.getFile() + ": " + reason(file);
        }
        String message = broken.getMessage();
        return message == null ? broken.getClass().getSimpleName() : message;
    }

    /** What to say when Java itself gives up, which every input that is read is bounded to prevent. */
    static String of(VirtualMachineError exhausted) {
        if (exhausted instanceof OutOfMemoryError) {
            return "out of memory; split the input, or allow more with KMREF_JAVA_OPTS=-Xmx4g";
        }
        if (exhausted instanceof StackOverflowError) {
            return "the input nests too deep; flatten it";
        }
        return "Java failed (" + exhausted.getMessage() + "); run it again, or with another Java";
    }

    private static String reason(FileSystemException file) {
        if (file instanceof NoSuchFileException) {
            return "no such file; check the name";
        }
        if (file instanceof AccessDeniedException) {
            return "permission denied; check who may write there";
        }
        String reason = file.getReason();
        if (reason == null && file instanceof FileAlreadyExistsException) {
            return "a file of that name is there already; choose another place";
        }
        return (reason == null ? "cannot be used" : reason) + "; choose another place";
    }
}
