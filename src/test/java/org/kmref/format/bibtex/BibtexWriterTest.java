package org.kmref.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kmref.format.Works.work;
import static org.kmref.format.Works.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kmref.format.Formats;
import org.kmref.format.Works;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.core.Losses;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

class BibtexWriterTest {

    private static final ItemWriter BIBTEX =
            Formats.byId("bibtex").orElseThrow().writer().orElseThrow();

    @Test
    void anArticleIsWrittenWholeAlignedAndInAscii() throws IOException {
        assertThat(written(BIBTEX, Works.article())).isEqualTo("""
                        @article{graaf2015,
                          author   = {van der Graaf, Peter and Smith, Jr, John and {World Health Organization}},
                          title    = {Making sense of {RNA} \\& \\emph{{Escherichia} coli}: 100\\% na\\"{i}ve?},
                          journal  = {Implementation Science},
                          volume   = {10},
                          pages    = {53--61},
                          year     = {2015},
                          month    = apr,
                          day      = {21},
                          doi      = {10.1186/s13012-015-0242-0},
                          keywords = {implementation science, theory},
                          options  = {useprefix=true},
                        }
                        """);
    }

    @Test
    void whatHasNoFieldIsCounted() throws IOException {
        Losses left = BIBTEX.write(List.of(Works.article()), WriteOptions.of(Works.library()), new StringBuilder());
        assertThat(left.message("bibtex")).contains("2 fields not carried to bibtex: medium (1), source-note (1)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Peter|van der||Graaf||van der Graaf, Peter
                    Ludwig||von|Beethoven||von Beethoven, Ludwig
                    José|||Ortega y Gasset||{Ortega y Gasset}, Jos{\\'e}
                    John|||Smith|III|Smith, III, John
                    |||Plato||Plato
                    |||Saint Augustine||{Saint Augustine}
                    Ann|||Sand and Stone||{Sand and Stone}, Ann
                    """)
    void namesAreSpeltSoThatBibtexReadsTheSameParts(
            String given, String nonDropping, String dropping, String family, String suffix, String spelt)
            throws IOException {
        Name name = Name.person(text(family), text(given))
                .withDroppingParticle(text(dropping))
                .withNonDroppingParticle(text(nonDropping))
                .withSuffix(text(suffix));
        assertThat(new BibtexNames(new LatexText(false), false).list(List.of(name)))
                .isEqualTo(spelt);
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a_b {c} ~^\\ #1 $5|a\\_b {\\textbraceleft}c{\\textbraceright} {\\textasciitilde}{\\textasciicircum}{\\textbackslash} \\#1 \\$5
                    Łódź, Ångström, Çelik, Dvořák|{\\L}{\\'o}d{\\'z}, {\\AA}ngstr{\\"o}m, {\\c C}elik, Dvo{\\v r}{\\'a}k
                    “So”, it’s 1–2|``So'', it's 1--2
                    <b>x</b><sup>2</sup><sub>i</sub>|\\textbf{x}\\textsuperscript{2}\\textsubscript{i}
                    <span class="nocase">iPhone</span> a < b|{iPhone} a {\\textless} b
                    α → 中|\\ensuremath{\\alpha} \\ensuremath{\\rightarrow} 中
                    """)
    void textIsEscapedForLatex(String text, String latex) {
        assertThat(new LatexText(false).text(text)).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Making sense of it|Making sense of it
                    The NHS (and the BBC)|The {NHS} (and the {BBC})
                    iPhone users|i{P}hone users
                    École or École|\\'{E}cole or {{\\'E}cole}
                    DNA|{DNA}
                    """)
    void titlesKeepTheirCapitals(String title, String latex) {
        assertThat(new LatexText(false).title(title)).isEqualTo(latex);
    }

    @ParameterizedTest
    @EnumSource(ItemType.class)
    void everyTypeIsReadBackAsItself(ItemType type) throws IOException {
        Item item = work("k", type).put(TextVariable.TITLE, "T").build();
        for (String dialect : List.of("bibtex", "biblatex")) {
            String bib = written(Formats.byId(dialect).orElseThrow().writer().orElseThrow(), item);
            assertThat(new BibtexReader()
                            .read(new ByteArrayInputStream(bib.getBytes(StandardCharsets.UTF_8)), "test")
                            .items())
                    .extracting(Item::type)
                    .containsExactly(type);
        }
    }

    @Test
    void aKeyThatBibtexCannotReadIsMadeReadableAndCounted() throws IOException {
        StringBuilder out = new StringBuilder();
        Losses left =
                BIBTEX.write(List.of(work("a b,c", ItemType.BOOK).build()), WriteOptions.of(Works.library()), out);
        assertThat(out.toString()).isEqualTo("@book{a-b-c,\n  year = {n.d.},\n}\n");
        assertThat(left.message("bibtex")).contains("1 field not carried to bibtex: id (1)");
    }

    @Test
    void lettersStayWhereUnicodeIsWanted() throws IOException {
        StringBuilder out = new StringBuilder();
        BIBTEX.write(
                List.of(work("k", ItemType.BOOK)
                        .put(NameVariable.AUTHOR, List.of(Name.person("Müller", "Zoë")))
                        .build()),
                new WriteOptions(Works.library(), true),
                out);
        assertThat(out.toString()).isEqualTo("@book{k,\n  author = {Müller, Zoë},\n  year   = {n.d.},\n}\n");
    }

    @Test
    void classicBibtexIsGivenNothingToWarnOfThatTheWorkHas() throws IOException {
        List<Item> works = List.of(
                work("undated", ItemType.WEBPAGE)
                        .put(TextVariable.TITLE, "A page: all about it")
                        .build(),
                work("edited", ItemType.BOOK)
                        .put(NameVariable.AUTHOR, List.of(Name.person("Doe", "Jo")))
                        .put(NameVariable.EDITOR, List.of(Name.person("Roe", "Al")))
                        .put(TextVariable.COLLECTION_TITLE, "Series")
                        .put(NumberVariable.COLLECTION_NUMBER, "7")
                        .put(NumberVariable.VOLUME, "2")
                        .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(1999)))
                        .build());
        StringBuilder out = new StringBuilder();
        Losses left = BIBTEX.write(works, WriteOptions.of(Works.library()), out);
        assertThat(out.toString()).isEqualTo("""
                @misc{undated,
                  title        = {A page: all about it},
                  year         = {n.d.},
                  entrysubtype = {webpage},
                  key          = {A page},
                }

                @book{edited,
                  author            = {Doe, Jo},
                  editora           = {Roe, Al},
                  editoratype       = {editor},
                  series            = {Series},
                  volume            = {2},
                  collection-number = {7},
                  year              = {1999},
                }
                """);
        assertThat(left.isEmpty()).isTrue();
    }
}
