package org.kmref.store.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.kmref.store.Trouble;
import org.kmref.store.change.Change.ChangedFile;
import org.kmref.store.change.Change.Drafts;
import org.kmref.store.change.Change.State;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.Replacement;

/**
 * Brings history and files together again after a crash.
 *
 * <p>A change that had reached one of its files is completed in the others; one that had reached none is forgotten, or
 * stays as it was before it was to be undone or redone. A file that is neither the old nor the new one is left alone. What
 * a change had reached is determined by what its files say and, where somebody has changed them since, by its drafts: of those
 * that were ready, one that is gone has taken its file's place.
 *
 * <p>A change whose files cannot all be looked at now (a folder that is away, or closed) keeps its record until they can.
 */
final class Recovery {
    private static final int PATIENCE_MILLIS = 500;

    private final Disk disk;
    private final History history;
    private final Consumer<String> says;

    Recovery(Disk disk, History history, Consumer<String> says) {
        this.disk = disk;
        this.history = history;
        this.says = says;
    }

    /** What is left of a change in one of its files. */
    private enum Sight {
        OLD,
        NEW,
        /** Neither, but it has been the new one. */
        PAST_NEW,
        /** Neither, and it has not been the new one, as far as can be told. */
        OTHER
    }

    /** A file and what is left of the change in it; absent where it cannot be looked at. */
    private record Seen(ChangedFile file, Optional<Sight> sight, String trouble) {}

    /** Recovers all changes that were broken off; one that cannot be recovered now is skipped and reported. */
    void run() throws IOException {
        for (Change change : history.in(State.BETWEEN)) {
            String trouble;
            try {
                requireVisible(change);
                trouble = locked(change).orElse("");
            } catch (IOException broken) {
                trouble = Trouble.of(broken);
            }
            if (!trouble.isEmpty()) {
                says.accept("change " + change.number() + " (" + change.summary()
                        + ") was broken off and cannot be completed now: " + trouble
                        + "; it is tried again with the next change, or delete " + history.file(change));
            }
        }
    }

    // In the place of a lock the user would know nothing of what it is about.
    private void requireVisible(Change change) throws IOException {
        boolean drafted = change.drafts().filter(drafts -> !drafts.ready()).isPresent();
        for (Path file : change.paths()) {
            Path needed = drafted ? Objects.requireNonNull(file.getParent()) : file;
            if (!disk.isThere(needed)) {
                throw new NoSuchFileException(needed.toString());
            }
        }
    }

    private Optional<String> locked(Change change) throws IOException {
        return LockedWork.under(Locks.of(disk, change.paths(), PATIENCE_MILLIS, says), () -> recover(change));
    }

    /** Recovers a change whose files are locked, and returns why it cannot be done now, if so. */
    Optional<String> recover(Change change) throws IOException {
        boolean forward = change.state() != State.UNDOING;
        if (change.drafts().isPresent() && !change.drafts().get().ready()) {
            settle(change, false);
            return Optional.empty();
        }
        List<Seen> files = new ArrayList<>();
        for (ChangedFile file : change.files()) {
            files.add(look(change, file, forward));
        }
        boolean reached = files.stream().flatMap(seen -> seen.sight().stream()).anyMatch(Recovery::isReached);
        Optional<String> trouble = files.stream()
                .filter(seen -> seen.sight().isEmpty())
                .map(Seen::trouble)
                .findFirst();
        if (reached) {
            for (Seen seen : files) {
                complete(change, seen, forward);
            }
        }
        if (trouble.isEmpty()) {
            settle(change, reached);
        }
        return trouble;
    }

    private static boolean isReached(Sight sight) {
        return sight == Sight.NEW || sight == Sight.PAST_NEW;
    }

    private Seen look(Change change, ChangedFile file, boolean forward) {
        try {
            Optional<String> text = text(file);
            if (text.isEmpty()) {
                return new Seen(file, Optional.empty(), file.file() + ": no such file");
            }
            String sum = Checksum.of(text.get());
            Sight sight = Sight.OTHER;
            if (sum.equals(forward ? file.after() : file.before())) {
                sight = Sight.NEW;
            } else if (sum.equals(forward ? file.before() : file.after())) {
                sight = Sight.OLD;
            } else if (change.draft(file).isPresent()
                    && !disk.isThere(change.draft(file).get())) {
                sight = Sight.PAST_NEW;
            }
            return new Seen(file, Optional.of(sight), "");
        } catch (IOException broken) {
            return new Seen(file, Optional.empty(), Trouble.of(broken));
        }
    }

    private void complete(Change change, Seen seen, boolean forward) throws IOException {
        ChangedFile file = seen.file();
        Sight sight = seen.sight().orElse(Sight.NEW);
        if (isReached(sight)) {
            return;
        }
        Patch patch = forward ? file.patch() : file.patch().reversed();
        Optional<String> text = sight == Sight.OLD ? text(file).flatMap(patch::apply) : Optional.empty();
        if (text.isEmpty()) {
            says.accept(file.file() + " has been changed since change " + change.number() + " (" + change.summary()
                    + ") was broken off; it is left as it is, so the change is made in its other files alone");
            return;
        }
        drop(change, file);
        Drafts drafts = change.drafts().orElseGet(Drafts::begun);
        Replacement draft = new Replacement(
                disk,
                file.file(),
                change.between(change.state(), drafts).draft(file).orElseThrow());
        draft.prepare(text.get().getBytes(StandardCharsets.UTF_8), true);
        draft.put();
        draft.confirm();
    }

    private void settle(Change found, boolean reached) throws IOException {
        Change change = found;
        if (!reached && found.drafts().filter(Drafts::ready).isPresent()) {
            // A draft that is gone would otherwise be taken for one that has taken its place.
            change = history.ready(found, false);
        }
        for (ChangedFile file : change.files()) {
            drop(change, file);
        }
        switch (change.state()) {
            case BEGUN -> {
                if (reached) {
                    history.done(change);
                } else {
                    history.delete(change);
                }
            }
            case UNDOING -> history.move(change, reached ? State.UNDONE : State.DONE);
            case REDOING -> history.move(change, reached ? State.DONE : State.UNDONE);
            case DONE, UNDONE -> throw new IllegalArgumentException("there is nothing to recover in " + change);
        }
    }

    private void drop(Change change, ChangedFile file) throws IOException {
        if (change.draft(file).isPresent()) {
            disk.delete(change.draft(file).get());
        }
    }

    private Optional<String> text(ChangedFile file) throws IOException {
        return disk.read(file.file()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
