package org.kmref.store.change;

import java.io.Closeable;
import java.io.IOException;

/** What is done while a lock is held. */
interface LockedWork<T> {
    T done() throws IOException;

    /** Does it and then ends the lock. */
    static <T> T under(Closeable lock, LockedWork<T> work) throws IOException {
        try (lock) {
            return work.done();
        }
    }
}
