package org.kmref.store.disk;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A file system that offers no locks, as some network folders do. */
public final class NoLocksException extends FileSystemException {
    private static final long serialVersionUID = 1L;

    NoLocksException(Path file, String reason) {
        super(file.toString(), null, reason);
    }
}
