package org.kmref.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Function;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.model.CitationKey;
import org.kmref.model.Library;
import org.kmref.query.TermFilter;

/** A library kept so that parts of it are read fast: by kmref's own index, or by another to compare it with. */
interface KeptLibrary {
    /** Keeps the library in place of what was kept before. */
    void make(Library library) throws IOException;

    /** Opens what is kept, as each command does. */
    Reader open() throws IOException;

    /** What is kept, open. */
    interface Reader extends Closeable {
        /** Returns the works that meet a need, which is found out from the library's outline. */
        LibraryExcerpt meeting(Function<Library, TermFilter> needs) throws IOException;

        /** Returns the library with the work of this key alone. */
        Library ofKey(CitationKey key) throws IOException;
    }
}
