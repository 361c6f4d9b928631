package org.kmref.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** A file to be replaced, and the draft beside it that will take its place: written whole, then renamed, never between. */
public final class Replacement {
    private final Disk disk;
    private final Path target;
    private final Path draft;
    private boolean isMade;

    /** {@code target} is no link; {@code draft} is in its folder, under a name that nobody else gives a draft. */
    public Replacement(Disk disk, Path target, Path draft) {
        this.disk = disk;
        this.target = target.toAbsolutePath();
        this.draft = draft.toAbsolutePath();
    }

    public Path draft() {
        return draft;
    }

    /** Writes the draft so that it is on the disk; one that is there already is somebody's, and an error. */
    public void prepare(byte[] bytes, boolean likeTarget) throws IOException {
        disk.create(draft);
        isMade = true;
        disk.write(draft, bytes);
        if (likeTarget) {
            disk.copyAttributes(target, draft);
        }
        disk.sync(draft);
    }

    /** Puts the draft in the target's place. */
    public void put() throws IOException {
        disk.rename(draft, target);
    }

    /** Returns when the target is on the disk under its name. */
    public void confirm() throws IOException {
        disk.syncFolder(Objects.requireNonNull(target.getParent()));
    }

    /** Deletes the draft where it was made here. */
    public void drop() throws IOException {
        if (isMade) {
            disk.delete(draft);
        }
    }
}
