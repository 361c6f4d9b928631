package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.format.core.ReadItems;

/** XML 1.0 demands that UTF-16 is understood, with a byte order mark and, as its appendix F shows, without one. */
class EncodedXmlTest {
    private static final String TITLE = "Łódź: Äußeres und Inneres";

    private static final Map<String, String> FORMATS = Map.of(
            "mods",
            "<mods xmlns=\"http://www.loc.gov/mods/v3\" ID=\"k\"><titleInfo><title>" + TITLE
                    + "</title></titleInfo></mods>",
            "endnote-xml",
            "<xml><records><record><ref-type name=\"Book\">6</ref-type><titles><title>" + TITLE
                    + "</title></titles></record></records></xml>",
            "pubmed-xml",
            "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>" + TITLE
                    + "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>");

    static Stream<Arguments> files() {
        return FORMATS.keySet().stream()
                .sorted()
                .flatMap(format -> Stream.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                        .flatMap(charset -> Stream.of("\uFEFF", "")
                                .flatMap(mark -> Stream.of("<?xml version=\"1.0\" encoding=\"UTF-16\"?>\n", "")
                                        .map(prolog -> Arguments.of(format, charset, mark, prolog)))));
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRecognisedAndReadInUtf16(String format, Charset charset, String mark, String prolog) throws IOException {
        byte[] bytes = (mark + prolog + FORMATS.get(format)).getBytes(charset);
        assertThat(Formats.detect("refs.xml", bytes).map(Format::id)).contains(format);
        assertThat(Formats.detect("", bytes).map(Format::id)).contains(format);
        assertThat(titles(format, bytes)).containsExactly(TITLE);
    }

    @Test
    void whatIsNoUtf8IsReadInTheEncodingThatItDeclares() throws IOException {
        Charset latin2 = Charset.forName("ISO-8859-2");
        for (String encoding : List.of("\"ISO-8859-2\"", "'iso-8859-2'")) {
            String xml = "<?xml version=\"1.0\" encoding=" + encoding + "?>\n" + FORMATS.get("mods");
            assertThat(titles("mods", xml.getBytes(latin2))).containsExactly(TITLE);
            assertThat(titles("mods", xml.getBytes(StandardCharsets.UTF_8))).containsExactly(TITLE);
        }
        String unknown = "<?xml version=\"1.0\" encoding=\"no-such\"?>"
                + FORMATS.getOrDefault("mods", "").replace("Ł", "L").replace("ź", "z");
        assertThat(titles("mods", unknown.getBytes(StandardCharsets.ISO_8859_1)))
                .containsExactly("Lódz: Äußeres und Inneres");
    }

    private static List<String> titles(String format, byte[] bytes) throws IOException {
        ReadItems read = Formats.byId(format)
                .orElseThrow()
                .reader()
                .orElseThrow()
                .read(new ByteArrayInputStream(bytes), "refs.xml");
        assertThat(read.problems()).isEmpty();
        return read.items().stream().map(item -> item.title()).toList();
    }
}
