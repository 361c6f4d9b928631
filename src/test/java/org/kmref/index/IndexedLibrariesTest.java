package org.kmref.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.bench.MadeUpLibrary;
import org.kmref.format.Formats;
import org.kmref.format.core.WriteOptions;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.query.Query;
import org.kmref.query.ReferenceNames;
import org.kmref.query.parse.QueryReader;
import org.kmref.query.rank.Corpus;
import org.kmref.query.rank.Ranking;
import org.kmref.query.rank.Suggestions;
import org.kmref.store.LibraryReader;
import org.kmref.store.Opener.Watch;
import org.kmref.store.ReadingChoices;
import org.kmref.store.UserFolders.Source;

class IndexedLibrariesTest {
    private static final String ODD = """
              - {id: odd1, title: Health care and health-care, abstract: "Coproduction, co-production: co production", grade: high}
              - {id: odd2, title: Healthcare, note: organisational behaviour, themes: [practice, primary-care]}
              - {id: Odd-3, title: 知識の移転, author: [{family: Müller-Ærø, given: Œ.}], grade: {local: yes, rank: 7}}
              - {id: ähnlich, title: "𝒜 strange “capital”", DOI: 10.1186/s13012-015-0242-0}
              - {id: tagged, title: "<i>Health</i>care <span class=\\"a", title-short: "\\">study, studies", note: "study <b>study"}
              - {id: hyphens, title: Out-of-hours study-health care, abstract: "care of health, health of care; caring"}
            """;

    @TempDir
    Path folder;

    private final List<Problem> warnings = new ArrayList<>();
    private Path file = Path.of("");

    @BeforeEach
    void aLibrary() throws IOException {
        file = folder.resolve("list.yaml");
        Library made = MadeUpLibrary.of(300);
        StringBuilder yaml = new StringBuilder();
        Formats.byId("csl-yaml")
                .flatMap(format -> format.writer())
                .orElseThrow()
                .write(made.items(), WriteOptions.of(made), yaml);
        Files.writeString(file, yaml + ODD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "study",
                "qualitative interviews",
                "the OR of",
                "healthcare",
                "health care",
                "health-care practice",
                "co production",
                "coproduc*",
                "hea* stud*",
                "healthc*",
                "organizational behavior",
                "nilsen~",
                "-study year:2000..",
                "author:smith OR (theme:practice -type:book)",
                "\"of the\"",
                "theme:primary-care",
                "grade:high",
                "grade:7",
                "key:odd*",
                "title=/^H/",
                "has:doi missing:volume",
                "知識",
                "muller aero",
                "doi:10.1186/*",
                "doi:10.1186/s13012-015-0242-0",
                "doi:10.1186/s13*",
                "doi:https://doi.org/10.1186/s13012-015-0242-0",
                "key=odd1",
                "key:odd1",
                "title=Healthcare",
                "author=Müller-Ærø",
                "\"care coproduction\"",
                "patients -patients",
                "healthcare OR study",
                "care",
                "of care",
                "study health",
                "outofhours OR nilsen",
                "zzzz"
            })
    void aPartGivesWhatTheWholeGivesOrderAndScoresIncluded(String query) throws IOException {
        opened().open(source());
        Library whole = plain();
        Query wanted = QueryReader.parse(query, whole);
        LibraryExcerpt part = opened().meeting(
                        source(), outline -> QueryReader.parse(query, outline).need());

        assertThat(wanted.filter(part.library().items(), part.library()))
                .isEqualTo(wanted.filter(whole.items(), whole));
        assertThat(ranked(wanted, part.library(), part.corpus())).isEqualTo(ranked(wanted, whole, Corpus.of(whole)));
        assertThat(QueryReader.parse(query, part.outline()).written()).isEqualTo(wanted.written());
        List<Hit> best = ranked(wanted, whole, Corpus.of(whole));
        for (int most : new int[] {3, Integer.MAX_VALUE}) {
            assertThat(counted(query, most)).isEqualTo(best.subList(0, Math.min(most, best.size())));
        }
    }

    @Test
    void ofWordsAloneTheIndexKnowsTheBest() throws IOException {
        opened().open(source());
        for (String query : List.of("study", "health care OR nilsen", "zzzz")) {
            assertThat(opened().excerpt(
                                    source(),
                                    index -> index.rankedExcerpt(outline -> QueryReader.parse(query, outline), 1))
                            .ranked())
                    .as(query)
                    .isPresent();
        }
    }

    private List<Hit> counted(String query, int most) throws IOException {
        LibraryExcerpt part = opened().excerpt(
                        source(), index -> index.rankedExcerpt(outline -> QueryReader.parse(query, outline), most));
        Ranking ranking = new Ranking(QueryReader.parse(query, part.outline()), part.outline());
        return part.ranked().orElseGet(() -> ranking.rank(part.library().items(), part.corpus())).stream()
                .limit(most)
                .map(hit -> new Hit(hit.item(), hit.score(), hit.text()))
                .toList();
    }

    @Test
    void wordsThatTellOfFewWorksHandOnFewOfThem() throws IOException {
        opened().open(source());
        LibraryExcerpt part = opened().meeting(
                        source(),
                        outline -> QueryReader.parse("healthcare", outline).need());
        assertThat(keys(part.library())).containsExactly("odd1", "odd2", "tagged", "hyphens");
    }

    @Test
    void aKeyGivesItsWorkAndAnUnknownOneThoseThatMayHaveBeenMeant() throws IOException {
        opened().open(source());
        assertThat(keys(opened().ofKeys(source(), List.of(new CitationKey("odd2"), new CitationKey("odd1")))))
                .containsExactly("odd1", "odd2");
        assertThat(keys(opened().ofKeys(source(), List.of(new CitationKey("odd-4"), new CitationKey("odd1")))))
                .containsExactly("odd1", "Odd-3");
        assertThat(keys(opened().ofKeys(source(), List.of(new CitationKey("nobody-at-all")))))
                .isEmpty();
        assertThat(keys(opened().keysBeginning(source(), "ODD"))).containsExactly("odd1", "odd2", "Odd-3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            odd2                                       | odd2
            ODD-3                                      | Odd-3
            ÄHNLICH                                    | ähnlich
            https://doi.org/10.1186/S13012-015-0242-0  | ähnlich
            9780199205103                              | book
            0-19-920510-8                              | book
            isbn:978 0 19 920510 3                     | book
            pmid:25895742                              | trial
            PMC4406164                                 | trial
            http://www.example.org/trial/#top          | trial
            arXiv:2101.00001v3                         | preprint
            nobody-at-all                              | ''
            10.9999/nobody                             | ''
            healthcare                                 | ''
            """)
    void anIndexKnowsTheReferencesByEveryNameTheyHave(String name, String keys) throws IOException {
        Files.writeString(file, Files.readString(file) + """
              - {id: book, type: book, ISBN: 978-0-19-920510-3}
              - {id: trial, PMID: "25895742", PMCID: PMC4406164, URL: "https://example.org/trial"}
              - {id: preprint, URL: "https://arxiv.org/abs/2101.00001v2"}
            """);
        opened().open(source());
        LibraryExcerpt part = opened().excerpt(source(), index -> index.excerpt(index.named(List.of(name))));
        assertThat(part.isWhole()).isFalse();
        assertThat(String.join(" ", keys(part.library()))).isEqualTo(keys);
        assertThat(new ReferenceNames(part.library()).find(name)).isEqualTo(new ReferenceNames(plain()).find(name));
    }

    @Test
    void theWholeOfAnIndexIsTheLibraryAndItsWarnings() throws IOException {
        Files.writeString(file, Files.readString(file).replace("[practice, primary-care]}", "[practise]}"));
        assertThat(opened().open(source())).isEqualTo(plain());
        List<Problem> first = List.copyOf(warnings);
        warnings.clear();
        assertThat(opened().open(source())).isEqualTo(plain());
        assertThat(warnings).isEqualTo(first).hasSize(1);
    }

    @Test
    void anIndexIsReadOnceItIsThere() throws IOException {
        opened().open(source());
        assertThat(indexes().of(file).orElseThrow().index()).isPresent();
        assertThat(cached()).hasSize(1);
    }

    @Test
    void howeverTheFileIsEditedTheAnswerIsThatOfTheFile() throws IOException {
        opened().open(source());
        var time = Files.getLastModifiedTime(file);
        String text = Files.readString(file);

        // The same size and, as far as anyone may set it, the same time.
        Files.writeString(file, text.replace("id: odd1", "id: odd9"));
        Files.setLastModifiedTime(file, time);
        assertSameAsPlain();
        for (int i = 0; i < 8; i++) {
            // Within one tick of the clock.
            Files.writeString(file, text.replace("id: odd1", "id: odd" + (char) ('a' + i)));
            assertSameAsPlain();
        }
        Files.writeString(file, text + "  - {id: added, title: Added}\n");
        assertSameAsPlain();
        Files.writeString(file, text.substring(0, text.lastIndexOf("  - {id: odd2")));
        assertSameAsPlain();
        Files.setLastModifiedTime(file, time);
        assertSameAsPlain();
        Path other = folder.resolve("other.yaml");
        Files.writeString(other, text.replace("id: odd1", "id: odd8"));
        Files.setLastModifiedTime(other, time);
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertSameAsPlain();
        Files.delete(file);
        Files.createSymbolicLink(file, Files.writeString(other, text));
        assertSameAsPlain();
        Files.writeString(other, text.replace("id: odd1", "id: odd7"));
        assertSameAsPlain();
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws IOException {
        opened().open(source());
        Path index = cached().get(0);
        byte[] whole = Files.readAllBytes(index);
        Random random = new Random(5);
        for (int i = 0; i < 80; i++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(index, i % 10 == 0 ? java.util.Arrays.copyOf(damaged, random.nextInt(whole.length)) : damaged);
            assertSameAsPlain();
        }
    }

    @Test
    void damageThatOnlyRankingComesUponIsPassedOverToo() throws IOException {
        opened().open(source());
        Path index = cached().get(0);
        byte[] whole = Files.readAllBytes(index);
        Library plain = plain();
        Query wanted = QueryReader.parse("healthcare OR nobody", plain);
        List<Hit> hits = ranked(wanted, plain, Corpus.of(plain));
        assertThat(hits).isNotEmpty();
        int met = 0;
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 400)) {
            Files.write(index, whole);
            LibraryExcerpt part = opened().meeting(source(), outline -> wanted.need());
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(index, damaged);
            // What has been read so far was whole.
            assertThat(ranked(wanted, part.library(), part.corpus())).isEqualTo(hits);
            met += Files.exists(index) ? 0 : 1;
        }
        assertThat(met).as("damage come upon, and the index taken away").isPositive();
    }

    @Test
    void whatIsNoFileIsNoIndex() throws Exception {
        opened().open(source());
        Path index = cached().get(0);
        Files.delete(index);
        Process maker =
                new ProcessBuilder("mkfifo", index.toString()).inheritIO().start();
        Assumptions.assumeTrue(maker.waitFor() == 0, "SKIPPED: no pipes here");
        assertThat(indexes().of(file).orElseThrow().index()).isEmpty();
        assertSameAsPlain();
    }

    @Test
    void whatAStoppedProcessLeftGoesWithTheNextIndex() throws IOException {
        Path cache = Files.createDirectories(folder.resolve("cache"));
        Path abandoned = Files.writeString(cache.resolve("draft1.index"), "half");
        Path written = Files.writeString(cache.resolve("draft2.index"), "half");
        Path other = Files.writeString(cache.resolve("other.index"), "of another list");
        FileTime twoHoursAgo =
                FileTime.from(Files.getLastModifiedTime(written).toInstant().minus(Duration.ofHours(2)));
        Files.setLastModifiedTime(abandoned, twoHoursAgo);
        Files.setLastModifiedTime(other, twoHoursAgo);
        opened().open(source());
        assertThat(abandoned).doesNotExist();
        assertThat(written).exists();
        assertThat(other).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthcaer", "zzzz", "helth knowlege", "studi", "intervew"})
    void theNearestWordsAreThoseOfTheWhole(String typed) throws IOException {
        opened().open(source());
        Library whole = plain();
        Query query = QueryReader.parse(typed, whole);
        assertThat(Suggestions.of(query, opened().near(source(), Suggestions.words(query))))
                .isEqualTo(Suggestions.of(query, whole));
    }

    @Test
    void anIndexOfAnotherProgramIsMadeAnew() throws IOException {
        opened().open(source());
        byte[] first = Files.readAllBytes(cached().get(0));
        Indexes other = new Indexes(folder.resolve("cache"), "another", 0);
        assertThat(other.of(file).orElseThrow().index()).isEmpty();
        new IndexedLibraries(
                        new ByteArrayInputStream(new byte[0]), warnings::add, other, Watch.NONE, ReadingChoices.USUAL)
                .open(source());
        assertThat(other.of(file).orElseThrow().index()).isPresent();
        assertThat(cached()).hasSize(1);
        assertThat(Files.readAllBytes(cached().get(0))).isNotEqualTo(first);
    }

    @Test
    void severalAtOnceDoNotDisturbOneAnother() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Library>> libraries = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                libraries.add(threads.submit(() -> opened().open(source())));
            }
            for (Future<Library> library : libraries) {
                assertThat(library.get()).isEqualTo(plain());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(cached()).hasSize(1);
        assertSameAsPlain();
    }

    @Test
    void aCacheFolderThatCannotBeWrittenCostsTimeOnly() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file where the folder should be");
        assertThat(opened().open(source())).isEqualTo(plain());
        assertSameAsPlain();
    }

    @Test
    void aFileWithErrorsHasNoIndexAndTellsThemEachTime() throws IOException {
        Files.writeString(file, Files.readString(file) + "  - {title: no key}\n");
        for (int i = 0; i < 2; i++) {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> opened().open(source()))
                    .isInstanceOf(org.kmref.store.DataException.class);
        }
        assertThat(cached()).isEmpty();
    }

    @Test
    void aSmallFileHasNone() throws IOException {
        assertThat(new Indexes(folder.resolve("cache"), "test", 1 << 30).of(file))
                .isEmpty();
    }

    @Test
    void progressGoesFromTheFirstPieceToTheLastOfAStretch() throws IOException {
        List<Long> percents = new ArrayList<>();
        Watch watch = new Watch() {
            @Override
            public void reading(String name, long done, long whole) {
                percents.add(100 * done / whole);
            }

            @Override
            public void end() {
                percents.add(101L);
            }
        };
        new IndexedLibraries(
                        new ByteArrayInputStream(new byte[0]), warnings::add, indexes(), watch, ReadingChoices.USUAL)
                .open(source());
        assertThat(percents).isSorted().startsWith(0L).endsWith(100L, 101L);
    }

    private void assertSameAsPlain() throws IOException {
        Library plain = plain();
        assertThat(opened().open(source())).isEqualTo(plain);
        Query query = QueryReader.parse("health practice", plain);
        LibraryExcerpt part = opened().meeting(source(), outline -> query.need());
        assertThat(query.filter(part.library().items(), part.library())).isEqualTo(query.filter(plain.items(), plain));
    }

    private IndexedLibraries opened() {
        return new IndexedLibraries(
                new ByteArrayInputStream(new byte[0]), warnings::add, indexes(), Watch.NONE, ReadingChoices.USUAL);
    }

    private Indexes indexes() {
        return new Indexes(folder.resolve("cache"), "test", 0);
    }

    private List<Source> source() {
        return List.of(new Source(Optional.of(file), "list.yaml", "--library"));
    }

    private Library plain() throws IOException {
        return LibraryReader.read("list.yaml", Files.readString(file)).value();
    }

    /** What is found and in which order; the library it comes from is a part of the whole here. */
    private static List<Hit> ranked(Query wanted, Library library, Corpus corpus) {
        return new Ranking(wanted, library)
                .rank(library.items(), corpus).stream()
                        .map(hit -> new Hit(hit.item(), hit.score(), hit.text()))
                        .toList();
    }

    private record Hit(Item item, double score, String text) {}

    private List<Path> cached() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.toList();
        }
    }

    private static List<String> keys(Library library) {
        return library.items().stream().map(Item::key).map(CitationKey::value).toList();
    }
}
