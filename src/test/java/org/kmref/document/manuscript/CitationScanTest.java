package org.kmref.document.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationScanTest {
    private final Map<String, String> files = new HashMap<>();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            p.md  | [@b, p. 3; @a] and @b [@fig-1] `@c`             | b@1:2 a@1:12 b@1:20 fig-1@1:24
            p.qmd | a\\n@é.x: @a                                    | é.x@2:1 a@2:7
            p.tex | \\cite{b}%\\cite{c}\\n\\textcite[3]{a} \\%\\cite{d} | b@1:7 a@2:14 d@2:25
            p.tex | \\cite{a}\\end{document}\\cite{b}               | a@1:7
            p.tex | \\iffalse\\cite{c}\\fi\\cite{d}                   | d@1:26
            p.typ | See @b and @tab <tab> #cite(<a>)                | b@1:5 a@1:29
            p.org | [cite:@b] # @c\\n# [cite:@d]                     | b@1:8
            p.aux | \\relax\\n\\citation{b,a}\\n\\bibcite{c}{1}        | b@2:11 a@2:13
            p.aux | \\abx@aux@cite{0}{b}\\citation{biblatex-control} | b@1:18
            p.bcf | <bcf:citekey order="1">b&amp;c</bcf:citekey><bcf:citekey order="2" type="set" members="x">s</bcf:citekey> | b&c@1:24
            """)
    void whatIsCitedIsFoundWithItsPlace(String file, String text, String cited) {
        files.put(file, text.replace("\\n", "\n"));
        assertThat(scan(file).places().stream()
                        .map(place -> place.key() + "@" + place.line() + ":" + place.column())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(cited);
    }

    @Test
    void whatIsIncludedStandsInItsPlace() {
        files.put("doc/main.tex", "\\cite{a}\\input{ch/one}\\cite{d}\\include{two}\\input missing\n");
        files.put("doc/ch/one.tex", "\\cite{b}\\subfile{ch/three.tex}");
        files.put("doc/ch/three.tex", "\\cite{c}");
        files.put("doc/two.tex", "\\import{ch/}{one}\\cite{e}");
        CitationScan scan = scan("doc/main.tex");
        assertThat(scan.byKey().keySet()).extracting(Object::toString).containsExactly("a", "b", "c", "d", "e");
        assertThat(scan.absent()).extracting(CitationScan.Absent::name).containsExactly("missing");
        assertThat(scan.places().get(1).file()).isEqualTo("doc/ch/one.tex");
    }

    @Test
    void filesThatIncludeEachOtherComeToAnEnd() {
        files.put("a.tex", "\\cite{a}\\input{b}\\input{a}\\input{./b}");
        files.put("b.tex", "\\cite{b}\\input{a}\\input{b}");
        assertThat(scan("a.tex").places()).hasSize(2);
        for (int i = 0; i < 200; i++) {
            files.put("n" + i + ".tex", "\\cite{k" + i + "}\\input{n" + (i + 1) + "}\\input{n" + (i + 1) + "}");
        }
        assertThat(scan("n0.tex").byKey()).hasSizeBetween(100, 200);
    }

    @Test
    void theOthersIncludeFromWhereTheyAre() {
        files.put("t/main.typ", "@a #include \"ch/one.typ\"");
        files.put("t/ch/one.typ", "@b #include \"two.typ\"");
        files.put("t/ch/two.typ", "@c");
        files.put("main.org", "[cite:@a]\n#+INCLUDE: \"part.org\"\n#+include: \"code.py\" src python\n");
        files.put("part.org", "[cite:@b]");
        files.put("main.qmd", "@a\n\n{{< include _part.qmd >}}\n");
        files.put("_part.qmd", "@b");
        files.put("main.aux", "\\citation{a}\n\\@input{ch.aux}\n");
        files.put("ch.aux", "\\citation{b}\n");
        assertThat(scan("t/main.typ").byKey()).hasSize(3);
        assertThat(scan("main.org").byKey()).hasSize(2);
        assertThat(scan("main.qmd").byKey()).hasSize(2);
        assertThat(scan("main.aux").byKey()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            p.tex | \\nocite{*}
            p.md  | nocite: "@*"
            p.aux | \\citation{*}
            p.bcf | <bcf:citekey order="0" nocite="1">*</bcf:citekey>
            """)
    void everythingMayBeCited(String file, String text) {
        files.put(file, text);
        assertThat(scan(file).isEverything()).isTrue();
        assertThat(scan(file).places()).isEmpty();
    }

    private CitationScan scan(String file) {
        return CitationScan.of(List.of(file), name -> Optional.ofNullable(files.get(name)));
    }
}
