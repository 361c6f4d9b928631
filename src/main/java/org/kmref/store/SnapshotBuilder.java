package org.kmref.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kmref.model.Library;
import org.kmref.store.UserFolders.Folder;

/** Makes the snapshot of the embedded list, when kmref is built; no part of a running kmref. */
final class SnapshotBuilder {
    private SnapshotBuilder() {}

    /**
     * Writes the snapshot beside the list.
     *
     * @param args the folder of compiled classes
     */
    public static void main(String[] args) throws IOException {
        String list = Folder.LIBRARY.fileName();
        Loaded<Library> loaded = LibraryReader.read(list, Embedded.text(Folder.LIBRARY));
        // A snapshot keeps no problems, so there may be none.
        if (!loaded.problems().isEmpty()) {
            throw new DataException(loaded.problems());
        }
        Path file = Path.of(args[0]).resolve("org/kmref/store").resolve(Embedded.SNAPSHOT);
        Files.write(file, Snapshot.of(loaded.value()));
    }
}
