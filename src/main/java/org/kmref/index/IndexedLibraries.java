package org.kmref.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kmref.index.Indexes.Reading;
import org.kmref.model.CitationKey;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.query.TermFilter;
import org.kmref.query.rank.Corpus;
import org.kmref.query.rank.Ranking;
import org.kmref.store.ChunkedList;
import org.kmref.store.Opener;
import org.kmref.store.Opener.Watch;
import org.kmref.store.ReadingChoices;
import org.kmref.store.UserFolders.Source;

/**
 * Opens libraries, or of a large one the part that is wanted, through its index.
 *
 * <p>A part holds at least the works wanted, in the order of the file, and says the same as the whole in everything else.
 */
public final class IndexedLibraries {
    private final InputStream standardInput;
    private final Consumer<Problem> warnings;
    private final Indexes indexes;
    private final Watch watch;
    private final ReadingChoices choices;

    /**
     * Opens libraries with the indexes beside them.
     *
     * @param warnings takes what is found wrong with a library that can be used
     * @param choices how files are read; the indexes are of libraries read so
     */
    public IndexedLibraries(
            InputStream standardInput,
            Consumer<Problem> warnings,
            Indexes indexes,
            Watch watch,
            ReadingChoices choices) {
        this.choices = choices;
        this.standardInput = standardInput;
        this.warnings = warnings;
        this.indexes = indexes;
        this.watch = watch;
    }

    /**
     * What was opened.
     *
     * @param library the works wanted, others perhaps among them
     * @param outline a library that has every field of the whole one, to understand queries by
     * @param corpus what ranking must know of all works
     * @param isWhole whether the library is known to be all of it
     * @param ranked the works wanted, the best first, where the index could rank them; the library holds none of them then
     */
    public record LibraryExcerpt(
            Library library,
            Library outline,
            Corpus corpus,
            boolean isWhole,
            Optional<List<Ranking.RankedItem>> ranked) {
        public LibraryExcerpt(Library library, Library outline, Corpus corpus) {
            this(library, outline, corpus, false, Optional.empty());
        }

        /** Returns all of a library. */
        public static LibraryExcerpt whole(Library library) {
            return new LibraryExcerpt(library, library, Corpus.of(library), true, Optional.empty());
        }
    }

    /** Returns the works of all sources as one library. */
    public Library open(List<Source> sources) throws IOException {
        return open(sources, index -> Optional.of(LibraryExcerpt.whole(index.all())))
                .library();
    }

    /** Returns the works that meet a need, which is found out from the library's outline. */
    public LibraryExcerpt meeting(List<Source> sources, Function<Library, TermFilter> needs) throws IOException {
        return excerpt(sources, index -> index.excerpt(index.meeting(needs.apply(index.outline()))));
    }

    /** Returns what a choice takes from the index; all of the library where there is none. */
    public LibraryExcerpt excerpt(List<Source> sources, Function<LibraryIndex, LibraryExcerpt> choice)
            throws IOException {
        LibraryExcerpt part = open(sources, index -> Optional.of(choice.apply(index)));
        return part.isWhole()
                ? part
                : new LibraryExcerpt(
                        part.library(),
                        part.outline(),
                        asked -> statistics(part.corpus(), asked, sources),
                        false,
                        part.ranked());
    }

    // The corpus is asked later, and may come upon damage where the works were whole.
    private Corpus.Statistics statistics(Corpus corpus, List<TermFilter> needs, List<Source> sources) {
        try {
            return corpus.statistics(needs);
        } catch (DamagedException damaged) {
            sources.get(0).path().ifPresent(indexes::forget);
            try {
                Opener opener = new Opener(standardInput, warning -> {}, watch, choices);
                return Corpus.of(opener.libraries(sources)).statistics(needs);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    /**
     * Returns works that have between them every word of the library that is near to one of these, to look for what may have
     * been meant.
     */
    public Library near(List<Source> sources, List<String> words) throws IOException {
        return open(sources, index -> Optional.of(LibraryExcerpt.whole(index.near(words))))
                .library();
    }

    /** Returns at least the library without its works, but for some that have every field any of them has. */
    public Library outline(List<Source> sources) throws IOException {
        return open(sources, index -> Optional.of(LibraryExcerpt.whole(index.outline())))
                .library();
    }

    /** Returns at least the works of these keys and, for each that is not there, of the keys that may have been meant. */
    public Library ofKeys(List<Source> sources, Collection<CitationKey> keys) throws IOException {
        return open(sources, index -> Optional.of(LibraryExcerpt.whole(index.ofKeys(keys))))
                .library();
    }

    /** Returns the works whose key begins so, case-insensitive. */
    public Library keysBeginning(List<Source> sources, String prefix) throws IOException {
        return open(sources, index -> Optional.of(LibraryExcerpt.whole(index.keysBeginning(prefix))))
                .library();
    }

    private LibraryExcerpt open(List<Source> sources, Function<LibraryIndex, Optional<LibraryExcerpt>> part)
            throws IOException {
        Optional<Reading> reading = sources.size() == 1 ? sources.get(0).path().flatMap(indexes::of) : Optional.empty();
        if (reading.isEmpty()) {
            return LibraryExcerpt.whole(new Opener(standardInput, warnings, watch, choices).libraries(sources));
        }
        Optional<LibraryIndex> index = reading.get().index().or(() -> made(sources.get(0), reading.get()));
        if (index.isPresent()) {
            String file = sources.get(0).name();
            Optional<LibraryExcerpt> found = ofIndex(index.get(), part);
            if (found.isPresent()) {
                index.get().warnings(file).forEach(warnings);
                return found.get();
            }
        }
        return LibraryExcerpt.whole(read(sources, reading.get()));
    }

    private Optional<LibraryIndex> made(Source source, Reading reading) {
        Optional<ChunkedList> pieces = ChunkedList.of(source);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        try {
            return reading.make(pieces.get(), (done, all) -> watch.reading(source.name(), done, all));
        } finally {
            watch.end();
        }
    }

    private Library read(List<Source> sources, Reading reading) throws IOException {
        List<Problem> found = new ArrayList<>();
        String name = sources.get(0).name();
        try {
            Library library = new Opener(standardInput, found::add, new FirstHalf(), choices).libraries(sources);
            reading.keep(library, found, (done, all) -> watch.reading(name, all + done, 2 * all));
            found.forEach(warnings);
            return library;
        } finally {
            watch.end();
        }
    }

    /** The first half of the way is reading, the second the making of the index. */
    private final class FirstHalf implements Watch {
        @Override
        public void reading(String name, long done, long whole) {
            watch.reading(name, done, 2 * whole);
        }

        @Override
        public void end() {
            // The making of the index goes on from here.
        }
    }

    private static Optional<LibraryExcerpt> ofIndex(
            LibraryIndex index, Function<LibraryIndex, Optional<LibraryExcerpt>> part) {
        try {
            return part.apply(index);
        } catch (DamagedException damaged) {
            return Optional.empty();
        }
    }
}
