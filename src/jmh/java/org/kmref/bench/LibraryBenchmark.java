package org.kmref.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.kmref.format.Formats;
import org.kmref.format.core.WriteOptions;
import org.kmref.index.IndexedLibraries;
import org.kmref.index.Indexes;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Query;
import org.kmref.query.parse.QueryReader;
import org.kmref.query.rank.Ranking;
import org.kmref.query.rank.Ranking.RankedItem;
import org.kmref.store.LibraryReader;
import org.kmref.store.Opener;
import org.kmref.store.Opener.Watch;
import org.kmref.store.ReadingChoices;
import org.kmref.store.UserFolders.Source;
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
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/** What a library costs in a warm process, beside the bare parser of YAML, and that no step grows faster than n log n. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class LibraryBenchmark {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    @Param({"1000", "10000", "100000"})
    public int count;

    private Path folder = Path.of("");
    private Path file = Path.of("");
    private String yaml = "";
    private CitationKey key = new CitationKey("none");

    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("kmref-bench");
        file = folder.resolve("list.yaml");
        Library library = MadeUpLibrary.of(count);
        StringBuilder text = new StringBuilder();
        Formats.byId("csl-yaml")
                .flatMap(format -> format.writer())
                .orElseThrow()
                .write(library.items(), WriteOptions.of(library), text);
        yaml = text.toString();
        key = library.items().get(count / 2).key();
        Files.writeString(file, yaml);
        libraries().open(source());
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(LibraryBenchmark::delete);
        }
    }

    @Benchmark
    public int bareParser() {
        int events = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            events += event.getEventId().ordinal();
        }
        return events;
    }

    /** By one thread, from text, as the bare parser. */
    @Benchmark
    public Library read() {
        return LibraryReader.read("list.yaml", yaml).value();
    }

    /** As a command without an index does: the file, in pieces, by as many threads as there are processors. */
    @Benchmark
    public Library open() throws IOException {
        return new Opener(new ByteArrayInputStream(new byte[0]), warning -> {}, Watch.NONE, ReadingChoices.USUAL)
                .libraries(source());
    }

    @Benchmark
    public Library makeIndex() throws IOException {
        try (Stream<Path> indexes = Files.list(folder.resolve("index"))) {
            indexes.forEach(LibraryBenchmark::delete);
        }
        return libraries().open(source());
    }

    @Benchmark
    public List<RankedItem> search() throws IOException {
        Query[] query = new Query[1];
        IndexedLibraries.LibraryExcerpt part = libraries().meeting(source(), outline -> {
            query[0] = QueryReader.parse("qualitative interviews", outline);
            return query[0].need();
        });
        return new Ranking(query[0], part.library()).rank(part.library().items(), part.corpus());
    }

    @Benchmark
    public List<Item> show() throws IOException {
        return libraries().ofKeys(source(), List.of(key)).items();
    }

    private IndexedLibraries libraries() {
        Indexes indexes = new Indexes(folder.resolve("index"), "bench", 0);
        return new IndexedLibraries(
                new ByteArrayInputStream(new byte[0]), warning -> {}, indexes, Watch.NONE, ReadingChoices.USUAL);
    }

    private List<Source> source() {
        return List.of(new Source(Optional.of(file), "list.yaml", "--library"));
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
