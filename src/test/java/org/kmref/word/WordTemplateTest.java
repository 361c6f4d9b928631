package org.kmref.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.KmrefRun;
import org.kmref.format.word.Docx;

/** A document on the user's own template has its styles, its headers and its page, and nothing else of it. */
class WordTemplateTest {
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String R = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static final String STYLES = """
            <w:styles %s><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/>\
            <w:pPr><w:spacing w:after="240"/></w:pPr></w:style>\
            <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="Heading 2"/><w:basedOn w:val="Standard"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Annotation"><w:name w:val="annotation text"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Lit"><w:name w:val="Bibliography"/><w:basedOn w:val="Standard"/>%s</w:style>\
            </w:styles>""";

    @TempDir
    private Path folder;

    private static String relations(String... relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", relations) + "</Relationships>";
    }

    private static String relation(String id, String type, String target, String more) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + TYPES + type + "\" Target=\"" + target + "\"" + more + "/>";
    }

    private static Docx template(String bibliography) {
        return new Docx()
                .with("[Content_Types].xml", "<Types/>")
                .with("_rels/.rels", relations(relation("rId1", "officeDocument", "word/document.xml", "")))
                .with(
                        "word/document.xml",
                        "<w:document " + W + " " + R + "><w:body><w:p><w:r><w:t>SECRET</w:t></w:r></w:p><w:sectPr>"
                                + "<w:headerReference w:type=\"default\" r:id=\"rIdStyles\"/>"
                                + "<w:footerReference w:type=\"default\" r:id=\"rIdMissing\"/>"
                                + "<w:pgSz w:w=\"8391\" w:h=\"5953\" w:orient=\"landscape\"/>"
                                + "<w:pgMar w:top=\"900\" w:right=\"900\" w:bottom=\"900\" w:left=\"900\" w:header=\"400\""
                                + " w:footer=\"400\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>")
                .with(
                        "word/_rels/document.xml.rels",
                        relations(
                                relation("rIdStyles", "header", "header7.xml", ""),
                                relation("rId2", "styles", "styles.xml", ""),
                                relation("rId3", "settings", "settings.xml", ""),
                                relation("rId4", "vbaProject", "vbaProject.bin", ""),
                                relation("rId5", "customXml", "../customXml/item1.xml", "")))
                .with("word/header7.xml", "<w:hdr " + W + "><w:p><w:r><w:t>Example Trust</w:t></w:r></w:p></w:hdr>")
                .with(
                        "word/_rels/header7.xml.rels",
                        relations(
                                relation("rId1", "image", "media/logo.PNG", ""),
                                relation("rId2", "hyperlink", "https://example.org", " TargetMode=\"External\"")))
                .with("word/media/logo.PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G'})
                .with("word/vbaProject.bin", new byte[] {1})
                .with("customXml/item1.xml", "<secret/>")
                .with("word/styles.xml", STYLES.formatted(W, bibliography))
                .with(
                        "word/settings.xml",
                        "<w:settings " + W + " " + R + "><w:zoom w:percent=\"90\"/><w:attachedTemplate r:id=\"rId1\"/>"
                                + "<w:evenAndOddHeaders/><w:compat><w:compatSetting w:name=\"compatibilityMode\""
                                + " w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
                                + "<w:rsids><w:rsidRoot w:val=\"00AA\"/></w:rsids></w:settings>");
    }

    private byte[] made(Docx template, String warnings, String... words) throws IOException {
        Files.write(folder.resolve("corporate.docx"), template.bytes());
        String[] line = new String[words.length + 6];
        System.arraycopy(words, 0, line, 0, words.length);
        System.arraycopy(
                new String[] {"--to", "docx", "--template", "corporate.docx", "-o", "made.docx"},
                0,
                line,
                words.length,
                6);
        assertThat(KmrefRun.in(folder, line)).isEqualTo(new KmrefRun("", warnings, 0));
        return Files.readAllBytes(folder.resolve("made.docx"));
    }

    @Test
    void stylesHeadersAndPageAreThoseOfTheTemplateAndNothingElse() throws Exception {
        byte[] docx =
                made(template(""), "kmref: corporate.docx: its macros stay behind\n", "reading-list", "-t", "theory");
        WordSchema.requireValid(docx);
        Map<String, byte[]> parts = WordSchema.parts(docx);
        assertThat(parts.keySet())
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "word/document.xml",
                        "word/_rels/document.xml.rels",
                        "word/styles.xml",
                        "word/settings.xml",
                        "docProps/core.xml",
                        "docProps/app.xml",
                        "word/header1.xml",
                        "word/_rels/header1.xml.rels",
                        "word/media/template1-1.png");
        assertThat(parts.values())
                .noneMatch(part -> new String(part, UTF_8)
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("secret"));
        assertThat(new String(parts.get("word/settings.xml"), UTF_8))
                .contains("evenAndOddHeaders")
                .doesNotContain("attachedTemplate", "rsid");
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(document.getHeaderList().get(0).getText().strip()).isEqualTo("Example Trust");
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .hasToString("8391");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getStyle)
                    .contains("Heading1", "berschrift2", "ThemeDescription", "Lit");
            assertThat(document.getStyles().getStyle("Heading1").getBasisStyleID())
                    .isEqualTo("Standard");
            assertThat(document.getStyles().getStyle("Annotation2").getName()).isEqualTo("Annotation");
        }
    }

    @Test
    void aStyleThatLeavesTheIndentOpenGetsThatOfTheCslStyleAndOneThatSaysItKeepsIt() throws Exception {
        String warnings = "kmref: corporate.docx: its macros stay behind\n";
        assertThat(bibliography(made(template(""), warnings, "bib", "nilsen")))
                .contains("<w:ind w:hanging=\"720\" w:left=\"720\">", "w:line=\"480\"");
        assertThat(bibliography(made(
                        template("<w:pPr><w:ind w:left=\"99\"/><w:jc w:val=\"left\"/></w:pPr>"),
                        warnings,
                        "bib",
                        "nilsen")))
                .contains("<w:ind w:left=\"99\">")
                .containsPattern("w:line=\"480\".*<w:ind .*<w:jc ")
                .doesNotContain("720");
    }

    private static String bibliography(byte[] docx) throws Exception {
        WordSchema.requireValid(docx);
        String styles = new String(WordSchema.parts(docx).get("word/styles.xml"), UTF_8);
        int start = styles.indexOf("w:styleId=\"Lit\"");
        return styles.substring(start, styles.indexOf("</w:style>", start));
    }

    @Test
    void whatWasMadeByKmrefIsATemplateToo() throws Exception {
        assertThat(KmrefRun.in(folder, "reading-list", "--to", "docx", "-o", "first.docx")
                        .code())
                .isZero();
        KmrefRun second =
                KmrefRun.in(folder, "reading-list", "--to", "docx", "--template", "first.docx", "-o", "second.docx");
        assertThat(second).isEqualTo(new KmrefRun("", "", 0));
        WordSchema.requireValid(Files.readAllBytes(folder.resolve("second.docx")));
        KmrefRun notes = KmrefRun.in(
                folder,
                "cite",
                "nilsen2015",
                "-s",
                "chicago-notes-bibliography",
                "--to",
                "docx",
                "--template",
                "first.docx",
                "-o",
                "notes.docx");
        assertThat(notes).isEqualTo(new KmrefRun("", "", 0));
        WordSchema.requireValid(Files.readAllBytes(folder.resolve("notes.docx")));
    }

    @Test
    void aTemplateThatLoadsOrHoldsSomethingElseIsRefused() throws Exception {
        String start = "kmref: corporate.docx: ";
        String holds = "its part word/header7.xml holds or loads something that is neither picture nor link (%s); "
                + "remove it in Word\n";
        assertThat(refused(template("")
                        .with(
                                "word/_rels/header7.xml.rels",
                                relations(relation(
                                        "rId1", "image", "http://tracker.example/x.png", " TargetMode=\"External\"")))))
                .isEqualTo(start + holds.formatted("image"));
        assertThat(refused(template("")
                        .with(
                                "word/_rels/header7.xml.rels",
                                relations(relation("rId1", "oleObject", "embeddings/oleObject1.bin", "")))
                        .with("word/embeddings/oleObject1.bin", "x")))
                .isEqualTo(start + holds.formatted("oleObject"));
        assertThat(refused(template("")
                        .with(
                                "word/_rels/header7.xml.rels",
                                relations(relation(
                                        "rId1", "hyperlink", "file:///etc/passwd", " TargetMode=\"External\"")))))
                .isEqualTo(start + holds.formatted("hyperlink"));
        assertThat(refused(template("").with("word/styles.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")))
                .isEqualTo(start + "its part word/styles.xml is damaged; save it again in Word\n");
        assertThat(refused(template("").with("word/styles.xml", "<x>".repeat(5000) + "</x>".repeat(5000))))
                .isEqualTo(start + "is nested more than 200 deep; save it again in Word\n");
        assertThat(refused(template("")
                        .with(
                                "word/document.xml",
                                "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"/>")))
                .isEqualTo(start + "is a strict Open XML document; save it in Word as an ordinary Word document\n");
        assertThat(refused(template("").with("word/media/zeros.bin", new byte[65 * 1024 * 1024])))
                .isEqualTo(start
                        + "unpacks to more than a document holds (64 MiB a part, 256 MiB in all); take pictures out\n");
        assertThat(refused(new Docx().with("x", "y")))
                .isEqualTo(start + "is a zip, but not a Word file (.docx); check the name\n");
    }

    private String refused(Docx template) throws IOException {
        Files.write(folder.resolve("corporate.docx"), template.bytes());
        KmrefRun ran =
                KmrefRun.in(folder, "bib", "nilsen", "--to", "docx", "--template", "corporate.docx", "-o", "made.docx");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(folder.resolve("made.docx")).doesNotExist();
        return ran.err();
    }
}
