package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            # text;             ranges;             first;    last
            112;                [112];              112;      112
            112-118;            [112-118];          112;      118
            112–118;            [112–118];          112;      118
            112--118;           [112--118];         112;      118
            112 — 118;          [112—118];          112;      118
            112‑118;            [112‑118];          112;      118
            112-112;            [112-112];          112;      112
            1013-7;             [1013-7];           1013;     1017
            S12-S18;            [S12-S18];          S12;      S18
            S12-8;              [S12-8];            S12;      S18
            S12-18;             [S12-18];           S12;      S18
            xii-xv;             [xii-xv];           xii;      xv
            iv, 12-14;          [iv][12-14];        iv;       14
            112-115, 120;       [112-115][120];     112;      120
            112-115,120-1;      [112-115][120-1];   112;      121
            "112; 115 & 117";   [112][115][117];    112;      117
            112,115;            [112][115];         112;      115
            e53;                [e53];              e53;      e53
            e00412-18;          [e00412-18];        e00412;   e00418
            9,367,592;          [9,367,592];        9,367,592; 9,367,592
            1,013-1,017;        [1,013-1,017];      1,013;    1,017
            112-;               [112-];             112;      ""
            -118;               [-118];             "";       118
            pp. 112-118;        [112-118];          112;      118
            112-118 passim;     [112-118];          112;      118
            S1-12-S1-18;        [S1-12-S1-18];      S1-12-S1-18; S1-12-S1-18
            3\\-5;              [3-5];              3-5;      3-5
            SP 800-53;          [800-53];           800-53;   800-53
            forthcoming;        [forthcoming];      forthcoming; forthcoming
            "";                 "";                 "";       ""
            """)
    void pagesAndRangesAreRead(String text, String ranges, String first, String last) {
        Pages pages = new Pages(text);

        assertThat(pages.ranges().stream().map(range -> "[" + range + "]").collect(Collectors.joining()))
                .isEqualTo(ranges);
        assertThat(pages.first()).isEqualTo(first);
        assertThat(pages.last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            112-118;            112~118
            112 -- 118, 120–1;  112~118, 120~1
            pp. 112-118 passim; pp. 112~118 passim
            112-;               112~
            SP 800-53;          SP 800-53
            ISO/IEC 8601-1;     ISO/IEC 8601-1
            S1-12-S1-18;        S1-12-S1-18
            3\\-5;              3\\-5
            mid-life;           mid-life
            IV-VI;              IV~VI
            chapter XI 12-15;   chapter XI 12~15
            112;                112
            """)
    void onlyRangesGetAnotherDash(String text, String dashed) {
        assertThat(new Pages(text).withDash("~")).isEqualTo(dashed);
    }

    @ParameterizedTest
    @CsvSource({
        "764-9, 764-769",
        "764--9, 764-769",
        "S12-8, S12-S18",
        "e12-e18, e12-e18",
        "764-, 764-",
        "'1-2, 112-8', '1-2, 112-118'"
    })
    void digitsLeftOutCanBeFilledIn(String text, String expanded) {
        assertThat(new Pages(text).expanded()).isEqualTo(expanded);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            112-118;      true
            112 – 118;    true
            S12--S18;     true
            112;          false
            112-;         false
            112-118, 120; false
            112-118,;     false
            pp. 112-118;  false
            SP 800-53;    false
            """)
    void oneRangeAndNothingElseIsKnown(String text, boolean range) {
        assertThat(new Pages(text).range().isPresent()).isEqualTo(range);
    }

    @ParameterizedTest
    @CsvSource({
        "153-113, true",
        "153-53, false",
        "113-153, false",
        "1013-7, false",
        "1013-0998, true",
        "S12-S8, true",
        "S12-T8, false",
        "112-112, false",
        "112-, false",
        "99999999999999999999-100000000000000000000, false",
        "xv-ii, false",
    })
    void aRangeThatEndsBeforeItBeginsIsKnown(String text, boolean turned) {
        assertThat(new Pages(text).ranges().get(0).isTurned()).isEqualTo(turned);
    }

    @ParameterizedTest
    @CsvSource({"e53, true", "E53-E60, true", "53, false", "epilogue, false", "'', false"})
    void numbersOfArticlesAreKnown(String text, boolean electronic) {
        assertThat(new Pages(text).isElectronic()).isEqualTo(electronic);
    }

    @ParameterizedTest
    @CsvSource({
        "112, 118, 112-118",
        "112, '', 112",
        "112, 112, 112",
        "'', 118, 118",
        "112-118, 118, 112-118",
        "'', '', ''"
    })
    void firstAndLastMakePages(String first, String last, String text) {
        assertThat(Pages.of(first, last).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v9 n2 p12-34 2019|12-34|12-34",
                "v9 n2 pA12 2019|A12|A12",
                "12(3):100-5, 2004 Nov|''|100-5",
                "12 (3) (pp 100–105), 2004|100-105|100-105",
                "Vol.12(3), 2004, pp. 100 - 105|100-105|100-105",
                "Vol 12(3), Nov 2004, 100-105|''|100-105",
                "Vol 12(3), Nov 2004|''|''",
                "v9 Article 10 2019|''|''"
            })
    void aLineNamesPages(String line, String marked, String pages) {
        assertThat(Pages.marked(line).map(Pages::text).orElse("")).isEqualTo(marked);
        assertThat(Pages.in(line).map(Pages::text).orElse("")).isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource({
        "'xii, 312 p.', 312",
        "'xii, 312 p. : ill. ; 24 cm', 312",
        "24 leaves, 24",
        "240 Seiten, 240",
        "'1 online resource (ix, 88 pages)', 88",
        "12-34, ''",
        "312, ''",
        "30 cm, ''"
    })
    void aWorkHasSoManyPages(String text, String total) {
        assertThat(new Pages(text).total().orElse("")).isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({"n.pag., true", "N/A, true", "--, true", "no pagination, true", "12, false", "n12, false"})
    void wordsForNoPagesAreKnown(String text, boolean none) {
        assertThat(new Pages(text).areNone()).isEqualTo(none);
    }

    @Test
    void longTextCostsLittle() {
        for (String piece : List.of("-", "1-", "1,", " ", " -", "1 ", "111,", "\\-", "1", "A")) {
            Pages pages = new Pages(piece.repeat(20_000));
            assertThat(pages.ranges()).isNotNull();
            assertThat(pages.withDash("-")).isNotNull();
            assertThat(pages.total()).isNotNull();
            assertThat(Pages.in(pages.text())).isNotNull();
        }
    }
}
