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
 * <p>In this order: all drafts are written and synced, each file is looked at once more, the drafts take their places,
 * the folders are synced. The record of the change is on the disk before all of it, and whatever breaks off here is
 * brought to an end by {@link Recovery}.
 */
final class Commit {
    private final Disk disk;
    private final List<FileChange> files;
    private final List<Replacement> drafts = new ArrayList<>();

    Commit(Disk disk, Change change, List<FileChange> files) {
        this.disk = disk;
        this.files = files;
        for (ChangedFile file : change.files()) {
            drafts.add(new Replacement(disk, file.file(), change.draftName(file)));
        }
    }

    /** Makes the change and returns true, or changes nothing where one of the files is not what it was. */
    boolean run() throws IOException {
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).prepare(bytes(files.get(i).after()), true);
        }
        if (!unchanged()) {
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
            byte[] now = disk.read(file.file()).orElse(new byte[0]);
            if (!Arrays.equals(now, bytes(file.before()))) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
