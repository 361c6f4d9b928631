package org.kmref.format.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.model.Edtf;

/** The one reading of dates that are no EDTF. */
class WrittenDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            July 4, 1999                            ; 1999-07-04
            4 July 1999                             ; 1999-07-04
            4th of July, 1999                       ; 1999-07-04
            Thursday, July 4th, 1999                ; 1999-07-04
            15-Mar-2019                             ; 2019-03-15
            2019/march/15                           ; 2019-03-15
            2019/february                           ; 2019-02
            March-2019                              ; 2019-03
            SEPT 2019                               ; 2019-09
            2019 03 15                              ; 2019-03-15
            2019.03.15                              ; 2019-03-15
            20190315                                ; 2019-03-15
            2019-03-15T10:11:12Z                    ; 2019-03-15
            15.03.2019                              ; 2019-03-15
            15. 3. 2019                             ; 2019-03-15
            3/25/2019                               ; 2019-03-25
            25/3/2019                               ; 2019-03-25
            03/2019                                 ; 2019-03
            4-8 July 1999                           ; 1999-07-04/1999-07-08
            7-11 Dec. 2020                          ; 2020-12-07/2020-12-11
            July 4-8, 1999                          ; 1999-07-04/1999-07-08
            SEP 08-14, 2018                         ; 2018-09-08/2018-09-14
            AUG 30-SEP 02, 2016                     ; 2016-08-30/2016-09-02
            1999 Mar 15-18                          ; 1999-03-15/1999-03-18
            1999 Nov-Dec                            ; 1999-11/1999-12
            1998 Dec-1999 Jan                       ; 1998-12/1999-01
            Sept.-Oct. 2019                         ; 2019-09/2019-10
            June/July 1999                          ; 1999-06/1999-07
            28 Dec 2018 - 3 Jan 2019                ; 2018-12-28/2019-01-03
            8 September 2018 through 14 September 2018 ; 2018-09-08/2018-09-14
            1 to 3 May 2001                         ; 2001-05-01/2001-05-03
            Spring 2015                             ; 2015-21
            2001 Fall                               ; 2001-23
            1999-2000                               ; 1999/2000
            [1999?]                                 ; 1999~
            1999?                                   ; 1999~
            ca. 1850                                ; 1850~
            circa May 1850                          ; 1850-05~
            c1999                                   ; 1999
            ©1999.                                  ; 1999
            [1999]                                  ; 1999
            1977-                                   ; 1977
            12. März 2019                           ; 2019-03-12
            3 juin 2019                             ; 2019-06-03
            août 2019                               ; 2019-08
            15 de enero de 2019                     ; 2019-01-15
            dicembre 2019                           ; 2019-12
            """)
    void aWholeDateIsRead(String text, String edtf) {
        assertThat(WrittenDates.read(text)).hasValueSatisfying(found -> {
            assertThat(Edtf.write(found.date())).isEqualTo(edtf);
            assertThat(found.isWhole()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            published 1987 in part          ; 1987
            Michaelmas term 1999            ; 1999
            4/5/2015                        ; 2015
            February 30, 2019               ; 2019
            Feb 2019 (online first)         ; 2019
            Stand 20190315, geprüft         ; 2019-03-15
            Marsh 2019                      ; 2019
            """)
    void ofAnyOtherTextTheYearIsTaken(String text, String edtf) {
        assertThat(WrittenDates.read(text)).hasValueSatisfying(found -> {
            assertThat(Edtf.write(found.date())).isEqualTo(edtf);
            assertThat(found.isWhole()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"in press", "", "13th century", "1987, reprinted 1999", "May", "12", "a 12345 b", "---", "[]"})
    void withoutAYearOrWithSeveralNothingIsGuessed(String text) {
        assertThat(WrittenDates.read(text)).isEmpty();
    }

    @Test
    void aLongTextIsNoDateAndCostsNoTime() {
        assertThat(WrittenDates.read("2019 ".repeat(100_000))).isEmpty();
        assertThat(WrittenDates.read("-".repeat(400))).isEmpty();
        assertThat(WrittenDates.whole("1 - ".repeat(120))).isEmpty();
    }
}
