package org.kmref.store.change;

import java.nio.file.Path;

/**
 * A file before and after a change.
 *
 * @param file links followed
 * @param name what the user calls the file
 */
public record FileChange(Path file, String name, String before, String after) {
    /** Returns the lines that differ. */
    public Patch patch() {
        return LineDiff.between(before, after);
    }

    public boolean changes() {
        return !before.equals(after);
    }
}
