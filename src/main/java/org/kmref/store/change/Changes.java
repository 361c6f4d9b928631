package org.kmref.store.change;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kmref.model.Problem;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;
import org.kmref.store.change.Change.ChangedFile;
import org.kmref.store.change.Change.State;
import org.kmref.store.change.ConflictException.FilePatch;
import org.kmref.store.disk.Disk;

/**
 * Makes changes, takes them back and tells of them.
 *
 * <p>While it does so it holds a lock that all of the user's kmrefs share. A single file is at every moment the old or the
 * new one, whole. Of several files, a crash may leave some old and some new until the next look at the history, which
 * completes them.
 */
public final class Changes {
    private static final int TRIES = 5;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Disk disk;
    private final Path folder;
    private final Clock clock;
    private final Consumer<String> says;
    private final History history;
    // What an edit makes of a text is worked out once: to show it, to ask, and to do it.
    private final Map<FileEdit, FileChange> workedOut = new HashMap<>();

    /**
     * @param folder where the lock and the history are kept
     * @param says takes warnings
     */
    public Changes(Disk disk, Path folder, Clock clock, Consumer<String> says) {
        this.disk = disk;
        this.folder = folder;
        this.clock = clock;
        this.says = says;
        this.history = new History(disk, folder.resolve("history"), says);
    }

    /** Ends the command where a file is one that cannot be changed. */
    public void requireChangeable(Path file, String name) throws IOException {
        Path real;
        try {
            real = disk.real(file);
        } catch (NoSuchFileException missing) {
            throw new NoSuchFileException(name);
        }
        if (!disk.isChangeable(real)) {
            throw new FileSystemException(name, null, "is read-only, so nothing was done");
        }
    }

    /** Returns what the edits would do to the files as they are now, and does nothing. */
    public List<FileChange> preview(List<FileEdit> edits) throws IOException {
        List<FileChange> files = new ArrayList<>();
        for (FileEdit edit : edits) {
            FileChange file = edited(edit);
            if (file.changes()) {
                files.add(file);
            }
        }
        return files;
    }

    /**
     * Edits the files, all or none, and returns what became of those that changed.
     *
     * @param command the command line that asked for it, for the history
     * @param account what it does in a few words, for the history
     */
    public List<FileChange> apply(List<FileEdit> edits, String command, Account account) throws IOException {
        return locked(() -> {
            List<FileChange> files = List.of();
            for (int i = 0; i < TRIES; i++) {
                files = preview(edits);
                if (files.isEmpty() || commit(begun(files, command, account.text()), files)) {
                    return files;
                }
            }
            throw changedMeanwhile(files);
        });
    }

    /** What a change did, known when it has been worked out. */
    public interface Account {
        String text();
    }

    /** Returns the changes to any of these files, or all where none is named; the oldest first. */
    public List<Change> history(List<Path> files) throws IOException {
        if (disk.files(folder.resolve("history")).isEmpty()) {
            return List.of();
        }
        return locked(() -> history.in(EnumSet.allOf(State.class)).stream()
                .filter(change -> files.isEmpty() || change.concerns(files))
                .toList());
    }

    /** Returns what taking a change back, or making it once more, would do to its files now, and does nothing. */
    public List<FileChange> reversal(Change change) throws IOException {
        boolean back = change.state() == State.DONE;
        List<FileChange> files = new ArrayList<>();
        List<FilePatch> inTheWay = new ArrayList<>();
        String changed = "";
        for (ChangedFile file : change.files()) {
            Patch patch = back ? file.patch().reversed() : file.patch();
            String now = disk.read(file.file())
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .orElse("");
            Optional<String> then =
                    Checksum.of(now).equals(back ? file.after() : file.before()) ? patch.apply(now) : Optional.empty();
            if (then.isPresent()) {
                files.add(new FileChange(file.file(), file.name(), now, then.get()));
            } else {
                changed = file.name();
            }
            inTheWay.add(new FilePatch(file.name(), patch));
        }
        if (!changed.isEmpty()) {
            String doing = back ? "undone" : "redone";
            throw new ConflictException(
                    changed + " has been changed by other means since; nothing was " + doing
                            + ", and this is what was to be",
                    inTheWay);
        }
        return files;
    }

    /** Takes a change back that is done, or makes one once more that is undone. */
    public void reverse(Change change) throws IOException {
        locked(() -> {
            List<FileChange> files = reversal(change);
            State state = change.state() == State.DONE ? State.UNDOING : State.REDOING;
            history.move(change, state);
            if (!commit(change.in(state), files)) {
                throw changedMeanwhile(files);
            }
            return files;
        });
    }

    private Change begun(List<FileChange> files, String command, String account) throws IOException {
        List<ChangedFile> changed = files.stream().map(ChangedFile::of).toList();
        Change change = new Change(
                history.next(),
                State.BEGUN,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                command,
                account,
                changed);
        try {
            history.begin(change);
        } catch (IOException broken) {
            throw new UnfinishedException(changed.get(0).name(), false, broken);
        }
        return change;
    }

    private boolean commit(Change change, List<FileChange> files) throws IOException {
        try {
            boolean made = new Commit(disk, change, files).run();
            if (made) {
                history.move(change, change.state() == State.UNDOING ? State.UNDONE : State.DONE);
                if (change.state() == State.BEGUN) {
                    forget(change);
                }
            } else {
                recovery().run();
            }
            return made;
        } catch (IOException broken) {
            throw unfinished(files, broken);
        }
    }

    // What was undone cannot be redone on top of something else.
    private void forget(Change change) throws IOException {
        List<Path> files = change.files().stream().map(ChangedFile::file).toList();
        for (Change other : history.in(EnumSet.of(State.UNDONE))) {
            if (other.concerns(files)) {
                history.delete(other);
            }
        }
        history.trim();
    }

    private UnfinishedException unfinished(List<FileChange> files, IOException broken) {
        boolean made = false;
        try {
            recovery().run();
            FileChange first = files.get(0);
            byte[] after = first.after().getBytes(StandardCharsets.UTF_8);
            made = disk.read(first.file())
                    .filter(now -> java.util.Arrays.equals(now, after))
                    .isPresent();
        } catch (IOException alsoBroken) {
            broken.addSuppressed(alsoBroken);
        }
        return new UnfinishedException(files.get(0).name(), made, broken);
    }

    private static ConflictException changedMeanwhile(List<FileChange> files) {
        return new ConflictException(
                files.get(0).name()
                        + " is being changed by another program; nothing was changed, and this is what was to be",
                files.stream()
                        .map(file -> new FilePatch(file.name(), file.patch()))
                        .toList());
    }

    private FileChange edited(FileEdit edit) throws IOException {
        byte[] bytes = bytes(edit);
        Loaded<String> text = checked(SourceText.decode(bytes, edit.name()));
        FileChange worked = workedOut.get(edit);
        String mark = new String(bytes, StandardCharsets.UTF_8).startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
        if (worked != null && worked.before().equals(mark + text.value())) {
            return worked;
        }
        Loaded<String> after = checked(edit.edit().apply(text.value()));
        FileChange change =
                new FileChange(disk.real(edit.file()), edit.name(), mark + text.value(), mark + after.value());
        workedOut.put(edit, change);
        return change;
    }

    private byte[] bytes(FileEdit edit) throws IOException {
        Optional<byte[]> bytes = disk.read(edit.file());
        if (bytes.isEmpty()) {
            throw new DataException(List.of(Problem.error(edit.name(), 0, 0, "no such file; check the name")));
        }
        if (bytes.get().length > SourceText.MAX_BYTES) {
            throw new DataException(List.of(Problem.error(edit.name(), 0, 0, "is larger than 80 MiB; split it")));
        }
        return bytes.get();
    }

    private static Loaded<String> checked(Loaded<String> loaded) throws DataException {
        if (loaded.hasErrors()) {
            throw new DataException(loaded.problems());
        }
        return loaded;
    }

    private Recovery recovery() {
        return new Recovery(disk, history);
    }

    private interface Work<T> {
        T done() throws IOException;
    }

    private <T> T locked(Work<T> work) throws IOException {
        disk.createFolder(folder.resolve("history"));
        Closeable lock = new Waiting(disk, says).lock(folder.resolve("lock"));
        try {
            recovery().run();
            return work.done();
        } finally {
            lock.close();
        }
    }
}
