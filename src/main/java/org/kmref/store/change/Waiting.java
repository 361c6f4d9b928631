package org.kmref.store.change;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.kmref.store.disk.Disk;

/** Waits for the lock that one kmref has while it changes a file, and not for ever. */
final class Waiting {
    private static final int STEP_MILLIS = 20;
    private static final int SAY_AFTER_MILLIS = 1_000;
    private static final int GIVE_UP_AFTER_MILLIS = 60_000;

    private final Disk disk;
    private final Consumer<String> says;
    private final int patience;

    Waiting(Disk disk, Consumer<String> says) {
        this(disk, says, GIVE_UP_AFTER_MILLIS);
    }

    /** {@code patience} is in milliseconds. */
    Waiting(Disk disk, Consumer<String> says, int patience) {
        this.disk = disk;
        this.says = says;
        this.patience = patience;
    }

    Closeable lock(Path file) throws IOException {
        for (int waited = 0; waited <= patience; waited += STEP_MILLIS) {
            Optional<Closeable> lock = disk.lock(file);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (waited == SAY_AFTER_MILLIS) {
                says.accept("waiting for another kmref to end its change");
            }
            pause();
        }
        throw new FileSystemException(
                file.toString(), null, "another kmref has been changing a file for " + patience / 1000 + " s");
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(STEP_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
