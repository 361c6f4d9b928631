package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinLettersTest {
    @ParameterizedTest
    @CsvSource({
        "Müller-Øst, mullerost",
        "Łukasiewicz, lukasiewicz",
        "Straße, strasse",
        "STRASSE, strasse",
        "Ægir Þórðarson, aegirthordarson",
        "Đoković, dokovic",
        "Işık, isik",
        "İmpact, impact",
        "Nguyễn, nguyen",
        "O'Brien, obrien",
        "Достоевский, dostoevskii",
        "Щедрин, shchedrin",
        "Ильич, ilich",
        "Шевченко, shevchenko",
        "Їжакевич, izhakevich",
        "Ђорђевић, djordjevic",
        "Παπαδόπουλος, papadopoulos",
        "Ευάγγελος, euangelos",
        "Καζαντζάκης, kazantzakes",
        "Ⅷ, viii",
        "ﬁne, fine",
        "٢٠٢٠, 2020",
        "x², x2",
    })
    void aWordIsSpeltInLettersOfAscii(String word, String letters) {
        assertThat(LatinLetters.of(word)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"Śląsk, slask", "Bokmål, bokmal", "Ærø, aero", "Русский, русскии", "p < 5, p < 5"})
    void accentsGoAndOtherLettersStay(String text, String plain) {
        assertThat(LatinLetters.withoutAccents(text)).isEqualTo(plain);
    }

    @Test
    void whatNoTableHasIsLeftOut() {
        assertThat(LatinLetters.of("王小波 \uD83D\uDE00 ,;{}\u0000")).isEmpty();
    }

    @Test
    void everyCodePointGivesAsciiOrNothing() {
        List<String> others = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .mapToObj(Character::toString)
                .filter(c -> !LatinLetters.of(c).matches("[a-z0-9]*"))
                .toList();
        assertThat(others).isEmpty();
    }
}
