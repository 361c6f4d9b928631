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
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kmref.model.Problem;
import org.kmref.store.DataException;
import org.kmref.store.Loaded;
import org.kmref.store.SourceText;
import org.kmref.store.change.Change.ChangedFile;
import org.kmref.store.change.Change.Drafts;
import org.kmref.store.change.Change.State;
import org.kmref.store.change.ConflictException.FilePatch;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.NoLocksException;

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
        Set<String> said = new HashSet<>();
        // One command looks at the history more than once.
        this.says = message -> {
            if (said.add(message)) {
                says.accept(message);
            }
        };
        this.history = new History(disk, folder.resolve("history"), this.says);
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
     * @param summary what it does in a few words, for the history
     */
    public List<FileChange> apply(List<FileEdit> edits, String command, SummaryText summary) throws IOException {
        List<Path> files = new ArrayList<>();
        for (FileEdit edit : edits) {
            bytes(edit);
            files.add(disk.real(edit.file()));
        }
        return locked(() -> LockedWork.under(locks(files), () -> applied(edits, command, summary)));
    }

    private List<FileChange> applied(List<FileEdit> edits, String command, SummaryText summary) throws IOException {
        List<FileChange> files = List.of();
        for (int i = 0; i < TRIES; i++) {
            files = preview(edits);
            if (files.isEmpty() || commit(begun(files, command, summary.text()), files)) {
                return files;
            }
        }
        throw changedMeanwhile(files);
    }

    /** What a change did, known when it has been worked out. */
    public interface SummaryText {
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
        return new Reversal(disk, change).files(history.in(EnumSet.of(State.DONE)));
    }

    /** Returns the changes to any of these files that can be taken back, or made once more; the one that is next first. */
    public List<Change> due(List<Path> files, boolean back) throws IOException {
        return disk.files(folder.resolve("history")).isEmpty() ? List.of() : locked(() -> dueNow(files, back));
    }

    private List<Change> dueNow(List<Path> files, boolean back) throws IOException {
        List<Change> due = new ArrayList<>(history.in(EnumSet.of(back ? State.DONE : State.UNDONE)).stream()
                .filter(change -> files.isEmpty() || change.concerns(files))
                .toList());
        if (back) {
            Collections.reverse(due);
        }
        return due;
    }

    /**
     * Takes back the last changes to any of these files, or makes again those that were undone last. Which ones these are
     * is settled while nobody else changes anything, so that of several who undo at once each undoes another change.
     *
     * @param done takes each when it is done
     * @return how many there were, if these are too few, so that none was reversed; else {@code count}
     */
    public int reverse(List<Path> files, boolean back, int count, Consumer<Change> done) throws IOException {
        return locked(() -> {
            List<Change> due = dueNow(files, back);
            for (Change change : due.size() < count ? List.<Change>of() : due.subList(0, count)) {
                reverseNow(change);
                done.accept(change);
            }
            return Math.min(due.size(), count);
        });
    }

    private void reverseNow(Change change) throws IOException {
        for (ChangedFile file : change.files()) {
            requireChangeable(file.file(), file.name());
        }
        LockedWork.under(locks(change.paths()), () -> {
            List<FileChange> files = reversal(change);
            Change started = history.start(change, change.state() == State.DONE ? State.UNDOING : State.REDOING);
            if (!commit(started, files)) {
                throw changedMeanwhile(files);
            }
            return files;
        });
    }

    private Change begun(List<FileChange> files, String command, String summary) throws IOException {
        List<ChangedFile> changed = files.stream().map(ChangedFile::of).toList();
        Change change = new Change(
                history.next(),
                State.BEGUN,
                Optional.of(Drafts.begun()),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                command,
                summary,
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
            if (!new Commit(disk, history, change, files).run()) {
                recover(change);
                return false;
            }
            Change made = history.underWay(change.number()).orElse(change);
            switch (change.state()) {
                case UNDOING -> history.move(made, State.UNDONE);
                case REDOING -> history.move(made, State.DONE);
                case BEGUN, DONE, UNDONE -> history.done(made);
            }
            history.trim();
            return true;
        } catch (IOException broken) {
            throw unfinished(change, files, broken);
        }
    }

    private void recover(Change change) throws IOException {
        Optional<Change> left = history.underWay(change.number());
        if (left.isPresent()) {
            recovery().recover(left.get());
        }
    }

    private UnfinishedException unfinished(Change change, List<FileChange> files, IOException broken) {
        boolean made = false;
        try {
            recover(change);
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
                        + " is being changed by another program; nothing was changed; this is what was to change",
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
        return new Recovery(disk, history, says);
    }

    private Closeable locks(List<Path> files) throws IOException {
        return Locks.of(disk, files, Waiting.GIVE_UP_AFTER_MILLIS, says);
    }

    private <T> T locked(LockedWork<T> work) throws IOException {
        disk.createFolder(folder.resolve("history"));
        Path file = folder.resolve("lock");
        String refusal = "another kmref of yours has been changing a file for %d s; try again later";
        try {
            Closeable lock = new Waiting(says, Waiting.GIVE_UP_AFTER_MILLIS).lock(() -> disk.lock(file), refusal);
            return LockedWork.under(lock, () -> {
                recovery().run();
                return work.done();
            });
        } catch (NoLocksException none) {
            throw new IOException("the file system of " + folder + " has no locks (" + none.getReason()
                    + "), and the history needs one; set XDG_STATE_HOME to a folder of another");
        }
    }
}
