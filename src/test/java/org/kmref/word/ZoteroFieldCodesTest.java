package org.kmref.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.KmrefRun;
import org.kmref.cli.session.Programs;
import org.kmref.cli.session.Screen;
import org.kmref.format.word.WordCitations;

/** Citations as fields have the grammar of Zotero's, and hold their references. */
class ZoteroFieldCodesTest {
    private static final String LINES = "[see @nilsen2015, chap. 3; @ward2017]\n[-@nilsen2015]\n";

    @TempDir
    private Path folder;

    private byte[] live(String style) throws Exception {
        KmrefRun ran = KmrefRun.in(
                folder,
                Screen.NONE,
                LINES,
                Programs.NONE,
                "cite",
                "--lines",
                "-s",
                style,
                "--to",
                "docx",
                "--live",
                "zotero",
                "-o",
                "live.docx");
        assertThat(ran).isEqualTo(new KmrefRun("", "", 0));
        return Files.readAllBytes(folder.resolve("live.docx"));
    }

    @Test
    void theInstructionsAreThoseThatZoteroWrites() throws Exception {
        byte[] docx = live("apa");
        WordSchema.requireValid(docx);
        String document = new String(WordSchema.parts(docx).get("word/document.xml"), UTF_8)
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        assertThat(document)
                .contains("<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> ADDIN"
                        + " ZOTERO_ITEM CSL_CITATION {\"citationID\":\"")
                .contains("\"properties\":{\"formattedCitation\":\"(see Nilsen, 2015, Chapter 3; Ward, 2017)\","
                        + "\"plainCitation\":\"(see Nilsen, 2015, Chapter 3; Ward, 2017)\",\"noteIndex\":0}")
                .contains("\"locator\":\"3\",\"label\":\"chapter\",\"prefix\":\"see \"")
                .contains("\"suppress-author\":true")
                .contains(
                        "\"schema\":\"https://github.com/citation-style-language/schema/raw/master/csl-citation.json\"} ")
                .contains(" ADDIN ZOTERO_BIBL {\"uncited\":[],\"omitted\":[],\"custom\":[]} CSL_BIBLIOGRAPHY ")
                .containsPattern("\"uris\":\\[\"http://zotero\\.org/users/local/\\w{8}/items/[2-9A-Z]{8}\"]")
                .doesNotContain("\"themes\"");
    }

    @Test
    void thePreferencesAreInPropertiesShortEnoughForWord() throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(live("vancouver")))) {
            POIXMLProperties.CustomProperties properties =
                    document.getProperties().getCustomProperties();
            StringBuilder preferences = new StringBuilder();
            for (int i = 1; properties.contains("ZOTERO_PREF_" + i); i++) {
                String piece = properties.getProperty("ZOTERO_PREF_" + i).getLpwstr();
                assertThat(piece.length()).isLessThanOrEqualTo(255);
                preferences.append(piece);
            }
            assertThat(preferences)
                    .startsWith("<data data-version=\"3\" zotero-version=")
                    .contains("<style id=\"http://www.zotero.org/styles/nlm-citation-sequence\" locale=\"en-GB\""
                            + " hasBibliography=\"1\" bibliographyStyleHasBeenSet=\"1\"/>")
                    .contains("<pref name=\"fieldType\" value=\"Field\"/>", "<pref name=\"noteType\" value=\"0\"/>")
                    .endsWith("</prefs></data>");
        }
    }

    @Test
    void ofAStyleWithNotesTheFieldsStandInFootnotes() throws Exception {
        byte[] docx = live("chicago-notes-bibliography");
        WordSchema.requireValid(docx);
        String notes = new String(WordSchema.parts(docx).get("word/footnotes.xml"), UTF_8);
        assertThat(notes).contains("ADDIN ZOTERO_ITEM", "&quot;noteIndex&quot;:2");
        assertThat(new String(WordSchema.parts(docx).get("word/document.xml"), UTF_8))
                .doesNotContain("ADDIN ZOTERO_ITEM");
        assertThat(new String(WordSchema.parts(docx).get("docProps/custom.xml"), UTF_8))
                .contains("noteType&quot; value=&quot;1&quot;");
    }

    @ParameterizedTest
    @CsvSource({"apa", "chicago-notes-bibliography", "vancouver"})
    void kmrefReadsItsOwnFieldsBackUnderTheSameKeys(String style) throws Exception {
        WordCitations read = WordCitations.read(live(style), "live.docx");
        assertThat(read.problems()).isEmpty();
        assertThat(read.works())
                .extracting(work -> work.item().key() + " " + work.times())
                .containsExactly("nilsen2015 2", "ward2017 1");
        KmrefRun listed = KmrefRun.in(folder, "bib", "-l", "live.docx", "-s", style, "--locale", "en-GB");
        assertThat(listed).isEqualTo(KmrefRun.in(folder, "bib", "-s", style, "--keys", "nilsen2015", "ward2017"));
    }

    @Test
    void theSameCitationsAreTheSameFile() throws Exception {
        assertThat(live("apa")).isEqualTo(live("apa"));
    }
}
