package org.kmref.query.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "Theory, theory",
        "ÉTUDE, etude",
        "Straße, strasse",
        "Łódź, lodz",
        "Ærø, aero",
        "þorn, thorn",
        "İstanbul, istanbul",
        "ISI, isi",
        "ısı, isi",
        "ﬁne, fine",
        "Ａ１, a1",
        "x², x2",
        "Åse, ase",
        "Ωμέγα, ωμεγα",
        "ΛΌΓΟΣ, λογοσ",
        "Ŋorth, ngorth",
        "हिन्दी, हिन्दी",
        "ไทย, ไทย",
    })
    void whatReadersTakeForTheSameIsTheSame(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void quotesAndDashesHaveOneShape() {
        assertThat(Folding.fold("“Q” – ‘r’")).isEqualTo("\"q\" - 'r'");
    }

    @Test
    void aJapaneseVoicingMarkTellsWordsApart() {
        assertThat(Folding.fold("が")).isNotEqualTo(Folding.fold("か"));
        assertThat(Folding.fold("が")).isEqualTo(Folding.fold("か\u3099"));
    }

    @Test
    void ofScriptsWithoutBlanksEveryCharacterIsAWord() {
        assertThat(Folding.words("知識mobilisation の")).containsExactly("知", "識", "mobilisation", "の");
    }

    @Test
    void wordsAreRunsOfLettersAndDigits() {
        assertThat(Folding.words("Co-production: what works, now? (2015)"))
                .containsExactly("co", "production", "what", "works", "now", "2015");
        assertThat(Folding.words(" -- ")).isEmpty();
        assertThat(Folding.words("\uD835\uDC9Cx")).containsExactly("ax");
    }
}
