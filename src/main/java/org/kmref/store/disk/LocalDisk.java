package org.kmref.store.disk;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The file system of this machine. */
public final class LocalDisk implements Disk {

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException broken) {
            throw named(file, broken);
        }
    }

    @Override
    public boolean isThere(Path file) throws IOException {
        try {
            // Files.exists would take a folder that may not be looked into for one without the file.
            Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        }
    }

    @Override
    public long size(Path file) throws IOException {
        return Files.size(file);
    }

    @Override
    public Path real(Path file) throws IOException {
        return file.toRealPath();
    }

    @Override
    public boolean isChangeable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return Files.isWritable(file) && folder != null && Files.isWritable(folder);
    }

    @Override
    public void create(Path file) throws IOException {
        Files.createFile(file, privately(file, "rw-------"));
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        try {
            Files.write(file, bytes, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException broken) {
            throw named(file, broken);
        }
    }

    @Override
    public void copyAttributes(Path from, Path to) throws IOException {
        if (!isPosix(to)) {
            return;
        }
        PosixFileAttributes kept = Files.readAttributes(from, PosixFileAttributes.class);
        PosixFileAttributes now = Files.readAttributes(to, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        boolean group = kept.group().equals(now.group()) || isDone(() -> view.setGroup(kept.group()));
        boolean owner = kept.owner().equals(now.owner()) || isDone(() -> view.setOwner(kept.owner()));
        if (!keepsAccess(owner, group, kept.permissions())) {
            String names = kept.owner().getName() + ":" + kept.group().getName();
            throw new FileSystemException(
                    from.toString(), null, "belongs to " + names + ", and you cannot write a file that does");
        }
        view.setPermissions(kept.permissions());
    }

    /**
     * Returns whether everyone can still do with a file what they could, when whoever writes it becomes its owner or its group
     * another: in a folder that several share, who owned it is then one of its group, or of all.
     */
    static boolean keepsAccess(boolean owner, boolean group, Set<PosixFilePermission> permissions) {
        boolean groupWrites = permissions.containsAll(PosixFilePermissions.fromString("---rw----"));
        boolean allWrite = permissions.containsAll(PosixFilePermissions.fromString("------rw-"));
        boolean sameForAll = permissions.contains(PosixFilePermission.GROUP_READ)
                        == permissions.contains(PosixFilePermission.OTHERS_READ)
                && permissions.contains(PosixFilePermission.GROUP_WRITE)
                        == permissions.contains(PosixFilePermission.OTHERS_WRITE);
        return (group || sameForAll) && (owner || allWrite || (group && groupWrites));
    }

    private interface Step {
        void run() throws IOException;
    }

    private static boolean isDone(Step step) {
        try {
            step.run();
            return true;
        } catch (IOException forbidden) {
            return false;
        }
    }

    @Override
    public void share(Path file) throws IOException {
        if (isPosix(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    @Override
    public void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException broken) {
            throw named(file, broken);
        }
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        // Windows opens no folder, and writes its names through.
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException broken) {
                throw named(folder, broken);
            }
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.toAbsolutePath().getParent();
        if (above != null) {
            createFolder(above);
        }
        try {
            Files.createDirectory(folder, privately(folder, "rwx------"));
        } catch (FileAlreadyExistsException made) {
            // By another process, just now; or it is no folder.
            if (!Files.isDirectory(folder)) {
                throw made;
            }
        }
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    @Override
    public Optional<Closeable> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), privately(file, "rw-------"));
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException ours) {
            // Another thread of this process has it.
        } catch (IOException broken) {
            channel.close();
            throw new NoLocksException(file, String.valueOf(broken.getMessage()));
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public Optional<Closeable> lockShared(Path file) throws IOException {
        return SharedLock.tryLock(Beside.lock(file), file);
    }

    /** Lets everyone open a file who may change another; whoever can do no more than that lets all do so. */
    static void openTo(Path file, Path like) throws IOException {
        if (!isPosix(file)) {
            return;
        }
        PosixFileAttributes model = Files.readAttributes(like, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        Set<PosixFilePermission> permissions = new HashSet<>(model.permissions());
        permissions.addAll(PosixFilePermissions.fromString("rw-------"));
        permissions.removeAll(PosixFilePermissions.fromString("--x--x--x"));
        try {
            view.setGroup(model.group());
        } catch (IOException notOurs) {
            permissions.addAll(PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        view.setPermissions(permissions);
    }

    // Some errors of the system come without the file they are about.
    private static FileSystemException named(Path file, IOException broken) {
        return broken instanceof FileSystemException known
                ? known
                : new FileSystemException(file.toString(), null, broken.getMessage());
    }

    private static boolean isPosix(Path path) throws IOException {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS) != null;
    }

    private static FileAttribute<?>[] privately(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
