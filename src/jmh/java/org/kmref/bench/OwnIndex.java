package org.kmref.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.index.Indexes;
import org.kmref.index.Indexes.Reading;
import org.kmref.index.LibraryIndex;
import org.kmref.model.CitationKey;
import org.kmref.model.Library;
import org.kmref.query.TermFilter;
import org.kmref.store.Progress;

/** A library kept by kmref's own index. */
final class OwnIndex implements KeptLibrary {
    private final Reading reading;

    OwnIndex(Path yaml, Path folder) {
        this.reading = new Indexes(folder, "bench", 0).of(yaml).orElseThrow();
    }

    /** {@code build YAML FOLDER}, {@code search YAML FOLDER WORD...}, {@code show YAML FOLDER KEY}. */
    public static void main(String[] args) throws IOException {
        new IndexRun(OwnIndex::new, args).run();
    }

    @Override
    public void make(Library library) {
        reading.keep(library, List.of(), Progress.UNHEARD);
    }

    @Override
    public Reader open() {
        return new Open(reading.index().orElseThrow());
    }

    private record Open(LibraryIndex index) implements Reader {
        @Override
        public LibraryExcerpt meeting(Function<Library, TermFilter> needs) {
            Library outline = index.outline();
            return new LibraryExcerpt(index.meeting(needs.apply(outline)), outline, index.corpus());
        }

        @Override
        public Library ofKey(CitationKey key) {
            return index.ofKeys(List.of(key));
        }

        @Override
        public void close() {
            // What is mapped ends with its buffer.
        }
    }
}
