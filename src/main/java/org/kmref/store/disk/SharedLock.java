package org.kmref.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock that stands beside the file it is for, where everyone who may change that file finds it: other users, other
 * machines of a shared folder, other containers.
 *
 * <p>It is the system's lock on a small file, so it ends with its owner however that ends, and asks for no process ids.
 * The file is there only while the lock is held; one that a killed owner has left stops nobody and goes with the next
 * lock. As it is deleted at the end, who gets the lock of a deleted file must not take it for the lock: each owner writes
 * a token and looks whether the path leads to it.
 */
final class SharedLock implements Closeable {
    private static final String HEAD =
            "kmref holds this while it changes the file beside it; left over, it does no harm\n";
    private static final int MOST_BYTES = 512;

    // The system drops a process's locks on a file with the first of its channels to be closed, whoever opened it: of
    // one
    // process no second channel may be opened.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final FileChannel witness;

    private SharedLock(Path path, FileChannel channel, FileChannel witness) {
        this.path = path;
        this.channel = channel;
        this.witness = witness;
    }

    /**
     * Returns the lock, or absent where another has it.
     *
     * @param path where the lock's file is to stand
     * @param like who may change this file may hold the lock
     * @throws NoLocksException where the file system has none
     */
    static Optional<Closeable> tryLock(Path path, Path like) throws IOException {
        Path key = path.toAbsolutePath().normalize();
        if (!HELD.add(key)) {
            return Optional.empty();
        }
        Optional<Closeable> lock = Optional.empty();
        try {
            Optional<FileChannel> channel = opened(key, like);
            lock = channel.isEmpty() ? Optional.empty() : locked(key, channel.get());
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(key);
            }
        }
    }

    private static Optional<FileChannel> opened(Path path, Path like) throws IOException {
        try {
            FileChannel made = FileChannel.open(
                    path, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                LocalDisk.openTo(path, like);
            } catch (IOException ended) {
                // Another has had it and deleted it already; whoever may not change such things keeps it to himself.
            }
            return Optional.of(made);
        } catch (FileAlreadyExistsException held) {
            return openedAgain(path);
        }
    }

    private static Optional<FileChannel> openedAgain(Path path) throws IOException {
        try {
            // A pipe of this name would never be opened, and behind a link lies what is somebody's. It is looked at
            // once, for
            // it may go at any moment.
            if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                throw inTheWay(path);
            }
            return Optional.of(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException | AccessDeniedException ended) {
            // Or its owner has made it just now, and opens it to others next.
            return Optional.empty();
        }
    }

    private static Optional<Closeable> locked(Path path, FileChannel channel) throws IOException {
        boolean locked = false;
        try {
            if (hasLock(path, channel)) {
                byte[] token = (HEAD + Beside.token() + "\n").getBytes(StandardCharsets.UTF_8);
                mark(path, channel, token);
                Optional<FileChannel> witness = witness(path, token);
                if (witness.isPresent()) {
                    locked = true;
                    return Optional.of(new SharedLock(path, channel, witness.get()));
                }
            }
            return Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    private static boolean hasLock(Path path, FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        } catch (IOException none) {
            Files.deleteIfExists(path);
            throw new NoLocksException(path, String.valueOf(none.getMessage()));
        }
    }

    private static void mark(Path path, FileChannel channel, byte[] token) throws IOException {
        byte[] there = content(channel);
        byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
        int known = Math.min(there.length, head.length);
        if (!Arrays.equals(there, 0, known, head, 0, known)) {
            throw inTheWay(path);
        }
        channel.truncate(0);
        ByteBuffer bytes = ByteBuffer.wrap(token);
        while (bytes.hasRemaining()) {
            channel.write(bytes, bytes.position());
        }
    }

    // Closing it would end the lock, so it stays open as long.
    private static Optional<FileChannel> witness(Path path, byte[] token) throws IOException {
        FileChannel witness;
        try {
            witness = FileChannel.open(path, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException deleted) {
            return Optional.empty();
        }
        if (Arrays.equals(content(witness), token)) {
            return Optional.of(witness);
        }
        witness.close();
        return Optional.empty();
    }

    private static byte[] content(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
            // On to the end of the file.
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static IOException inTheWay(Path path) {
        return new IOException(path + " is in the way of a lock that kmref needs; move it away");
    }

    /** Ends the lock and deletes its file. */
    @Override
    public void close() throws IOException {
        try {
            Files.deleteIfExists(path);
        } catch (IOException kept) {
            // In a folder where only owners delete, or on a disk that fails now, it stays and does no harm; what was
            // done
            // under the lock is done.
        } finally {
            abandon();
        }
    }

    /** Ends the lock as the death of its owner would, which leaves the file. */
    void abandon() throws IOException {
        try (channel;
                witness) {
            HELD.remove(path);
        }
    }
}
