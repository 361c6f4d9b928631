package org.kmref.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.model.Citation;
import org.kmref.model.Cite;
import org.kmref.model.Item;
import org.kmref.store.Opener;
import org.kmref.store.ReadingChoices;
import org.kmref.store.UserFolders.Source;

/**
 * Every style of the styles jar formats the embedded list in its own locale.
 *
 * <p>A dependent style has nothing of its own but a parent and perhaps a locale: each is resolved, and each pair of the
 * two is formatted once.
 */
class RealStylesTest {

    private static final int INDEPENDENT = 2845;
    private static final int DEPENDENT = 7988;

    private static final List<Item> ITEMS = embedded();
    private static final List<Citation> CITATIONS = ITEMS.stream()
            .map(item -> new Citation(List.of(Cite.of(item.key())), 1))
            .toList();

    private final CslProcessor processor = new CslProcessor();
    private final Map<String, String> failed = new ConcurrentSkipListMap<>();

    @Test
    void everyIndependentStyleFormatsTheEmbeddedListInItsOwnLocale() throws IOException {
        Map<String, String> styles = new TreeMap<>();
        read("/", styles);

        styles.entrySet().parallelStream()
                .forEach(style -> format(new Style(style.getKey(), style.getValue(), ""), style.getKey()));

        assertThat(failed).isEmpty();
        assertThat(styles).hasSize(INDEPENDENT);
    }

    @Test
    void everyDependentStyleIsResolvedAndFormatsTheEmbeddedListInItsOwnLocale() throws IOException {
        List<String> names = names("/dependent");
        Map<String, Style> pairs = new ConcurrentSkipListMap<>();

        names.parallelStream().forEach(name -> {
            try {
                Style style = StyleCatalogue.bundled().find(name);
                pairs.putIfAbsent(Arrays.hashCode(style.compiled().orElseThrow()) + " " + style.defaultLocale(), style);
            } catch (StyleException | RuntimeException e) {
                failed.put(name, e.toString());
            }
        });
        Collection<Style> different = new ArrayList<>(pairs.values());
        different.parallelStream().forEach(style -> format(style, style.name()));

        assertThat(failed).isEmpty();
        assertThat(names).hasSize(DEPENDENT);
    }

    private void format(Style style, String name) {
        try {
            Formatted done = processor.format(new Job(style, "", ITEMS, CITATIONS));
            if (done.citations().size() != ITEMS.size()) {
                failed.put(name, "gave " + done.citations().size() + " citations");
            }
        } catch (StyleException | RuntimeException e) {
            failed.put(name, e.toString());
        }
    }

    private static void read(String folder, Map<String, String> texts) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar(), Map.of());
                Stream<Path> all = Files.list(files.getPath(folder))) {
            for (Path file : all.filter(RealStylesTest::isStyle).toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    private static List<String> names(String folder) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar(), Map.of());
                Stream<Path> all = Files.list(files.getPath(folder))) {
            return all.filter(RealStylesTest::isStyle)
                    .map(file -> file.getFileName().toString().replaceFirst("\\.csl$", ""))
                    .toList();
        }
    }

    private static List<Item> embedded() {
        Source source = new Source(Optional.empty(), "reading-list.yaml", Source.EMBEDDED);
        try {
            return new Opener(InputStream.nullInputStream(), warning -> {}, Opener.Watch.NONE, ReadingChoices.USUAL)
                    .libraries(List.of(source))
                    .items();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStyle(Path file) {
        return file.toString().endsWith(".csl");
    }

    private static URI jar() {
        String style = Objects.requireNonNull(RealStylesTest.class.getResource("/apa.csl"), "no styles jar")
                .toString();
        return URI.create(style.replaceAll("!.*", "!/"));
    }
}
