package org.kmref.store.change;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.store.disk.Beside;

/**
 * A change that was made: when, by which command, and what in which files.
 *
 * @param number counted up from 1, in the order of the changes
 * @param drafts those of a change that is under way; absent where it is not, or where an older kmref began it
 * @param summary what it did, in a few words
 */
public record Change(
        int number,
        State state,
        Optional<Drafts> drafts,
        Instant when,
        String command,
        String summary,
        List<ChangedFile> files) {

    public Change {
        files = List.copyOf(files);
    }

    /** Where a change stands; those between two others are seen only after a crash. */
    public enum State {
        /** Written down, and perhaps made. */
        BEGUN,
        DONE,
        /** Being taken back. */
        UNDOING,
        UNDONE,
        /** Being made once more. */
        REDOING;

        /** Those of a change that is under way. */
        static final Set<State> BETWEEN = Set.of(BEGUN, UNDOING, REDOING);
    }

    /**
     * The drafts of a change that is under way.
     *
     * @param token what they have in their names, and no others
     * @param ready whether all of them are whole and none has taken its file's place before this was written down
     */
    public record Drafts(String token, boolean ready) {
        static Drafts begun() {
            return new Drafts(Beside.token(), false);
        }
    }

    /**
     * A file of a change.
     *
     * @param name what the user called it
     * @param before the checksum of the text before
     * @param after the checksum of the text after
     */
    public record ChangedFile(Path file, String name, String before, String after, Patch patch) {
        static ChangedFile of(FileChange change) {
            return new ChangedFile(
                    change.file(),
                    change.name(),
                    Checksum.of(change.before()),
                    Checksum.of(change.after()),
                    change.patch());
        }
    }

    /** Returns the change at rest in a state. */
    Change in(State newState) {
        return with(newState, Optional.empty());
    }

    /** Returns the change on its way from one state to another. */
    Change between(State newState, Drafts newDrafts) {
        return with(newState, Optional.of(newDrafts));
    }

    private Change with(State newState, Optional<Drafts> newDrafts) {
        return new Change(number, newState, newDrafts, when, command, summary, files);
    }

    /** Returns whether one of its files is among these. */
    public boolean concerns(List<Path> paths) {
        return files.stream().anyMatch(file -> paths.contains(file.file()));
    }

    List<Path> paths() {
        return files.stream().map(ChangedFile::file).toList();
    }

    /** Returns where the draft of one of its files stands; absent where the change is at rest. */
    Optional<Path> draft(ChangedFile file) {
        return drafts.map(each -> Beside.draft(file.file(), each.token()));
    }
}
