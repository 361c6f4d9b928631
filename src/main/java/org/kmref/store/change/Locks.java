package org.kmref.store.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.kmref.store.disk.Beside;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.NoLocksException;

/**
 * The locks of the files of one change, which all users share.
 *
 * <p>All are held or none, so that two who want the same files in another order do not wait for each other. A file system
 * without locks is reported, and done without: the look before the rename remains.
 */
final class Locks implements Closeable {
    private final List<Closeable> held = new ArrayList<>();

    private Locks() {}

    /** Returns the locks of these files, their links followed; {@code patience} is in milliseconds. */
    static Closeable of(Disk disk, List<Path> files, int patience, Consumer<String> says) throws IOException {
        List<Path> wanted = new ArrayList<>(files.stream().distinct().toList());
        String refusal = wanted.isEmpty()
                ? ""
                : wanted.get(0)
                        + ": another kmref has been changing it for %d s; try again, or if none is at work, delete "
                        + Beside.lock(wanted.get(0));
        return new Waiting(says, patience).lock(() -> attempt(disk, wanted, says), refusal);
    }

    private static Optional<Closeable> attempt(Disk disk, List<Path> wanted, Consumer<String> says) throws IOException {
        Locks locks = new Locks();
        boolean all = false;
        try {
            all = locks.holds(disk, wanted, says);
            return all ? Optional.of(locks) : Optional.empty();
        } finally {
            if (!all) {
                locks.close();
            }
        }
    }

    private boolean holds(Disk disk, List<Path> wanted, Consumer<String> says) throws IOException {
        for (Path file : List.copyOf(wanted)) {
            try {
                Optional<Closeable> lock = disk.lockShared(file);
                if (lock.isEmpty()) {
                    return false;
                }
                held.add(lock.get());
            } catch (NoLocksException none) {
                wanted.remove(file);
                says.accept("the file system of " + file + " has no locks (" + none.getReason()
                        + "); see to it that nobody else changes the file at the same time");
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        for (Closeable lock : held) {
            lock.close();
        }
    }
}
