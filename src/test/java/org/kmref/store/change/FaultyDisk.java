package org.kmref.store.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kmref.store.disk.Beside;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.LocalDisk;

/** The disk of this machine, without waiting for it, but for one step that fails, or after which there are no more. */
final class FaultyDisk implements Disk {
    private final Disk disk = new LocalDisk();
    private final Fault fault;
    private final boolean faulty;
    private int stepsLeft;
    private boolean dead;
    private String crashAt = "";
    private boolean readOnly;

    /** What happens at the step. */
    enum Fault {
        FULL,
        FORBIDDEN,
        BROKEN,
        /** The power goes before the step. */
        CRASH,
        /** The power goes when the step is half done, or just after it. */
        LATE_CRASH
    }

    /** The end of the process, which no one in it hears of. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;
    }

    FaultyDisk(Fault fault, int step) {
        this.fault = fault;
        this.stepsLeft = step;
        this.faulty = step < Integer.MAX_VALUE;
    }

    /** Returns a disk on which nothing fails. */
    static FaultyDisk sound() {
        return new FaultyDisk(Fault.BROKEN, Integer.MAX_VALUE);
    }

    /** Returns a disk whose power goes just before something is renamed so that its name ends with this. */
    static FaultyDisk crashBefore(String ending) {
        FaultyDisk disk = new FaultyDisk(Fault.CRASH, Integer.MAX_VALUE);
        disk.crashAt = ending;
        return disk;
    }

    /** Returns whether there is a step that fails. */
    boolean hasFault() {
        return faulty;
    }

    /** Returns a disk whose files are read-only. */
    static FaultyDisk readOnly() {
        FaultyDisk disk = sound();
        disk.readOnly = true;
        return disk;
    }

    /** Returns whether the step was come to. */
    boolean hasFailed() {
        return stepsLeft < 0;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void step(Path file, Step whole, Step half) throws IOException {
        if (dead) {
            throw new Crash();
        }
        if (stepsLeft-- != 0) {
            whole.run();
            return;
        }
        switch (fault) {
            case FULL -> {
                half.run();
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
            case FORBIDDEN -> throw new AccessDeniedException(file.toString());
            case BROKEN -> throw new IOException("Input/output error");
            case CRASH -> crash();
            case LATE_CRASH -> {
                half.run();
                crash();
            }
        }
    }

    private void crash() {
        dead = true;
        throw new Crash();
    }

    private void step(Path file, Step whole) throws IOException {
        step(file, whole, fault == Fault.LATE_CRASH ? whole : () -> {});
    }

    @Override
    public Optional<byte[]> read(Path file) throws IOException {
        Object[] read = new Object[1];
        step(file, () -> read[0] = disk.read(file).orElse(null), () -> {});
        return Optional.ofNullable((byte[]) read[0]);
    }

    @Override
    public boolean isThere(Path file) throws IOException {
        return disk.isThere(file);
    }

    @Override
    public long size(Path file) throws IOException {
        return disk.size(file);
    }

    @Override
    public Path real(Path file) throws IOException {
        return disk.real(file);
    }

    @Override
    public boolean isChangeable(Path file) {
        return !readOnly && disk.isChangeable(file);
    }

    @Override
    public void create(Path file) throws IOException {
        step(file, () -> disk.create(file));
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        step(file, () -> disk.write(file, bytes), () -> disk.write(file, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    @Override
    public void copyAttributes(Path from, Path to) throws IOException {
        step(to, () -> disk.copyAttributes(from, to));
    }

    @Override
    public void share(Path file) throws IOException {
        step(file, () -> disk.share(file));
    }

    @Override
    public void sync(Path file) throws IOException {
        step(file, () -> {});
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        if (!crashAt.isEmpty() && to.toString().endsWith(crashAt)) {
            crash();
        }
        step(to, () -> disk.rename(from, to));
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        step(folder, () -> {});
    }

    @Override
    public void delete(Path file) throws IOException {
        step(file, () -> disk.delete(file));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step(folder, () -> disk.createFolder(folder));
    }

    @Override
    public List<Path> files(Path folder) throws IOException {
        return disk.files(folder);
    }

    @Override
    public Optional<Closeable> lock(Path file) throws IOException {
        return disk.lock(file);
    }

    @Override
    public Optional<Closeable> lockShared(Path file) throws IOException {
        Object[] lock = new Object[1];
        step(file, () -> lock[0] = disk.lockShared(file).orElse(null), () -> {});
        return Optional.ofNullable((Closeable) lock[0]).map(held -> () -> {
            // What is left of the lock of the dead is its file.
            Path beside = Beside.lock(file);
            Optional<byte[]> left = dead ? disk.read(beside) : Optional.empty();
            held.close();
            if (left.isPresent()) {
                disk.create(beside);
                disk.write(beside, left.get());
            }
        });
    }
}
