package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest
    @CsvSource({
        "2015, 2015",
        "' 2015 ', 2015",
        "2015-04, 2015-04",
        "2015-04-21, 2015-04-21",
        "2016-02-29, 2016-02-29",
        "2000-02-29, 2000-02-29",
        "2015-04-21T10:20:30Z, 2015-04-21",
        "2015/2016, 2015/2016",
        "2015-04/2016-05-06, 2015-04/2016-05-06",
        "2015/.., 2015/..",
        "2015/, 2015/..",
        "../2015, ../2015",
        "/2015, ../2015",
        "2015-21, 2015-21",
        "2015-24, 2015-24",
        "2015~, 2015~",
        "2015%, 2015~",
        "2015?, 2015",
        "2015~/2016, 2015~/2016~",
        "201X, 2010/2019",
        "20XX, 2000/2099",
        "2015-XX, 2015",
        "2015-XX-XX, 2015",
        "2015-04-XX, 2015-04",
        "0044, 0044",
        "0000, 0000",
        "-0043, -0043",
        "Y17000, Y17000",
        "Y-17000, Y-17000",
    })
    void whatIsReadIsWrittenAsLevelOneWritesIt(String text, String written) {
        assertThat(Edtf.parse(text).map(Edtf::write)).contains(written);
    }

    @Test
    void yearsBeforeTheCommonEraAreCountedAsCslCountsThem() {
        assertThat(Edtf.parse("-0043").flatMap(DateValue::year)).contains(-44);
        assertThat(Edtf.parse("0000").flatMap(DateValue::year)).contains(-1);
        assertThat(Edtf.parse("0001").flatMap(DateValue::year)).contains(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-13",
                "2015-00",
                "2015-02-30",
                "2015-02-29",
                "1900-02-29",
                "2015-04-31",
                "2015-04-00",
                "2015-20",
                "2015-25",
                "2015-21-03",
                "2015/2016/2017",
                "/",
                "../..",
                "",
                " ",
                "x",
                "15",
                "201",
                "20155",
                "2015-4",
                "2015-4-1",
                "April 2015",
                "2015-04/x",
                "Y2015",
                "201X-04",
                "٢٠١٥"
            })
    void whatIsNoDateOfTheCalendarIsNotRead(String text) {
        assertThat(Edtf.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2015-13, true",
        "2015-02-30, true",
        "20155, true",
        "2015/20x, true",
        "in press, false",
        "n.d., false",
        "c. 1890, false",
        "1890s, false",
    })
    void textThatMeansToBeADateIsToldFromWords(String text, boolean expected) {
        assertThat(Edtf.looksLikeDate(text)).isEqualTo(expected);
    }

    @Test
    void wordsAreWrittenAsTheyStand() {
        assertThat(Edtf.write(DateValue.literal("in press"))).isEqualTo("in press");
    }

    @Test
    void anyDateComesBackTheSameWhenItIsWrittenAndRead() {
        Random random = new Random(20150421);
        for (int i = 0; i < 5_000; i++) {
            DateValue date = anyValue(random);
            String written = Edtf.write(date);
            assertThat(Edtf.parse(written)).as(written).isEqualTo(Optional.of(date));
        }
    }

    @Test
    void anyTextIsReadWithoutAnException() {
        Random random = new Random(7);
        String letters = "0123456789-/X.~?%YT: ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(14), 0, letters.length()).forEach(at -> text.append(letters.charAt(at)));
            Edtf.parse(text.toString())
                    .ifPresent(date -> assertThat(Edtf.parse(Edtf.write(date)))
                            .as(text.toString())
                            .contains(date));
        }
    }

    private static DateValue anyValue(Random random) {
        DateValue date = switch (random.nextInt(4)) {
            case 0 -> DateValue.of(anyParts(random));
            case 1 -> DateValue.range(anyParts(random), anyParts(random));
            case 2 -> DateValue.from(anyParts(random));
            default -> DateValue.until(anyParts(random));
        };
        return random.nextBoolean() ? date.asCirca() : date;
    }

    private static DateParts anyParts(Random random) {
        int span = random.nextInt(10) == 0 ? 200_000 : 3_000;
        int year = random.nextInt(span) - span / 3;
        int known = year == 0 ? 1 : year;
        return switch (random.nextInt(4)) {
            case 0 -> DateParts.ofYear(known);
            case 1 -> DateParts.ofSeason(known, 1 + random.nextInt(4));
            case 2 -> DateParts.ofMonth(known, 1 + random.nextInt(12));
            default -> DateParts.ofDay(known, 1 + random.nextInt(12), 1 + random.nextInt(28));
        };
    }
}
