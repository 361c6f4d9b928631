package org.kmref.store.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** A file to be replaced, and the draft beside it that will take its place: written whole, then renamed, never between. */
public final class Replacement {
    private final Disk disk;
    private final Path target;
    private final Path draft;

    /** {@code target} is no link; the draft is made in its folder under a name of its own. */
    public Replacement(Disk disk, Path target, String draftName) {
        this.disk = disk;
        this.target = target.toAbsolutePath();
        this.draft = this.target.resolveSibling(draftName);
    }

    public Path draft() {
        return draft;
    }

    /** Writes the draft so that it is on the disk; one that a crash has left is written over. */
    public void prepare(byte[] bytes, boolean likeTarget) throws IOException {
        disk.delete(draft);
        disk.create(draft);
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

    /** Deletes the draft. */
    public void drop() throws IOException {
        disk.delete(draft);
    }
}
