package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.format.core.ReadItems;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.TextVariable;
import org.kmref.query.same.ImportPlan;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;

/**
 * What a token costs grows with its length, not with the square of it.
 *
 * <p>Each token is so long that the square of it is minutes of work, and the length of it is none that is felt.
 */
@Timeout(300)
class LongTokenTest {
    private static final int LONG = 1_000_000;
    private static final int DEEP = 160_000;
    private static final int ACCENTS = 100_000;
    private static final int WORDS = 100_000;
    private static final String X = "x".repeat(LONG);
    private static final String BLANKS = "x ".repeat(LONG / 2) + "x";

    static Stream<Arguments> tokens() {
        return Stream.of(
                title("bibtex", X, "@book{a1, title = {%s}}"),
                title("bibtex", BLANKS, "@book{a1, title = \"%s\"}"),
                title("ris", X, "TY  - BOOK\nTI  - %s\nER  - \n"),
                title("ris", BLANKS, "TY  - BOOK\nTI  - %s\nER  - \n"),
                title("csv", X, "type,title\nbook,%s\n"),
                title("csv", BLANKS, "type,title\nbook,\"%s\"\n"),
                title("csl-json", X, "[{\"id\": \"a1\", \"type\": \"book\", \"title\": \"%s\"}]"),
                title("nbib", X, "PMID- 1\nTI  - %s\n"),
                title("nbib", BLANKS, "PMID- 1\nTI  - %s\n"),
                title("enw", BLANKS, "%%0 Book\n%%T %s\n".replace("%%", "%")),
                title("hayagriva", X, "a1:\n  type: book\n  title: \"%s\"\n"),
                title("hayagriva", BLANKS, "a1:\n  type: book\n  title: >-\n    %s\n"),
                title("cff", X, "cff-version: 1.2.0\ntitle: \"%s\"\n"),
                title("mods", X, MODS),
                title("mods", BLANKS, MODS),
                title("endnote-xml", X, ENDNOTE),
                title("endnote-xml", BLANKS, ENDNOTE));
    }

    private static final String ENDNOTE = "<xml><records><record><ref-type name=\"Book\">6</ref-type>"
            + "<titles><title>%s</title></titles></record></records></xml>";

    private static final String MODS = "<mods><titleInfo><title>%s</title></titleInfo></mods>";

    private static Arguments title(String format, String token, String frame) {
        return Arguments.of(format, token.length() + (token.equals(X) ? " letters" : " words"), token, frame);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("tokens")
    void aLongValueIsReadWhole(String format, String kind, String token, String frame) throws IOException {
        assertThat(only(format, frame.replace("%s", token)).title().length())
                .as(kind)
                .isEqualTo(token.length());
    }

    @Test
    void aLongAttributeIsPassedOver() throws IOException {
        String frame = ENDNOTE.replace("<record>", "<record a=\"" + X + "\">");
        assertThat(only("endnote-xml", frame.replace("%s", "T")).title()).isEqualTo("T");
    }

    @Test
    void bracesWithinBracesAndAccentsAreRead() throws IOException {
        assertThat(items("bibtex", "@book{a1, title = " + "{".repeat(DEEP) + "T" + "}".repeat(DEEP) + "}")
                        .items())
                .hasSize(1);
        assertThat(only("bibtex", "@book{a1, publisher = {" + "\\'e".repeat(ACCENTS) + "}}")
                        .text(TextVariable.PUBLISHER))
                .isEqualTo("é".repeat(ACCENTS));
        assertThat(only("bibtex", "@book{a1, publisher = {" + "{\\'{e}}".repeat(ACCENTS) + "}}")
                        .text(TextVariable.PUBLISHER))
                .isEqualTo("é".repeat(ACCENTS));
    }

    @Test
    void whatIsSaidVeryOftenIsReadOnceEach() throws IOException {
        String often = "x ".repeat(WORDS);
        for (Item item : new Item[] {
            only("mods", MODS.replace("%s", "T").replace("</mods>", "<note>x</note>".repeat(WORDS) + "</mods>")),
            only("nbib", "PMID- 1\nTI  - T\n" + "GN  - x\n".repeat(WORDS)),
            only("ris", "TY  - BOOK\nTI  - T\n" + "N1  - x\n".repeat(WORDS) + "ER  - \n"),
            only("enw", "%0 Book\n%T T\n" + "%Z x\n".repeat(WORDS)),
            only("nbib", "PMID- 1\nTI  - T\nAB  - x\n" + "      x\n".repeat(WORDS)),
            only("ris", "TY  - BOOK\nTI  - T\nN2  - x\n" + "x\n".repeat(WORDS) + "ER  - \n")
        }) {
            assertThat(item.title()).isEqualTo("T");
            assertThat(item.text(TextVariable.NOTE).length()
                            + item.text(TextVariable.ABSTRACT).length())
                    .isLessThanOrEqualTo(2 * often.length());
        }
        for (String people : new String[] {
            "AU  - Ab, C\n".repeat(WORDS), "ED  - Ab, C\n".repeat(WORDS), "UR  - http://x.org\n".repeat(WORDS)
        }) {
            assertThat(only("ris", "TY  - BOOK\nTI  - T\n" + people + "ER  - \n")
                            .title())
                    .isEqualTo("T");
        }
    }

    static Stream<Function<String, String>> scalars() {
        return Stream.of(
                token -> "# " + token + "\n      title: T",
                token -> "title: T # " + token,
                token -> "title: \"" + token + "\"",
                token -> "title: '" + token + "'",
                token -> "title: " + token,
                token -> "title: >-\n        " + token,
                token -> "title: \"" + "\\u00e9".repeat(token.length() / 10) + "\"");
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void aLongCommentOrScalarOfAListIsRead(Function<String, String> line) {
        for (String token : new String[] {X, BLANKS}) {
            assertThat(list(line.apply(token)).problems()).isEmpty();
        }
    }

    @Test
    void aLongListOfKeywordsIsReadAndTakenIntoAList() throws IOException {
        String words = IntStream.range(0, WORDS).mapToObj(i -> "w" + i).collect(Collectors.joining(", "));
        String tagged =
                IntStream.range(0, WORDS).mapToObj(i -> "KW  - w" + i + "\n").collect(Collectors.joining());
        String topics = IntStream.range(0, WORDS)
                .mapToObj(i -> "<keyword>w" + i + "</keyword>")
                .collect(Collectors.joining("", "</titles><keywords>", "</keywords>"));
        Item listed =
                list("title: T\n    keyword: \"" + words + "\"").value().items().get(0);
        for (Item item : new Item[] {
            listed,
            only("bibtex", "@book{a1, title = {T}, keywords = {" + words + "}}"),
            only("ris", "TY  - BOOK\nTI  - T\n" + tagged + "ER  - \n"),
            only("ris", "TY  - BOOK\nTI  - T\nKW  - " + words + "\nER  - \n"),
            only("csv", "type,title,keyword\nbook,T,\"" + words + "\"\n"),
            only("csl-json", "[{\"id\":\"a1\",\"type\":\"book\",\"title\":\"T\",\"keyword\":\"" + words + "\"}]"),
            only("endnote-xml", ENDNOTE.replace("%s", "T").replace("</titles>", topics))
        }) {
            assertThat(item.keywords().list()).hasSize(WORDS);
            assertThat(new ImportPlan(manyThemes(), List.of())
                            .take(List.of(item))
                            .added())
                    .hasSize(1);
        }
    }

    private static Library manyThemes() {
        String themes = IntStream.range(0, 20_000)
                .mapToObj(i -> "  - {id: t" + i + ", name: T" + i + "}\n")
                .collect(Collectors.joining());
        return LibraryReader.read("f", "themes:\n" + themes + "references: []\n")
                .value();
    }

    private static Loaded<Library> list(String lines) {
        return LibraryReader.read(
                "f", "references:\n  - id: a1\n    type: book\n    " + lines.replace("\n      ", "\n    ") + "\n");
    }

    private static Item only(String format, String text) throws IOException {
        return items(format, text).items().get(0);
    }

    private static ReadItems items(String format, String text) throws IOException {
        return Formats.byId(format)
                .flatMap(Format::reader)
                .orElseThrow()
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "f");
    }
}
