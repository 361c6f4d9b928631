package org.kmref.store.change;

import java.io.IOException;
import java.util.List;
import org.kmref.model.Library;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.edit.LibraryEditor;

/** An edit of a reading list, said as what becomes of the library it holds. */
public final class LibraryEdit implements Edit {
    private final String name;
    private final Step step;

    /** {@code name} is what problems call the list. */
    public LibraryEdit(String name, Step step) {
        this.name = name;
        this.step = step;
    }

    /** From one library to the next; asked again when the list has changed in between. */
    public interface Step {
        Library next(Library library) throws IOException;
    }

    /** Returns the edit of the list that a source names. */
    public static FileEdit of(Source source, Step step) {
        return FileEdit.of(source, Folder.LIBRARY, new LibraryEdit(source.name(), step));
    }

    @Override
    public Loaded<String> apply(String text) throws IOException {
        Loaded<Library> before = LibraryReader.read(name, text);
        if (before.hasErrors()) {
            return new Loaded<>(text, before.problems());
        }
        Library after = step.next(before.value());
        return after.equals(before.value())
                ? new Loaded<>(text, List.of())
                : new LibraryEditor(name, text).become(before.value(), after);
    }
}
