package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePartsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2015 | 13 | 0  | 0 | month 13 is not 1 to 12
            2015 | -1 | 0  | 0 | month -1 is not 1 to 12
            2015 | 0  | 3  | 0 | day 3 has no month
            2015 | 2  | 29 | 0 | day 29 is not in month 2 of 2015
            1900 | 2  | 29 | 0 | day 29 is not in month 2 of 1900
            2015 | 4  | 31 | 0 | day 31 is not in month 4 of 2015
            2015 | 1  | 32 | 0 | day 32 is not in month 1 of 2015
            2015 | 1  | -1 | 0 | day -1 is not in month 1 of 2015
            2015 | 0  | 0  | 5 | season 5 is not 1 to 4
            2015 | 3  | 0  | 1 | a season excludes a month
            """)
    void whatTheCalendarDoesNotHaveIsRefused(int year, int month, int day, int season, String because) {
        assertThatThrownBy(() -> new DateParts(year, month, day, season))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(because);
    }

    @ParameterizedTest
    @CsvSource({"2016, 2, 29", "2000, 2, 29", "-1, 2, 29", "-5, 2, 29", "2015, 12, 31", "2015, 4, 30"})
    void theLastDaysOfMonthsAreDays(int year, int month, int day) {
        assertThat(DateParts.ofDay(year, month, day).day()).isEqualTo(day);
    }

    @Test
    void datesAreOrderedAsTheyFallAndTheVaguerComesFirst() {
        List<DateParts> ordered = List.of(
                DateParts.ofYear(-44),
                DateParts.ofYear(2015),
                DateParts.ofMonth(2015, 2),
                DateParts.ofSeason(2015, 1),
                DateParts.ofMonth(2015, 3),
                DateParts.ofDay(2015, 3, 1),
                DateParts.ofDay(2015, 3, 2),
                DateParts.ofMonth(2015, 12),
                DateParts.ofYear(2016));
        assertThat(ordered.stream().sorted()).isEqualTo(ordered);
        assertThat(Stream.iterate(ordered.size() - 1, i -> i >= 0, i -> i - 1)
                        .map(ordered::get)
                        .sorted())
                .isEqualTo(ordered);
    }
}
