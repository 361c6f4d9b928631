package org.kmref.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.KmrefRun;
import org.kmref.cli.session.Programs;
import org.kmref.cli.session.Screen;

/** Reads what the commands write with Apache POI, and holds each part to the schema. */
class WordFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apa",
                "vancouver",
                "nature",
                "ieee",
                "chicago-notes-bibliography",
                "modern-language-association",
                "harvard-cite-them-right",
                "din-1505-2",
                "acm-sig-proceedings",
                "bmj"
            })
    void everyPartIsReadByPoiAndHeldToTheSchema(String style) throws Exception {
        byte[] docx = docx("bib", "-s", style, "--to", "docx");
        WordSchema.requireValid(docx);
        String text = KmrefRun.in(folder, "bib", "-s", style).out();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> capitals(paragraph.getText().replaceAll("[\t\n]", " ")))
                    .containsExactlyElementsOf(
                            text.lines().map(WordFileTest::capitals).toList());
            assertThat(document.getParagraphs()).allMatch(paragraph -> "Bibliography".equals(paragraph.getStyle()));
        }
    }

    @Test
    void aReadingListHasHeadingsForTheNavigationPane() throws Exception {
        byte[] docx = docx("reading-list", "-t", "theory", "-t", "intro", "--to", "docx");
        WordSchema.requireValid(docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs())
                    .filteredOn(
                            paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                    .extracting(paragraph -> paragraph.getStyle() + " " + paragraph.getText())
                    .containsExactly(
                            "Heading1 Knowledge mobilisation reading list",
                            "Heading2 Introduction to knowledge mobilisation",
                            "Heading2 Theories, models, and frameworks");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .contains("ThemeDescription");
            assertThat(document.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Knowledge mobilisation reading list");
            assertThat(document.getStyles().getStyle("Heading2").getName()).isEqualTo("heading 2");
        }
    }

    @Test
    void facesLinksAndLanguagesAreThoseOfTheWork() throws Exception {
        list("""
                title: Liste
                locale: de-DE
                references:
                  - id: a
                    type: article-journal
                    title: 'H<sub>2</sub>O in <span style="font-variant:small-caps;">Rom</span> & <Köln>'
                    author: [{family: Müller, given: Anna}]
                    issued: 2015
                    container-title: Revue
                    volume: 3
                    DOI: 10.1000/a(b)
                    language: fr-FR
                    annote: Lesenswert, <i>auch</i> für Anfänger.
                """);
        byte[] docx = docx("reading-list", "-l", "list.yaml", "--to", "docx");
        WordSchema.requireValid(docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            XWPFParagraph entry = paragraph(document, "Bibliography");
            assertThat(entry.getText())
                    .isEqualTo("Müller, A. (2015). H2O in ROM & <Köln>. Revue, 3. https://doi.org/10.1000/a(b)");
            assertThat(entry.getRuns()).allMatch(run -> "fr-FR".equals(run.getLang()));
            assertThat(run(entry, "ROM").isSmallCaps()).isTrue();
            assertThat(run(entry, "2").getVerticalAlignment()).hasToString("subscript");
            assertThat(run(entry, "Revue").isItalic()).isTrue();
            XWPFHyperlinkRun link = (XWPFHyperlinkRun) run(entry, "https://doi.org/10.1000/a(b)");
            assertThat(link.getHyperlink(document).getURL()).isEqualTo("https://doi.org/10.1000/a%28b%29");
            assertThat(paragraph(document, "Annotation").getText()).isEqualTo("Lesenswert, auch für Anfänger.");
        }
        String styles = new String(WordSchema.parts(docx).get("word/styles.xml"), UTF_8);
        assertThat(styles).contains("<w:lang w:val=\"de-DE\"/>");
    }

    @Test
    void textFromRightToLeftIsMarkedAsSuch() {
        assertThat(Direction.pieces("(كتاب أول) 2015, Cairo"))
                .containsExactly(
                        new Direction.Piece("(", false),
                        new Direction.Piece("كتاب أول", true),
                        new Direction.Piece(") 2015, Cairo", false));
        assertThat(Direction.pieces("a ב"))
                .containsExactly(new Direction.Piece("a ", false), new Direction.Piece("ב", true));
        assertThat(Direction.pieces("plain")).containsExactly(new Direction.Piece("plain", false));
        assertThat(Direction.isRightToLeft("(2015) ספר abc")).isTrue();
        assertThat(Direction.isRightToLeft("abc ספר")).isFalse();
    }

    @Test
    void nothingThatADataFileHoldsBreaksTheXmlOrLeadsToAProgram() throws Exception {
        list("""
                references:
                  - id: a
                    type: webpage
                    title: "]]> \\u0007 & <w:p/> \\u202E \\uFFFE \\uD83D\\uDE00"
                    URL: "javascript:alert(1)"
                """);
        byte[] docx = docx("bib", "-l", "list.yaml", "--to", "docx");
        WordSchema.requireValid(docx);
        Map<String, byte[]> parts = WordSchema.parts(docx);
        assertThat(new String(parts.get("word/_rels/document.xml.rels"), UTF_8)).doesNotContain("javascript");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs().get(0).getText()).contains("]]>", "<w:p/>", "😀");
        }
    }

    @Test
    void theSameListIsTheSameFile() throws Exception {
        byte[] one = docx("reading-list", "--to", "docx");
        assertThat(docx("reading-list", "--to", "docx")).isEqualTo(one);
        assertThat(WordSchema.parts(one)).containsKeys("[Content_Types].xml", "_rels/.rels", "docProps/core.xml");
        assertThat(KmrefRun.in(folder, "reading-list", "--to", "docx", "-o", "list.docx"))
                .isEqualTo(new KmrefRun("", "", 0));
        assertThat(Files.readAllBytes(folder.resolve("list.docx"))).isEqualTo(one);
    }

    @Test
    void aWorkThatAWordFileCitesIsFoundByItsDoiUnderAnyKey() throws Exception {
        KmrefRun.in(
                folder,
                Screen.NONE,
                "[@nilsen2015]\n[@rogers2003]\n",
                Programs.NONE,
                "cite",
                "--lines",
                "--live",
                "zotero",
                "-o",
                "paper.docx");
        Files.writeString(folder.resolve("own.yaml"), """
                references:
                  - {id: per, type: book, title: Any, DOI: 10.1186/S13012-015-0242-0}
                  - {id: other, type: book, title: Other}
                """);
        String lacking =
                "kmref: paper.docx: 'rogers2003' is cited and not in the library; add it with kmref add or kmref import\n";
        assertThat(KmrefRun.in(folder, "list", "--cited-in", "paper.docx", "-l", "own.yaml", "--to", "keys"))
                .isEqualTo(new KmrefRun("per\n", lacking, 1));
        assertThat(KmrefRun.in(folder, "cited", "paper.docx", "-l", "own.yaml", "--to", "keys"))
                .isEqualTo(new KmrefRun("per\nrogers2003\n", lacking, 1));
    }

    @Test
    void citationsOfAStyleWithNotesAreFootnotes() throws Exception {
        byte[] docx = typed("[@nilsen2015, p. 3; @ward2017]\n@nilsen2015\n", "chicago-notes-bibliography");
        WordSchema.requireValid(docx);
        String text = KmrefRun.in(
                        folder,
                        Screen.NONE,
                        "[@nilsen2015, p. 3; @ward2017]\n@nilsen2015\n",
                        Programs.NONE,
                        "cite",
                        "--lines",
                        "-s",
                        "chicago-notes-bibliography")
                .out();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getFootnotes().stream()
                            .map(note -> note.getParagraphs()
                                    .get(0)
                                    .getText()
                                    .replaceAll("\\[footnoteRef:\\d+]", "")
                                    .strip()))
                    .filteredOn(line -> !line.isEmpty())
                    .containsExactlyElementsOf(text.lines().toList());
        }
    }

    @Test
    void citationsOfOtherStylesStandInTheText() throws Exception {
        byte[] docx = typed("[@nilsen2015, p. 3; @ward2017]\n@nilsen2015\n", "apa");
        WordSchema.requireValid(docx);
        assertThat(WordSchema.parts(docx)).doesNotContainKey("word/footnotes.xml");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("(Nilsen, 2015, p. 3; Ward, 2017)", "(Nilsen, 2015)");
        }
    }

    @Test
    void entriesAreSetAsTheStyleAsks() throws Exception {
        assertThat(entryStyle("apa"))
                .contains("w:after=\"0\" w:line=\"480\"", "<w:ind w:left=\"720\" w:hanging=\"720\"/>");
        assertThat(entryStyle("vancouver")).contains("<w:ind w:left=\"515\" w:hanging=\"515\"/>");
        assertThat(entryStyle("apa-annotated-bibliography")).contains("w:hanging=\"720\"");
    }

    @Test
    void theAuthorIsTheUserThatTheSettingsName() throws Exception {
        Path settings = folder.resolve("home/.config/kmref/config.yaml");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "author: Ada <Lovelace>\n");
        byte[] docx = docx("bib", "--to", "docx");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("Ada <Lovelace>");
        }
    }

    private String entryStyle(String style) throws Exception {
        String styles = new String(
                WordSchema.parts(docx("bib", "-s", style, "--to", "docx")).get("word/styles.xml"), UTF_8);
        int start = styles.indexOf("w:styleId=\"Bibliography\"");
        return styles.substring(start, styles.indexOf("</w:style>", start));
    }

    private byte[] typed(String lines, String style) {
        KmrefRun ran = KmrefRun.in(
                folder,
                Screen.NONE,
                lines,
                Programs.NONE,
                "cite",
                "--lines",
                "-s",
                style,
                "--to",
                "docx",
                "-o",
                "cited.docx");
        assertThat(ran).isEqualTo(new KmrefRun("", "", 0));
        try {
            return Files.readAllBytes(folder.resolve("cited.docx"));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private byte[] docx(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = KmrefRun.into(folder, out, err, args);
        assertThat(err.toString(UTF_8)).isEmpty();
        assertThat(code).isZero();
        return out.toByteArray();
    }

    private void list(String yaml) throws Exception {
        Files.writeString(folder.resolve("list.yaml"), yaml);
    }

    // POI gives small capitals as capitals, those of the language the machine is set to.
    private static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT).replace('\u0130', 'I');
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String style) {
        List<XWPFParagraph> found = document.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        return paragraph.getRuns().stream()
                .filter(run -> run.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not a run of " + paragraph.getText()));
    }
}
