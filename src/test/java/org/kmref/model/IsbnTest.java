package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsbnTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            978-0-7432-2209-9;                              978-0-7432-2209-9
            ISBN 978-0-7432-2209-9;                         978-0-7432-2209-9
            ISBN-13: 978-0-7432-2209-9;                     978-0-7432-2209-9
            e-ISBN: 9780743222099;                          9780743222099
            978-0-7432-2209-9 (pbk.);                       978-0-7432-2209-9
            978-0-7432-2209-9 paperback;                    978-0-7432-2209-9
            print: 9780743222099, online: 9783161484100;    9780743222099|9783161484100
            9780743222099 9783161484100;                    9780743222099|9783161484100
            9780743222099 0743222091;                       9780743222099|0743222091
            0743222091 9780743222099;                       0743222091|9780743222099
            0-8044-2957-X; 0-8044-2957-X
            080442957x (hbk), 9780743222099 (pbk);          080442957x|9780743222099
            978 0 7432 2209 9;                              978 0 7432 2209 9
            978–0–7432–2209–9;                              978–0–7432–2209–9
            9780743222099/9783161484100;                    9780743222099|9783161484100
            9780743222;                                     9780743222
            97807432220991;                                 97807432220991
            unknown;                                        unknown
            '';                                             ''
            """)
    void theNumbersOfAFieldStandEachAsWritten(String field, String numbers) {
        assertThat(Isbn.in(field).stream().map(Isbn::text).collect(Collectors.joining("|")))
                .isEqualTo(numbers);
    }

    @ParameterizedTest
    @CsvSource({
        "978-0-7432-2209-9, true, true, 9780743222099",
        "978-0-7432-2209-4, true, false, 9780743222094",
        "0-8044-2957-X, true, true, 9780804429573",
        "0-8044-2957-x, true, true, 9780804429573",
        "0-8044-2957-1, true, false, 9780804429573",
        "0743222091, true, true, 9780743222099",
        "979-10-90636-07-1, true, true, 9791090636071",
        "9770743222092, false, false, 9770743222092",
        "X743222091, false, false, X743222091",
        "1748-5908, false, false, 17485908",
        "unknown, false, false, UNKNOWN",
    })
    void lengthAndCheckDigitAreKnown(String text, boolean wellFormed, boolean valid, String thirteen) {
        Isbn isbn = new Isbn(text);

        assertThat(isbn.isWellFormed()).isEqualTo(wellFormed);
        assertThat(isbn.isValid()).isEqualTo(valid);
        assertThat(isbn.thirteen()).isEqualTo(thirteen);
    }

    @Test
    void tenAndThirteenDigitsOfOneBookAreEqual() {
        assertThat(new Isbn("0-8044-2957-X"))
                .isEqualTo(new Isbn("978 0 8044 2957 3"))
                .hasSameHashCodeAs(new Isbn("978 0 8044 2957 3"))
                .isNotEqualTo(new Isbn("9780743222099"));
    }

    @Test
    void longTextCostsLittle() {
        for (String piece : List.of("9", "9 ", "978-", "(", "ISBN", "[(", "9x", "x")) {
            assertThat(Isbn.in(piece.repeat(20_000))).isNotEmpty();
            assertThat(Issn.in(piece.repeat(20_000))).isNotEmpty();
        }
    }
}
