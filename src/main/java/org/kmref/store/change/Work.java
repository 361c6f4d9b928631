package org.kmref.store.change;

import java.io.Closeable;
import java.io.IOException;

/** What is done while a lock is held. */
interface Work<T> {
    T done() throws IOException;

    /** Does it and then ends the lock. */
    static <T> T under(Closeable lock, Work<T> work) throws IOException {
        try (lock) {
            return work.done();
        }
    }
}
