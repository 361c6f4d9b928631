package org.kmref.pandoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.KmrefRun;
import org.kmref.cli.session.Programs;
import org.kmref.cli.session.Screen;

/** Documents of the filter are built as those of {@code pandoc --citeproc}. Skipped, aloud, without pandoc. */
class PandocTest {
    private static final Path TABLES = Path.of("src/test/resources/pandoc");
    private static final Pattern TITLE = Pattern.compile("(?m)^=== (.*)\\R");

    @TempDir
    private Path folder;

    private PandocProgram pandoc = new PandocProgram(Path.of("."));

    @BeforeAll
    static void pandocIsThere() throws InterruptedException {
        PandocProgram.isThere();
    }

    @BeforeEach
    void references() throws IOException {
        pandoc = new PandocProgram(folder);
        for (String name : List.of("references.yaml", "short.json")) {
            Files.copy(TABLES.resolve(name), folder.resolve(name));
        }
    }

    private static Map<String, String> documents() throws IOException {
        String all = Files.readString(TABLES.resolve("documents.md"));
        List<String> names =
                TITLE.matcher(all).results().map(found -> found.group(1)).toList();
        String[] texts = TITLE.split(all, -1);
        Map<String, String> documents = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            documents.put(names.get(i), texts[i + 1]);
        }
        return documents;
    }

    @ParameterizedTest
    @ValueSource(strings = {"chicago-author-date", "chicago-notes-bibliography", "ieee", "nature", "vancouver"})
    void theTreeIsThatOfPandoc(String style) throws Exception {
        pandoc.style(style);
        for (Map.Entry<String, String> document : documents().entrySet()) {
            Files.writeString(folder.resolve("paper.md"), document.getValue());

            assertThat(PandocStructure.of(PandocProgram.tree(filtered("paper.md"))))
                    .as(style + ", " + document.getKey())
                    .isEqualTo(PandocStructure.of(PandocProgram.tree(citeproc("json"))));
        }
    }

    @ParameterizedTest
    @CsvSource({"html, chicago-author-date", "latex, chicago-author-date", "html, nature", "latex, ieee"})
    void whatPandocWritesOfItIsTheSame(String format, String style) throws Exception {
        pandoc.style(style);
        Files.writeString(folder.resolve("paper.md"), documents().get("links and a division"));

        String ours = pandoc.run(filtered("paper.md"), "-f", "json", "-t", format, "--wrap=none");
        assertThat(even(ours)).isEqualTo(even(citeproc(format)));
    }

    @Test
    void aWordDocumentHasTheBibliographyInItsStyleAndLinksToItsEntries() throws Exception {
        pandoc.style("chicago-author-date");
        Files.writeString(folder.resolve("paper.md"), documents().get("links and a division"));
        pandoc.run(filtered("paper.md"), "-f", "json", "-o", "paper.docx");

        try (InputStream in = Files.newInputStream(folder.resolve("paper.docx"));
                XWPFDocument word = new XWPFDocument(in)) {
            List<String> entries = new ArrayList<>();
            List<String> anchors = new ArrayList<>();
            List<String> bookmarks = new ArrayList<>();
            for (XWPFParagraph paragraph : word.getParagraphs()) {
                if ("Bibliography".equals(paragraph.getStyle())) {
                    entries.add(paragraph.getText());
                }
                paragraph.getCTP().getHyperlinkList().forEach(link -> anchors.add(link.getAnchor()));
                paragraph.getCTP().getBookmarkStartList().forEach(mark -> bookmarks.add(mark.getName()));
            }
            bookmarks.addAll(bodyBookmarks(word));
            assertThat(entries)
                    .containsExactly(
                            "Before.",
                            "Doe, John. 2005. First Book. Press.",
                            "Doe, John, and Jenny Roe. 2006. “Article.” Journal of Generic Studies 6: 33–34.",
                            "Roe, Sam. 2007. “Why Water Is Wet.” In Third Book, edited by Sam Smith. Oxford University"
                                    + " Press.");
            assertThat(anchors).contains("ref-item1", "ref-item2", "ref-item3");
            assertThat(bookmarks).containsAll(anchors).contains("refs");
        }
    }

    // Those that stand between paragraphs.
    private static List<String> bodyBookmarks(XWPFDocument word) {
        return word.getDocument().getBody().getBookmarkStartList().stream()
                .map(mark -> mark.getName())
                .toList();
    }

    @Test
    void aKeyThatIsNotKnownStaysAndIsReported() throws Exception {
        pandoc.style("apa");
        Files.writeString(folder.resolve("paper.md"), "As @item9 and [@item1; @item8] say.\n");

        KmrefRun ran = filter("paper.md");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEqualTo("""
                    kmref: 'item9' is cited and not in the library; did you mean 'item1' or 'item2' or 'item3'?
                    kmref: 'item8' is cited and not in the library; did you mean 'item1' or 'item2' or 'item3'?
                    """);
        assertThat(PandocProgram.words(PandocProgram.tree(ran.out()).get("blocks")))
                .isEqualTo("As @item9 and [@item1; @item8] say.\n");
    }

    private KmrefRun filter(String file) throws Exception {
        String tree = pandoc.run("", file, "-t", "json");
        return KmrefRun.in(
                folder, Screen.NONE, tree, Programs.NONE, "filter", "-l", "references.yaml", "-s", "style.csl");
    }

    private String filtered(String file) throws Exception {
        KmrefRun ran = filter(file);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out();
    }

    private String citeproc(String format) throws Exception {
        return pandoc.run(
                "",
                "paper.md",
                "--citeproc",
                "--bibliography=references.yaml",
                "--csl=style.csl",
                "-t",
                format,
                "--wrap=none");
    }

    // pandoc has spans around quotations of its own, and says what is a link to an address.
    private static String even(String text) {
        return text.replaceAll("<span>(.*?)</span>", "$1")
                .replace(" class=\"uri\"", "")
                .replaceAll("[“”]|``|''", "\"")
                .replaceAll("\\{(\"[^\"{}]*\")}", "$1");
    }
}
