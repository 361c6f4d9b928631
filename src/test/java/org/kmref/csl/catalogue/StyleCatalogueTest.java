package org.kmref.csl.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;

class StyleCatalogueTest {
    private static final StyleCatalogue CATALOGUE = StyleCatalogue.bundled();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "apa, apa, ''",
        "APA, apa, ''",
        "' ieee ', ieee, ''",
        "Harvard Cite Them Right, harvard-cite-them-right, ''",
        "vancouver, nlm-citation-sequence, ''",
        "harvard, harvard-cite-them-right, ''",
        "harvard1, harvard-cite-them-right, ''",
        "chicago, chicago-author-date, ''",
        "chicago-fullnote-bibliography, chicago-notes-bibliography, ''",
        "chicago-note-bibliography, chicago-shortened-notes-bibliography, ''",
        "mla, modern-language-association, ''",
        "ama, american-medical-association, ''",
        "bluebook, bluebook-law-review, ''",
        "oscola, oscola, ''",
        "mhra_note_without_url, mhra-notes-no-url, ''",
        "nature-medicine, nature, en-GB",
        "turabian, chicago-author-date-17th-edition, en-US",
        "http://www.zotero.org/styles/apa, apa, ''",
        "https://zotero.org/styles/nature-medicine, nature, en-GB",
        "www.zotero.org/styles/chicago-fullnote-bibliography, chicago-notes-bibliography, ''",
    })
    void aNameMeansAStyle(String name, String id, String defaultLocale) throws StyleException {
        Style style = CATALOGUE.find(name);
        assertThat(style.xml()).isEqualTo(CATALOGUE.find(id).xml()).contains("/styles/" + id + "</id>");
        assertThat(style.defaultLocale()).isEqualTo(defaultLocale);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "appa | there is no style 'appa'; did you mean 'apsa' or 'apa'?",
                "vancuver | there is no style 'vancuver'; did you mean 'vancouver'?",
                "zzzzzzzzzz | there is no style 'zzzzzzzzzz'; kmref styles TEXT finds one by its title",
                "'' | there is no style ''; kmref styles TEXT finds one by its title",
                "nowhere/none.csl | nowhere/none.csl: there is no such style file; give a path, or a style id as in"
                        + " kmref styles",
                "none.csl | none.csl: there is no such style file; give a path, or a style id as in kmref styles",
                "http://example.org/apa | http://example.org/apa: there is no such style file; give a path, or a style"
                        + " id as in kmref styles",
            })
    void aNameThatMeansNoneIsAnErrorWithTheNearest(String name, String message) {
        assertThatThrownBy(() -> CATALOGUE.find(name))
                .isInstanceOf(StyleException.class)
                .hasMessage(message);
    }

    @Test
    void controlCharactersOfANameNeverReachTheMessage() {
        assertThatThrownBy(() -> CATALOGUE.find("q\u001b[31m\u0000q"))
                .hasMessageStartingWith("there is no style 'q?[31m?q'; ");
        assertThatThrownBy(() -> CATALOGUE.find("q\u0000/q.csl"))
                .hasMessage("q?/q.csl: this can be no path; give the path of a .csl file");
    }

    @Test
    void everyAliasMeansABundledStyleAndHidesNone() {
        List<String> ids = CATALOGUE.all().stream().map(StyleEntry::id).toList();
        assertThat(CATALOGUE.aliases().values()).isSubsetOf(ids);
        assertThat(CATALOGUE.aliases().keySet()).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void everyBundledStyleIsFoundAndOnlyIndependentOnesHaveALayout() throws StyleException {
        List<StyleEntry> all = CATALOGUE.all();
        assertThat(all.stream().filter(StyleEntry::isDependent)).hasSize(7988);
        assertThat(all.stream().filter(entry -> !entry.isDependent())).hasSize(2845);
        for (StyleEntry entry : all) {
            Style style = CATALOGUE.find(entry.id());
            assertThat(style.name()).isEqualTo(entry.id());
            assertThat(style.xml()).contains("<citation");
            assertThat(style.defaultLocale()).isEqualTo(entry.isDependent() ? entry.defaultLocale() : "");
        }
    }

    @Test
    void anEntrySaysWhatAStyleIs() {
        assertThat(CATALOGUE.entry("nature-medicine").orElseThrow().toString())
                .isEqualTo("StyleEntry[id=nature-medicine, title=Nature Medicine, shortTitle=, parent=Optional[nature],"
                        + " styleClass=in-text, format=numeric, defaultLocale=en-GB, fields=[biology, medicine]]");
        assertThat(CATALOGUE.entry("vancouver").orElseThrow().id()).isEqualTo("nlm-citation-sequence");
        assertThat(CATALOGUE.entry("nothing-of-the-kind")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "apa, apa",
        "vancouver, nlm-citation-sequence",
        "HARVARD, harvard-cite-them-right",
        "'nature medicine', nature-medicine",
        "implementation science, implementation-science",
        "lancet, the-lancet",
        "'arzteblatt', deutsches-arzteblatt",
        "'Ärzteblatt', deutsches-arzteblatt",
    })
    void theBestHitOfASearchComesFirst(String text, String first) {
        assertThat(CATALOGUE.search(text).get(0).id()).isEqualTo(first);
    }

    @Test
    void aSearchWantsEveryWord() {
        assertThat(CATALOGUE.search("author chicago fr"))
                .extracting(StyleEntry::id)
                .contains("chicago-author-date-fr");
        assertThat(CATALOGUE.search("chicago zzzz")).isEmpty();
        assertThat(CATALOGUE.search("  ")).hasSize(10_833);
    }

    @Test
    void aStyleFileIsReadAsItStandsWithoutAByteOrderMark() throws IOException {
        String xml = CATALOGUE.find("ieee").xml();
        Path file = Files.writeString(folder.resolve("my own.csl"), "\uFEFF" + xml);
        assertThat(CATALOGUE.find(file.toString())).isEqualTo(new Style(file.toString(), xml, ""));
    }

    @Test
    void aDependentStyleFileTakesABundledParentsLayoutAndKeepsItsOwnLocale() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csl"), dependentOn("nature"));
        assertThat(CATALOGUE.find(file.toString()))
                .isEqualTo(new Style(file.toString(), CATALOGUE.find("nature").xml(), "de-AT"));
    }

    @Test
    void aStyleFileWhoseParentHasMovedFindsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csl"), dependentOn("chicago-fullnote-bibliography"));
        assertThat(CATALOGUE.find(file.toString()).xml())
                .isEqualTo(CATALOGUE.find("chicago-notes-bibliography").xml());
    }

    @Test
    void aParentThatIsNotBundledIsNamedAndNeverFetched() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csl"), dependentOn("natur"));
        assertThatThrownBy(() -> CATALOGUE.find(file.toString()))
                .hasMessage(file + ": the style depends on natur, which is not among the bundled styles;"
                        + " did you mean 'nature' or 'naturae' or 'nature-digest'?");
    }

    @Test
    void aStyleMayBeInUtf16() throws IOException {
        String xml = CATALOGUE.find("apa").xml();
        for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            for (String mark : List.of("\uFEFF", "")) {
                Path file = Files.write(folder.resolve("apa16.csl"), (mark + xml).getBytes(charset));
                assertThat(CATALOGUE.find(file.toString()).xml()).isEqualTo(xml);
            }
        }
    }

    @Test
    void aFileThatCannotBeAStyleIsAnErrorThatSaysWhy() throws IOException {
        Map<String, byte[]> files = Map.of(
                "empty.csl", new byte[0],
                "latin1.csl", "<style>\u00e9</style>".getBytes(StandardCharsets.ISO_8859_1),
                "long.csl", new byte[StyleFile.LONGEST + 1]);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.createDirectory(folder.resolve("folder.csl"));
        assertThat(messageFor("empty.csl")).isEqualTo("the style file is empty; give a CSL 1.0 file");
        assertThat(messageFor("latin1.csl")).isEqualTo("the style file is not UTF-8; save it as UTF-8");
        assertThat(messageFor("long.csl")).isEqualTo("the style file is longer than 10000000 bytes; flatten them");
        assertThat(messageFor("folder.csl")).isEqualTo("this is a directory; give the path of a .csl file");
    }

    private String messageFor(String file) {
        String path = folder.resolve(file).toString();
        try {
            return "found " + CATALOGUE.find(path).name();
        } catch (StyleException e) {
            assertThat(e.problem().file()).isEqualTo(path);
            return e.problem().message();
        }
    }

    private static String dependentOn(String parent) {
        return "<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\""
                + " default-locale=\"de-AT\"><info><title>Mine</title><link href=\"http://www.zotero.org/styles/"
                + parent
                + "\" rel=\"independent-parent\"/></info></style>";
    }
}
