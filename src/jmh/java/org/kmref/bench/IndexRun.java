package org.kmref.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Query;
import org.kmref.query.parse.QueryReader;
import org.kmref.query.rank.Ranking;
import org.kmref.query.rank.Ranking.RankedItem;
import org.kmref.store.Opener;
import org.kmref.store.ReadingChoices;
import org.kmref.store.UserFolders.Source;

/** A process that does with one index what {@code search} and {@code show} do with it, and no more. */
final class IndexRun {
    private final KeptLibrary index;
    private final String command;
    private final Path yaml;
    private final List<String> words;

    /** {@code indexes} makes an index of the file and the folder it is kept in. */
    IndexRun(BiFunction<Path, Path, KeptLibrary> indexes, String... args) {
        this.command = args[0];
        this.yaml = Path.of(args[1]);
        this.index = indexes.apply(yaml, Path.of(args[2]));
        this.words = Arrays.asList(args).subList(3, args.length);
    }

    void run() throws IOException {
        System.out.print(
                switch (command) {
                    case "build" -> built();
                    case "search" -> found();
                    case "show" -> shown();
                    default -> throw new IllegalArgumentException(command + " is none of build, search, show");
                });
    }

    private String built() throws IOException {
        Library library = new Opener(
                        InputStream.nullInputStream(), warning -> {}, Opener.Watch.NONE, ReadingChoices.USUAL)
                .library(new Source(Optional.of(yaml), yaml.toString(), "--library"), "");
        long begun = System.nanoTime();
        long used = processorTime();
        index.make(library);
        return String.format(
                Locale.ROOT,
                "%.2f s by the clock, %.2f s of CPU%n",
                (System.nanoTime() - begun) / 1e9,
                (processorTime() - used) / 1e9);
    }

    // What was opened is not closed here and below, for the process ends.
    private String found() throws IOException {
        Query[] query = new Query[1];
        LibraryExcerpt part = index.open().meeting(outline -> {
            query[0] = QueryReader.parse(String.join(" ", words), outline);
            return query[0].need();
        });
        StringBuilder out = new StringBuilder();
        for (RankedItem hit :
                new Ranking(query[0], part.library()).rank(part.library().items(), part.corpus())) {
            out.append(hit.item().key().value()).append('\n');
        }
        return out.toString();
    }

    private String shown() throws IOException {
        Item item = index.open().ofKey(new CitationKey(words.get(0))).items().get(0);
        return item.key().value() + ": " + item.title() + "\n";
    }

    private static long processorTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
