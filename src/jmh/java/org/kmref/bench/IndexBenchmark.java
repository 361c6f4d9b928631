package org.kmref.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Query;
import org.kmref.query.parse.QueryReader;
import org.kmref.query.rank.Ranking;
import org.kmref.query.rank.Ranking.RankedItem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The index of a large library beside one made with Lucene, in a warm process.
 *
 * <p>Each is opened again every time, as by a command, but what binds it to its file is not checked.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = {"-Xmx2g", "-XX:+UseSerialGC"})
public class IndexBenchmark {
    @Param({"10000", "100000"})
    public int count;

    @Param({"own", "lucene"})
    public String of = "";

    private Path folder = Path.of("");
    private Library library = Library.empty();
    private CitationKey key = new CitationKey("none");
    private Optional<KeptLibrary> kept = Optional.empty();

    @Setup
    public void keep() throws IOException {
        folder = Files.createTempDirectory("kmref-bench");
        library = MadeUpLibrary.of(count);
        key = library.items().get(count / 2).key();
        // What the library is read from is not looked at here.
        Path yaml = Files.writeString(folder.resolve("list.yaml"), "items: []\n");
        Path index = folder.resolve("index");
        kept = Optional.of(of.equals("own") ? new OwnIndex(yaml, index) : new LuceneIndex(yaml, index));
        makeIndex();
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(IndexBenchmark::delete);
        }
    }

    @Benchmark
    public void makeIndex() throws IOException {
        kept.orElseThrow().make(library);
    }

    @Benchmark
    public List<RankedItem> search() throws IOException {
        try (KeptLibrary.Reader reader = kept.orElseThrow().open()) {
            Query[] query = new Query[1];
            LibraryExcerpt part = reader.meeting(outline -> {
                query[0] = QueryReader.parse("qualitative interviews", outline);
                return query[0].need();
            });
            return new Ranking(query[0], part.library()).rank(part.library().items(), part.corpus());
        }
    }

    @Benchmark
    public List<Item> show() throws IOException {
        try (KeptLibrary.Reader reader = kept.orElseThrow().open()) {
            return reader.ofKey(key).items();
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
