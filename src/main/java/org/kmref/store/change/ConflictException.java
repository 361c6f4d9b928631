package org.kmref.store.change;

import java.io.IOException;
import java.util.List;

/** A file that is not what it was, so that nothing was changed; the patches show what is in the way. */
public final class ConflictException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient List<FilePatch> patches;

    /** A file and lines of it, as in a diff. */
    public record FilePatch(String name, Patch patch) {}

    ConflictException(String message, List<FilePatch> patches) {
        super(message);
        this.patches = List.copyOf(patches);
    }

    public List<FilePatch> patches() {
        return patches;
    }
}
