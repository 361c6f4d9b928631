package org.kmref.format.csldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;

class RawDatesTest {

    // Year-month-day, a season as s1 to s4, two dots between the ends of a range, a ~ for circa, words in quotation
    // marks.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2003|2003",
                "2003-06|2003-6",
                "2003-06-21|2003-6-21",
                "21 June 2003|2003-6-21",
                "June 21, 2003|2003-6-21",
                "Sat, 21 Jun 2003|2003-6-21",
                "Jun. 2003|2003-6",
                "6/21/2003|2003-6-21",
                "6/2003|2003-6",
                "Spring 2003|2003-s1",
                "fall 2003|2003-s3",
                "1999-2001|1999..2001",
                "1999–2001|1999..2001",
                "1999 to 2001|1999..2001",
                "2003-06-21/2003-07-02|2003-6-21..2003-7-2",
                "June-August 2003|2003-6..2003-8",
                "June 21-25, 2003|2003-6-21..2003-6-25",
                "21-25 June 2003|2003-6-21..2003-6-25",
                "28 June - 2 July 2003|2003-6-28..2003-7-2",
                "Spring 2003 - Fall 2004|2003-s1..2004-s3",
                "ca. 1850|~1850",
                "c1850|~1850",
                "circa 1850|~1850",
                "44 BC|-44",
                "44 B.C.|-44",
                "13/45/2003|'13/45/2003'",
                "Summer of Love|'Summer of Love'",
                "forthcoming|'forthcoming'"
            })
    void aDateIsReadAsPeopleWriteIt(String raw, String expected) {
        assertThat(RawDates.read(raw).map(RawDatesTest::shown)).contains(expected.replace("'", ""));
    }

    @Test
    void nothingIsNoDate() {
        assertThat(RawDates.read("  ")).isEqualTo(Optional.empty());
    }

    private static String shown(DateValue value) {
        String dates = value.start().map(RawDatesTest::shown).orElse("")
                + value.end().map(end -> ".." + shown(end)).orElse("");
        return (value.circa() ? "~" : "") + (value.isWords() ? value.literal() : dates);
    }

    private static String shown(DateParts date) {
        return date.year()
                + (date.season() == 0 ? "" : "-s" + date.season())
                + (date.month() == 0 ? "" : "-" + date.month())
                + (date.day() == 0 ? "" : "-" + date.day());
    }
}
