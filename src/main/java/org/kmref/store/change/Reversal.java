package org.kmref.store.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.store.change.Change.ChangedFile;
import org.kmref.store.change.Change.State;
import org.kmref.store.change.ConflictException.FilePatch;
import org.kmref.store.disk.Disk;

/** What a change does when it is taken back or made once more: only to files that are what it has left, or had found. */
final class Reversal {
    private final Disk disk;
    private final Change change;
    private final boolean back;

    Reversal(Disk disk, Change change) {
        this.disk = disk;
        this.change = change;
        this.back = change.state() == State.DONE;
    }

    /**
     * Returns what it does to each file.
     *
     * @param done the changes that are made, to say which of them is in the way
     */
    List<FileChange> files(List<Change> done) throws IOException {
        List<FileChange> files = new ArrayList<>();
        List<FilePatch> patches = new ArrayList<>();
        String inTheWay = "";
        for (ChangedFile file : change.files()) {
            Patch patch = back ? file.patch().reversed() : file.patch();
            Optional<String> now = disk.read(file.file()).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
            Optional<String> then = now.filter(text -> Checksum.of(text).equals(back ? file.after() : file.before()))
                    .flatMap(patch::apply);
            if (then.isPresent()) {
                files.add(new FileChange(file.file(), file.name(), now.get(), then.get()));
            } else {
                inTheWay = file.name() + (now.isEmpty() ? " is not there any more" : changedBy(file, done));
            }
            patches.add(new FilePatch(file.name(), patch));
        }
        if (!inTheWay.isEmpty()) {
            throw new ConflictException(
                    inTheWay + "; nothing was " + (back ? "undone" : "redone") + "; this is what was to change",
                    patches);
        }
        return files;
    }

    private String changedBy(ChangedFile file, List<Change> done) {
        return done.stream()
                .filter(other -> other.number() > change.number() && other.concerns(List.of(file.file())))
                .reduce((first, second) -> second)
                .map(last -> " has been changed since by change " + last.number() + " (" + last.summary()
                        + "); undo that first")
                .orElse(" has been changed since by another program or another user's kmref");
    }
}
