package org.kmref.store.change;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Waits for a lock that one kmref has while it changes a file, and not for ever. */
final class Waiting {
    static final int GIVE_UP_AFTER_MILLIS = 60_000;
    private static final int STEP_MILLIS = 20;
    private static final int SAY_AFTER_MILLIS = 1_000;

    private final Consumer<String> says;
    private final int patience;

    /** {@code patience} is in milliseconds. */
    Waiting(Consumer<String> says, int patience) {
        this.says = says;
        this.patience = patience;
    }

    /** Tries to get a lock; absent where another has it. */
    interface Attempt {
        Optional<Closeable> lock() throws IOException;
    }

    /** {@code refusal} is the message where the lock is not to be had; {@code %d} stands for how many seconds were waited. */
    Closeable lock(Attempt attempt, String refusal) throws IOException {
        for (int waited = 0; waited <= patience; waited += STEP_MILLIS) {
            Optional<Closeable> lock = attempt.lock();
            if (lock.isPresent()) {
                return lock.get();
            }
            if (waited == SAY_AFTER_MILLIS) {
                says.accept("waiting for another kmref to end its change");
            }
            pause();
        }
        throw new IOException(refusal.replace("%d", Integer.toString(patience / 1000)));
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
