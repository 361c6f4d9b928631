package org.kmref.store.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kmref.store.change.Change.ChangedFile;
import org.kmref.store.change.Change.State;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.Replacement;

/**
 * Brings history and files together again after a crash.
 *
 * <p>A change that had reached one of its files is completed in the others; one that had reached none is forgotten, or
 * stays as it was before it was to be undone or redone. A file that is neither the old nor the new one is left alone.
 */
final class Recovery {
    private static final Set<State> BETWEEN = EnumSet.of(State.BEGUN, State.UNDOING, State.REDOING);

    private final Disk disk;
    private final History history;

    Recovery(Disk disk, History history) {
        this.disk = disk;
        this.history = history;
    }

    void run() throws IOException {
        for (Change change : history.in(BETWEEN)) {
            recover(change);
        }
    }

    private void recover(Change change) throws IOException {
        boolean forward = change.state() != State.UNDOING;
        boolean reached = false;
        for (ChangedFile file : change.files()) {
            new Replacement(disk, file.file(), change.draftName(file)).drop();
            reached |= checksum(file).equals(forward ? file.after() : file.before());
        }
        if (reached) {
            for (ChangedFile file : change.files()) {
                complete(change, file, forward);
            }
        }
        switch (change.state()) {
            case BEGUN -> {
                if (reached) {
                    history.move(change, State.DONE);
                } else {
                    history.delete(change);
                }
            }
            case UNDOING -> history.move(change, reached ? State.UNDONE : State.DONE);
            case REDOING -> history.move(change, reached ? State.DONE : State.UNDONE);
            case DONE, UNDONE -> throw new IllegalArgumentException("there is nothing to recover in " + change);
        }
    }

    private void complete(Change change, ChangedFile file, boolean forward) throws IOException {
        String from = forward ? file.before() : file.after();
        Patch patch = forward ? file.patch() : file.patch().reversed();
        Optional<String> text =
                text(file).filter(now -> Checksum.of(now).equals(from)).flatMap(patch::apply);
        if (text.isPresent()) {
            Replacement draft = new Replacement(disk, file.file(), change.draftName(file));
            draft.prepare(text.get().getBytes(StandardCharsets.UTF_8), true);
            draft.put();
            draft.confirm();
        }
    }

    private String checksum(ChangedFile file) throws IOException {
        return text(file).map(Checksum::of).orElse("");
    }

    private Optional<String> text(ChangedFile file) throws IOException {
        return disk.read(file.file()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
