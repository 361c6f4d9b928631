package org.kmref.format.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The value in what is printed of a field, without the words and marks around it. */
@NullMarked
class FieldTextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vol. 12, | 12",
                "vols. 12–15. | 12–15",
                "volumes 2 and 3 | 2 and 3",
                "t. 4 | 4",
                "T37, | T37",
                "V. 4 | 4",
                "30;329 | 329",
                "제13권 | 13",
            })
    void volumes(String printed, String value) {
        assertThat(FieldTexts.volume(printed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"no. 4, | 4", "n° 154 | 154", "(7473) | 7473", "Database issue | Database", "제2호 | 2"})
    void issues(String printed, String value) {
        assertThat(FieldTexts.issue(printed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"pp. 12–19. | 12-19", "p12-19 | 12-19", "P12004. | P12004", "P. 120 | 120", "S. 15 bis 17 | 15-17"
            })
    void pages(String printed, String value) {
        assertThat(FieldTexts.pages(printed)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"In: Tales of Salt, | Tales of Salt", "J. Salt Res doi: | J. Salt Res"})
    void containers(String printed, String value) {
        assertThat(FieldTexts.container(printed)).isEqualTo(value);
    }
}
