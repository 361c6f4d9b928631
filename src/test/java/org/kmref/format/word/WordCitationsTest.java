package org.kmref.format.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;

class WordCitationsTest {
    private static final String NILSEN = """
            {"id":11,"uris":["http://zotero.org/users/1/items/AAAA2222"],"locator":"3","itemData":{"id":11,"type":"article-journal",\
            "title":"Making sense","DOI":"10.1186/s13012-015-0242-0","author":[{"family":"Nilsen","given":"Per"}],\
            "issued":{"date-parts":[["2015"]]}}}""";
    private static final String WARD = """
            {"id":12,"uris":["http://zotero.org/users/1/items/BBBB3333"],"itemData":{"id":12,"type":"book","title":"Why & how",\
            "citation-key":"ward2017why","author":[{"family":"Ward","given":"Vicky"}],"issued":{"date-parts":[[2017,8]]}}}""";

    private static String zotero(String... cites) {
        return "ADDIN ZOTERO_ITEM CSL_CITATION {\"citationID\":\"x\",\"properties\":{\"noteIndex\":0},\"citationItems\":["
                + String.join(",", cites) + "],\"schema\":\"https://...\"}";
    }

    private static List<String> read(Docx docx) {
        WordCitations read = WordCitations.read(docx.bytes(), "x.docx");
        assertThat(read.problems()).isEmpty();
        return read.works().stream()
                .map(work -> work.item().key() + " " + work.times())
                .toList();
    }

    private static List<String> problems(byte[] docx) {
        return WordCitations.read(docx, "x.docx").problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void zoteroFieldsAreReadEachReferenceOnce() {
        String both = zotero(WARD, NILSEN);
        Docx docx = Docx.of(Docx.field("", " " + both.substring(0, 60), both.substring(60) + " ")
                        + Docx.field("", zotero(NILSEN))
                        + Docx.field("", " PAGE "))
                .with("word/footnotes.xml", Docx.document(Docx.field("", zotero(NILSEN))));
        assertThat(read(docx)).containsExactly("ward2017why 1", "nilsen2015 3");
        Item nilsen = WordCitations.read(docx.bytes(), "x.docx").works().get(1).item();
        assertThat(nilsen.type()).isEqualTo(ItemType.ARTICLE_JOURNAL);
        assertThat(nilsen.text(TextVariable.DOI)).isEqualTo("10.1186/s13012-015-0242-0");
        assertThat(nilsen.year()).contains(2015);
    }

    @Test
    void simpleFieldsAndFieldsInsideOthersAreReadToo() {
        String simple = "<w:fldSimple w:instr=\" "
                + zotero(NILSEN).replace("&", "&amp;").replace("\"", "&quot;")
                + " \"><w:r><w:t>(1)</w:t></w:r></w:fldSimple>";
        String outer = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> IF 1 = 1 </w:instrText></w:r>"
                + Docx.field("", zotero(WARD)) + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        assertThat(read(Docx.of(outer + simple))).containsExactly("ward2017why 1", "nilsen2015 1");
    }

    @Test
    void aFieldDeletedWhileChangesAreTrackedIsNotCited() {
        String deleted = "<w:del><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:delInstrText>" + zotero(NILSEN)
                + "</w:delInstrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:del>";
        assertThat(read(Docx.of(deleted + Docx.field("", zotero(WARD))))).containsExactly("ward2017why 1");
    }

    @Test
    void zoterosBookmarksAreReadFromTheProperties() {
        String said = zotero(WARD).substring("ADDIN ".length());
        StringBuilder properties = new StringBuilder("<Properties xmlns:vt=\"v\">");
        for (int i = 0; i * 100 < said.length(); i++) {
            String piece = said.substring(i * 100, Math.min(said.length(), i * 100 + 100));
            properties
                    .append("<property name=\"ZOTERO_BREF_aB3_")
                    .append(i + 1)
                    .append("\"><vt:lpwstr>")
                    .append(piece.replace("&", "&amp;"))
                    .append("</vt:lpwstr></property>");
        }
        properties.append("<property name=\"ZOTERO_PREF_1\"><vt:lpwstr>x</vt:lpwstr></property></Properties>");
        assertThat(read(Docx.of("").with("docProps/custom.xml", properties.toString())))
                .containsExactly("ward2017why 1");
    }

    @Test
    void mendeleyFieldsAndContentControlsAreRead() {
        String old =
                "ADDIN CSL_CITATION {\"citationItems\":[{\"id\":\"ITEM-1\",\"itemData\":{\"id\":\"ITEM-1\",\"type\":\"book\","
                        + "\"title\":\"Old\",\"author\":[{\"family\":\"Älter\",\"given\":\"A\"}],\"issued\":{\"date-parts\":[[1999]]}},"
                        + "\"uris\":[\"http://www.mendeley.com/documents/?uuid=1\"]}],\"mendeley\":{\"formattedCitation\":\"(1)\"}}";
        String fresh =
                "{\"citationID\":\"MENDELEY_CITATION_9\",\"citationItems\":[{\"id\":\"9\",\"itemData\":{\"type\":\"book\","
                        + "\"id\":\"9\",\"title\":\"Fresh\",\"author\":[{\"family\":\"Neu\",\"given\":\"B\",\"parse-names\":false}],"
                        + "\"issued\":{\"date-parts\":[[2021]]}}}]}";
        String tag = "MENDELEY_CITATION_v3_" + Base64.getEncoder().encodeToString(fresh.getBytes(UTF_8));
        String control =
                "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent><w:r/></w:sdtContent></w:sdt>";
        assertThat(read(Docx.of(Docx.field("", old) + control + control))).containsExactly("alter1999 1", "neu2021 2");
        String first = "<w:sdt><w:sdtPr><w:tag w:val=\"MENDELEY_CITATION_9\"/></w:sdtPr></w:sdt>";
        String extension =
                "<we:webextension xmlns:we=\"e\"><we:properties><we:property name=\"MENDELEY_CITATIONS\" value=\"["
                        + fresh.replace("\"", "&quot;") + "]\"/></we:properties></we:webextension>";
        assertThat(read(Docx.of(first).with("word/webextensions/webextension1.xml", extension)))
                .containsExactly("neu2021 1");
    }

    @Test
    void endnoteFieldsAreReadFromTheInstructionAndFromTheDataBesideIt() {
        String cite = """
                <EndNote><Cite><Author>Smith</Author><Year>2001</Year><RecNum>7</RecNum><DisplayText>(Smith &amp; Lee)</DisplayText>\
                <record><rec-number>7</rec-number><ref-type name="Journal Article">17</ref-type><contributors><authors>\
                <author><style face="normal" font="default" size="100%">Smith, J.</style></author><author>Lee, K.</author></authors>\
                </contributors><titles><title>Salt &amp; water</title><secondary-title>Lancet</secondary-title></titles>\
                <volume>3</volume><dates><year>2001</year></dates></record></Cite></EndNote>""";
        String data = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString((cite + "\0").getBytes(UTF_8));
        assertThat(read(Docx.of(Docx.field("", " ADDIN EN.CITE " + cite)))).containsExactly("smith2001 1");
        String nested = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:fldData>" + data + "</w:fldData></w:fldChar></w:r>"
                + "<w:r><w:instrText> ADDIN EN.CITE </w:instrText></w:r>" + Docx.field(data, " ADDIN EN.CITE.DATA ")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        Docx beside = Docx.of(nested);
        assertThat(read(beside)).containsExactly("smith2001 1");
        Item item = WordCitations.read(beside.bytes(), "x.docx").works().get(0).item();
        assertThat(item.names(NameVariable.AUTHOR)).hasSize(2);
        assertThat(item.title()).isEqualTo("Salt & water");
        assertThat(item.number(NumberVariable.VOLUME)).isEqualTo("3");
    }

    @Test
    void wordsOwnSourcesAreReadByTheirTagsThoseCitedFirst() {
        String sources = """
                <b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" SelectedStyle="\\APA.XSL">\
                <b:Source><b:Tag>Las07</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList><b:Person>\
                <b:Last>Jones</b:Last><b:First>Brian</b:First><b:Middle>T.</b:Middle></b:Person></b:NameList></b:Author></b:Author>\
                <b:Title>Office Open XML</b:Title><b:Year>2007</b:Year><b:City>Trondheim</b:City></b:Source>\
                <b:Source><b:Tag>WHO20</b:Tag><b:SourceType>InternetSite</b:SourceType><b:Author><b:Author>\
                <b:Corporate>World Health Organization</b:Corporate></b:Author></b:Author><b:Title>Advice</b:Title>\
                <b:Year>2020</b:Year><b:Month>March</b:Month><b:Day>4</b:Day><b:URL>https://who.int</b:URL></b:Source></b:Sources>""";
        Docx docx = Docx.of(Docx.field("", " CITATION WHO20 \\l 1033 ")).with("customXml/item1.xml", sources);
        assertThat(read(docx)).containsExactly("WHO20 1", "Las07 0");
        Item who = WordCitations.read(docx.bytes(), "x.docx").works().get(0).item();
        assertThat(who.names(NameVariable.AUTHOR).get(0).literal()).isEqualTo("World Health Organization");
        assertThat(who.date(org.kmref.model.DateVariable.ISSUED))
                .hasValueSatisfying(
                        date -> assertThat(date.start()).contains(org.kmref.model.DateParts.ofDay(2020, 3, 4)));
        Item book = WordCitations.read(docx.bytes(), "x.docx").works().get(1).item();
        assertThat(book.names(NameVariable.AUTHOR).get(0).given()).isEqualTo("Brian T.");
        assertThat(book.text(TextVariable.PUBLISHER_PLACE)).isEqualTo("Trondheim");
        Docx twice = Docx.of(Docx.field("", "CITATION Las07 \\p 3 \\m WHO20")).with("customXml/item1.xml", sources);
        assertThat(read(twice)).containsExactly("Las07 1", "WHO20 1");
    }

    @Test
    void whatIsDamagedIsReportedAndTheRestIsRead() {
        Docx docx = Docx.of(Docx.field("", "ADDIN ZOTERO_ITEM CSL_CITATION {\"citationItems\":[}")
                + Docx.field("", "ADDIN ZOTERO_ITEM CSL_CITATION")
                + Docx.field("", zotero("{\"id\":1,\"uris\":[\"http://zotero.org/x\"]}", WARD))
                + Docx.field("%%%", "ADDIN EN.CITE")
                + Docx.field("", "ADDIN EN.CITE <EndNote><Cite><Author>A</Author></Cite></EndNote>"));
        WordCitations read = WordCitations.read(docx.bytes(), "x.docx");
        assertThat(read.works()).hasSize(1);
        assertThat(read.problems())
                .noneMatch(Problem::isError)
                .extracting(Problem::toString)
                .containsExactly(
                        "x.docx: a citation of Zotero is damaged (its data is not JSON); refresh the document in Zotero",
                        "x.docx: a citation of Zotero is damaged (it has no data); refresh the document in Zotero",
                        "x.docx: a citation of EndNote is damaged (its data is not whole); refresh the document in EndNote",
                        "x.docx: 1 citation of Zotero does not hold its reference; export them from Zotero",
                        "x.docx: 1 citation of EndNote does not hold its reference; export them from EndNote");
    }

    @Test
    void aFileThatIsNoWordFileIsSaidToBeNone() {
        byte[] whole = Docx.of(Docx.field("", zotero(WARD))).bytes();
        assertThat(problems("hello".getBytes(UTF_8)))
                .containsExactly("x.docx: is not a Word file (.docx); check the name");
        assertThat(problems(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}))
                .containsExactly(
                        "x.docx: is an old Word file (.doc) or has a password; save it in Word as .docx without a password");
        assertThat(problems(new Docx().with("xl/workbook.xml", "<x/>").bytes()))
                .containsExactly("x.docx: is a zip, but not a Word file (.docx); check the name");
        assertThat(problems(Arrays.copyOf(whole, 100)))
                .containsExactly("x.docx: is not a whole Word file (its zip is damaged); save it again in Word");
        assertThat(problems(new Docx().with("word/document.xml", "<w:document>").bytes()))
                .containsExactly("x.docx: is not a whole Word file (its XML is damaged); save it again in Word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><x>&b;</x>",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1/x.dtd\"><x/>"
            })
    void noEntityIsExpandedAndNothingLoaded(String xml) {
        assertThat(problems(new Docx().with("word/document.xml", xml).bytes()))
                .containsExactly("x.docx: is not a whole Word file (its XML is damaged); save it again in Word");
    }

    @Test
    void whatUnpacksToMoreThanADocumentHoldsIsRefused() {
        byte[] zeros = new byte[65 * 1024 * 1024];
        Docx bomb = Docx.of("").with("word/media/image1.png", zeros);
        assertThat(problems(bomb.bytes()))
                .containsExactly(
                        "x.docx: unpacks to more than a document holds (64 MiB a part, 256 MiB in all); take pictures out");
        Docx many = Docx.of("");
        for (int i = 0; i < 10_001; i++) {
            many.with("word/" + i, "");
        }
        assertThat(problems(many.bytes()))
                .containsExactly("x.docx: has more than 10000 parts, as no document has; save it again in Word");
    }
}
