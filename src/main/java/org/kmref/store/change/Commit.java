package org.kmref.store.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kmref.store.change.Change.ChangedFile;
import org.kmref.store.disk.Disk;
import org.kmref.store.disk.Replacement;

/**
 * Puts the new files of one change in the place of the old ones.
 *
 * <p>In this order: all drafts are written and synced, the record of the change says so, each file is looked at once more,
 * the drafts take their places, the folders are synced. The record is on the disk before all of it, and whatever breaks
 * off here is brought to an end by {@link Recovery}: what is not said to be ready has not been put anywhere, and of what
 * is, a draft that is gone has taken its file's place.
 */
final class Commit {
    private final Disk disk;
    private final History history;
    private final Change change;
    private final List<FileChange> files;
    private final List<Replacement> drafts = new ArrayList<>();

    /** {@code change} is written down, with drafts that are not ready. */
    Commit(Disk disk, History history, Change change, List<FileChange> files) {
        this.disk = disk;
        this.history = history;
        this.change = change;
        this.files = files;
        for (ChangedFile file : change.files()) {
            drafts.add(new Replacement(disk, file.file(), change.draft(file).orElseThrow()));
        }
    }

    /** Makes the change and returns true, or changes nothing where one of the files is not what it was. */
    boolean run() throws IOException {
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).prepare(bytes(files.get(i).after()), true);
        }
        Change ready = history.ready(change, true);
        if (!unchanged()) {
            // A draft that is gone would otherwise be taken for one that has taken its place.
            history.ready(ready, false);
            for (Replacement draft : drafts) {
                draft.drop();
            }
            return false;
        }
        for (Replacement draft : drafts) {
            draft.put();
        }
        for (Replacement draft : drafts) {
            draft.confirm();
        }
        return true;
    }

    private boolean unchanged() throws IOException {
        for (FileChange file : files) {
            boolean same = disk.read(file.file())
                    .filter(now -> Arrays.equals(now, bytes(file.before())))
                    .isPresent();
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
