package org.kmref.cli.option;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexLanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        \\usepackage[ngerman]{babel}                                  | de-DE
        \\usepackage[english, ngerman]{babel}                         | de-DE
        \\usepackage[main=french,english]{babel}                      | fr-FR
        \\usepackage[brazilian,shorthands=off]{babel}                 | pt-BR
        \\documentclass[12pt,british]{article}⏎\\usepackage{babel}    | en-GB
        \\documentclass[12pt,british]{article}                        |
        %\\usepackage[ngerman]{babel}                                 |
        \\usepackage[klingon]{babel}                                  |
        \\setdefaultlanguage{spanish}                                 | es-ES
        \\setmainlanguage[variant=british]{english}                   | en-GB
        \\setmainlanguage[variant=oldtype]{german}                    | de-DE
        \\usepackage[english]{babel}⏎\\babelprovide[import,main]{swedish} | sv-SE
        """)
    void theMainLanguageIsThatOfBabelOrPolyglossia(String text, String locale) {
        assertThat(LatexLanguage.of(text.replace("⏎", "\n"))).isEqualTo(Optional.ofNullable(locale));
    }
}
