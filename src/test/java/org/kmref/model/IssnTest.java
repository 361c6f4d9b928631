package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssnTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1748-5908;                                          1748-5908
            ISSN 1748-5908;                                     1748-5908
            ISSN-L: 1748-5908;                                  1748-5908
            eISSN 1748-5908;                                    1748-5908
            1748-5908 (Electronic);                             1748-5908
            1748-5908 (Electronic) 1748-5908 (Linking);         1748-5908|1748-5908
            0028-4793 (Print), 1533-4406 (Electronic);          0028-4793|1533-4406
            0028-4793 1533-4406;                                0028-4793|1533-4406
            17485908;                                           17485908
            2434-561x;                                          2434-561x
            print 0028-4793;                                    0028-4793
            none;                                               none
            '';                                                 ''
            """)
    void theNumbersOfAFieldStandEachAsWritten(String field, String numbers) {
        assertThat(Issn.in(field).stream().map(Issn::text).collect(Collectors.joining("|")))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "1748-5908, true, true, 1748-5908",
        "17485908, true, true, 1748-5908",
        "1748-5909, true, false, 1748-5909",
        "2434-561x, true, true, 2434-561X",
        "1748-590, false, false, 1748-590",
        "9780743222099, false, false, 9780743222099",
        "none, false, false, none",
    })
    void lengthAndCheckDigitAreKnown(String text, boolean wellFormed, boolean valid, String hyphenated) {
        Issn issn = new Issn(text);

        assertThat(issn.isWellFormed()).isEqualTo(wellFormed);
        assertThat(issn.isValid()).isEqualTo(valid);
        assertThat(issn.hyphenated()).isEqualTo(hyphenated);
    }

    @Test
    void hyphensAndCaseMakeNoOther() {
        assertThat(new Issn("2434-561x")).isEqualTo(new Issn("2434561X")).hasSameHashCodeAs(new Issn("2434561X"));
    }
}
