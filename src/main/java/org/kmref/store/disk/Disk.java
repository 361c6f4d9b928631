package org.kmref.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is asked of a file system where a crash or a full disk must do no harm; each call is one step. */
public interface Disk {

    /** Returns the bytes of a file, or absent where there is none. */
    Optional<byte[]> read(Path file) throws IOException;

    /** Returns whether there is such a file. */
    boolean isThere(Path file) throws IOException;

    /** Returns how many bytes a file has. */
    long size(Path file) throws IOException;

    /** Returns the file a path leads to, links followed. */
    Path real(Path file) throws IOException;

    /** Returns whether it is a file that may be written, in a folder where a draft can be put beside it. */
    boolean isChangeable(Path file);

    /** Makes a new empty file that only its owner may read; one that is there already is an error. */
    void create(Path file) throws IOException;

    /** Writes the whole of a file that is there. */
    void write(Path file, byte[] bytes) throws IOException;

    /** Gives a file the owner, the group and the permissions of another. */
    void copyAttributes(Path from, Path to) throws IOException;

    /** Lets everyone read a file, as is usual for a new one that is not private. */
    void share(Path file) throws IOException;

    /** Returns when the content of a file is on the disk. */
    void sync(Path file) throws IOException;

    /** Puts a file in the place of another, at once. */
    void rename(Path from, Path to) throws IOException;

    /** Returns when the names in a folder are on the disk. */
    void syncFolder(Path folder) throws IOException;

    /** Deletes a file where there is one. */
    void delete(Path file) throws IOException;

    /** Makes a folder, and those above it, which only their owner may open. */
    void createFolder(Path folder) throws IOException;

    /** Returns the files of a folder in the order of their names; none where there is no folder. */
    List<Path> files(Path folder) throws IOException;

    /** Returns the lock that a file of the user's own stands for, or absent where another has it. */
    Optional<Closeable> lock(Path file) throws IOException;

    /**
     * Returns the lock on a file that everyone who may change it shares, or absent where another has it.
     *
     * <p>Its own file stands beside the one it is for while it is held; it ends with its owner, however that ends.
     *
     * @throws NoLocksException where the file system has no locks
     */
    Optional<Closeable> lockShared(Path file) throws IOException;
}
