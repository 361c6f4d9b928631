package org.kmref.store.change;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A change that was made: when, by which command, and what in which files.
 *
 * @param number counted up from 1, in the order of the changes
 * @param account what it did, in a few words
 */
public record Change(int number, State state, Instant when, String command, String account, List<ChangedFile> files) {

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
        REDOING
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

    Change in(State newState) {
        return new Change(number, newState, when, command, account, files);
    }

    /** Returns whether one of its files is among these. */
    public boolean concerns(List<Path> paths) {
        return files.stream().anyMatch(file -> paths.contains(file.file()));
    }

    /** Returns the name that the draft of one of its files has beside the file. */
    String draftName(ChangedFile file) {
        return "." + file.file().getFileName() + "." + number + ".kmref-draft";
    }
}
