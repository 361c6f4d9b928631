package org.kmref.store.change;

import java.nio.file.Path;
import java.util.Optional;
import org.kmref.store.Embedded;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;

/**
 * A file and what is to be done to it.
 *
 * @param name what the user calls the file
 * @param embedded the text of a file that comes with the program, of which a change can only be shown
 */
public record FileEdit(Path file, String name, Edit edit, Optional<String> embedded) {
    public FileEdit(Path file, String name, Edit edit) {
        this(file, name, edit, Optional.empty());
    }

    static FileEdit of(Source source, Folder kind, Edit edit) {
        Optional<String> embedded = source.isEmbedded() ? Optional.of(Embedded.text(kind)) : Optional.empty();
        return new FileEdit(source.path().orElseGet(() -> Path.of(source.name())), source.name(), edit, embedded);
    }
}
