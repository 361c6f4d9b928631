package org.kmref.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.kmref.index.Indexes;
import org.kmref.model.Library;
import org.kmref.query.rank.TermCollector;

/**
 * A library kept by Lucene, which does for {@code list}, {@code search} and {@code show} all that kmref's own index does.
 *
 * <p>The first half of the works lies in one folder and the second in another, for two threads write them, as with kmref's
 * own index, and to merge the two into one would take longer than it saves.
 */
final class LuceneIndex implements KeptLibrary {
    private final Path first;
    private final Path second;

    /** Takes the stamp of the file, as with kmref's own index: whatever is kept of a file is bound to it. */
    LuceneIndex(Path yaml, Path folder) {
        new Indexes(folder, "bench", 0).of(yaml).orElseThrow();
        this.first = folder.resolve("first");
        this.second = folder.resolve("second");
    }

    /** {@code build YAML FOLDER}, {@code search YAML FOLDER WORD...}, {@code show YAML FOLDER KEY}. */
    public static void main(String[] args) throws IOException {
        new IndexRun(LuceneIndex::new, args).run();
    }

    @Override
    public void make(Library library) throws IOException {
        empty(first);
        empty(second);
        int half = library.items().size() / 2;
        try (LuceneWriter firstHalf = new LuceneWriter(library, first);
                LuceneWriter secondHalf = new LuceneWriter(library, second)) {
            FutureTask<TermCollector> later = new FutureTask<>(
                    () -> secondHalf.write(half, library.items().size()));
            Thread thread = new Thread(later, "documents");
            thread.setDaemon(true);
            thread.start();
            TermCollector tally = firstHalf.write(0, half);
            tally.append(later.get());
            firstHalf.say(LuceneHead.of(library, tally.words()).data());
        } catch (ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Override
    public Reader open() throws IOException {
        return new LuceneReader(List.of(first, second));
    }

    // Lucene begins a new index beside the files of the old one.
    private static void empty(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(LuceneIndex::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
