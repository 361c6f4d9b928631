package org.kmref.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.model.Citation;
import org.kmref.model.Cite;

class CitationLineTest {

    // Cites as key, label and number of the locator, prefix and suffix in brackets; - where the author is left out.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "nilsen2015|nilsen2015",
                "@nilsen2015|nilsen2015",
                "[@nilsen2015]|nilsen2015",
                "[@a; @b]|a, b",
                "a; b|a, b",
                "[-@a]|-a",
                "[see @a]|(see )a",
                "[@a, p. 3]|a page 3",
                "[@a p. 3]|a page 3",
                "[@a, pp. 7, 9]|a page 7, 9",
                "[@a, pp. 100-104, emphasis added]|a page 100-104(, emphasis added)",
                "[@a, chap. 3]|a chapter 3",
                "[@a, sec. 2]|a section 2",
                "[@a, § 4]|a section 4",
                "[@a, 12]|a page 12",
                "[@a, S5]|a page S5",
                "[@a, and others]|a(, and others)",
                "[@a and others]|a(and others)",
                "[@a{ii, A}]|a page ii, A",
                "[@a, {pp. iv, vi-xi} here]|a page iv, vi-xi( here)",
                "[@a{}, 99 years]|a(, 99 years)",
                "@a [p. 3]|composite a page 3",
                "@a [see]|composite a(see)",
                "[@doi:10.1000/182]|doi:10.1000/182",
                "[@a.]|a(.)",
                "[@a; ]|none",
                "[]|none"
            })
    void aLineIsReadAsPandocReadsIt(String line, String expected) {
        assertThat(shown(parsed(line, 1))).isEqualTo(expected);
    }

    @Test
    void aCitationStandsInItsNote() {
        assertThat(parsed("[@a]", 7).map(Citation::noteNumber)).contains(7);
    }

    private static Optional<Citation> parsed(String line, int note) {
        return CitationLine.read(line).map(written -> CitationLine.meaning(written, note, LocatorGrammar.of("en-US")));
    }

    private static String shown(Optional<Citation> citation) {
        List<String> cites = new ArrayList<>();
        citation.ifPresent(found -> found.cites().forEach(cite -> cites.add(shown(cite))));
        String all = String.join(", ", cites);
        return citation.isEmpty() ? "none" : citation.get().composite() ? "composite " + all : all;
    }

    private static String shown(Cite cite) {
        return (cite.prefix().isEmpty() ? "" : "(" + cite.prefix() + ")")
                + (cite.suppressAuthor() ? "-" : "")
                + cite.key().value()
                + cite.locator().map(at -> " " + at.label() + " " + at.value()).orElse("")
                + (cite.suffix().isEmpty() ? "" : "(" + cite.suffix() + ")");
    }
}
