package org.kmref.store.change;

import java.io.IOException;
import java.util.List;
import org.kmref.model.Approaches;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.store.ApproachReader;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;
import org.kmref.store.PartnerReader;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;
import org.kmref.store.edit.ApproachEditor;
import org.kmref.store.edit.LibraryEditor;
import org.kmref.store.edit.PartnerEditor;

/** An edit of a reading list, a partner directory or a file of approaches, said as what becomes of what it holds. */
public final class LibraryEdit<T> implements Edit {
    private final String name;
    private final Reader<T> reader;
    private final Writer<T> writer;
    private final Step<T> step;

    private LibraryEdit(String name, Reader<T> reader, Writer<T> writer, Step<T> step) {
        this.name = name;
        this.reader = reader;
        this.writer = writer;
        this.step = step;
    }

    /** From what the file holds to what it is to hold; asked again when the file has changed in between. */
    public interface Step<T> {
        T next(T now) throws IOException;
    }

    private interface Reader<T> {
        Loaded<T> read(String name, String text);
    }

    private interface Writer<T> {
        Loaded<String> become(String name, String text, T before, T after);
    }

    /** Returns the edit of a reading list; {@code name} is what problems call it. */
    public static LibraryEdit<Library> named(String name, Step<Library> step) {
        return new LibraryEdit<>(
                name,
                LibraryReader::read,
                (file, text, before, after) -> new LibraryEditor(file, text).become(before, after),
                step);
    }

    /** Returns the edit of the reading list that a source names. */
    public static FileEdit of(Source source, Step<Library> step) {
        return FileEdit.of(source, Folder.LIBRARY, named(source.name(), step));
    }

    /** Returns the edit of the partner directory that a source names. */
    public static FileEdit ofPartners(Source source, Step<PartnerDirectory> step) {
        LibraryEdit<PartnerDirectory> edit = new LibraryEdit<>(
                source.name(),
                PartnerReader::read,
                (file, text, before, after) -> new PartnerEditor(file, text).become(before, after),
                step);
        return FileEdit.of(source, Folder.PARTNERS, edit);
    }

    /** Returns the edit of the file of approaches that a source names. */
    public static FileEdit ofApproaches(Source source, Step<Approaches> step) {
        LibraryEdit<Approaches> edit = new LibraryEdit<>(
                source.name(),
                ApproachReader::read,
                (file, text, before, after) -> new ApproachEditor(file, text).become(before, after),
                step);
        return FileEdit.of(source, Folder.APPROACHES, edit);
    }

    @Override
    public Loaded<String> apply(String text) throws IOException {
        Loaded<T> before = reader.read(name, text);
        if (before.hasErrors()) {
            return new Loaded<>(text, before.problems());
        }
        T after = step.next(before.value());
        return after.equals(before.value())
                ? new Loaded<>(text, List.of())
                : writer.become(name, text, before.value(), after);
    }
}
