package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThousandsTest {

    @ParameterizedTest
    @CsvSource({
        "'9,367,592', 1, 9",
        "'12,345-12,350', 2, 6",
        "'1234,567', 4, 4",
        "'12,34', 2, 2",
        "'12,3456', 2, 2",
        "'012,345', 3, 3",
        "'12a,345', 3, 3",
        "'', 0, 0"
    })
    void aNumberEndsBehindItsThousands(String text, int digits, int end) {
        assertThat(Thousands.end(text, 0, digits)).isEqualTo(end);
    }
}
