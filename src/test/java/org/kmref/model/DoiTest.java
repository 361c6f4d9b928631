package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1186/s13012-015-0242-0",
                " 10.1186/s13012-015-0242-0 ",
                "doi:10.1186/s13012-015-0242-0",
                "doi: 10.1186/s13012-015-0242-0",
                "DOI 10.1186/s13012-015-0242-0",
                "DOI: 10.1186/s13012-015-0242-0.",
                "DOI:\u00A010.1186/s13012-015-0242-0",
                "https://doi.org/10.1186/s13012-015-0242-0",
                "http://doi.org/10.1186/s13012-015-0242-0",
                "HTTPS://DOI.ORG/10.1186/s13012-015-0242-0",
                "http://dx.doi.org/10.1186/s13012-015-0242-0",
                "https://www.doi.org/10.1186/s13012-015-0242-0",
                "http://www.dx.doi.org/10.1186/s13012-015-0242-0",
                "doi.org/10.1186/s13012-015-0242-0",
                "www.doi.org/10.1186/s13012-015-0242-0",
                "dx.doi.org/10.1186/s13012-015-0242-0",
                "https://doi.org/doi:10.1186/s13012-015-0242-0",
                "doi:https://doi.org/10.1186/s13012-015-0242-0",
                "DOI: https://doi.org/10.1186/s13012-015-0242-0",
                "https://doi-org.proxy.library.example/10.1186/s13012-015-0242-0",
                "https://doi-org.proxy.library.example:2443/10.1186/s13012-015-0242-0",
                "https://dx-doi-org.ezproxy.example.edu/10.1186/s13012-015-0242-0",
                "https://doi.org.ezproxy.example.edu/10.1186/s13012-015-0242-0",
                "https://login.example.edu/login?url=https://doi.org/10.1186/s13012-015-0242-0",
                "https://login.example.edu/login?qurl=https%3A%2F%2Fdoi.org%2F10.1186%2Fs13012-015-0242-0",
                "https://doi.org/10.1186%2Fs13012-015-0242-0",
                "10.1186%2fs13012-015-0242-0",
                "https://doi.org/10.1186/s13012-015-0242-0?nosfx=y",
                "https://doi.org/10.1186/s13012-015-0242-0#Sec1",
                "https://doi.org/10.1186/s13012-015-0242-0/",
                "(10.1186/s13012-015-0242-0)",
                "<https://doi.org/10.1186/s13012-015-0242-0>",
                "(doi:10.1186/s13012-015-0242-0).",
                "[doi:10.1186/s13012-015-0242-0]",
                "\"10.1186/s13012-015-0242-0\"",
                "10.1186/s13012-015-0242-0 [doi]",
                "urn:doi:10.1186/s13012-015-0242-0",
                "info:doi/10.1186/s13012-015-0242-0",
                "\u200B10.1186/s13012-015-0242-0",
            })
    void everySpellingIsTheSameDoi(String written) {
        Doi doi = new Doi(written);

        assertThat(doi.text()).isEqualTo(written);
        assertThat(doi.name()).isEqualTo("10.1186/s13012-015-0242-0");
        assertThat(doi.url()).isEqualTo("https://doi.org/10.1186/s13012-015-0242-0");
        assertThat(doi.isWellFormed()).isTrue();
        assertThat(doi)
                .isEqualTo(new Doi("10.1186/S13012-015-0242-0"))
                .hasSameHashCodeAs(new Doi("10.1186/S13012-015-0242-0"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            10.1016/S0140-6736(96)90375-1;     10.1016/S0140-6736(96)90375-1
            (10.1016/S0140-6736(96)90375-1);   10.1016/S0140-6736(96)90375-1
            10.1016/S0140-6736(96)90375-1).;   10.1016/S0140-6736(96)90375-1
            https://doi.org/10.1016/S0140-6736%2896%2990375-1; 10.1016/S0140-6736(96)90375-1
            10.1002.1000/x_y;                  10.1002.1000/x_y
            10.5555/12%34;                     10.5555/12%34
            https://doi.org/10.5555/12%2534;   10.5555/12%34
            10.5555/a/b/c;                     10.5555/a/b/c
            10.5555/größe;                     10.5555/größe
            https://doi.org/10.5555/gr%C3%B6%C3%9Fe; 10.5555/größe
            https://doi.org/10.5555/%FF;       10.5555/%FF
            https://doi.org/10.5555/a%00b;     10.5555/a%00b
            """)
    void whatBelongsToTheDoiStays(String written, String name) {
        assertThat(new Doi(written).name()).isEqualTo(name);
    }

    @Test
    void marksOfOldSerialDoisStayAndAreEscapedInTheAddress() {
        Doi doi = new Doi("10.1002/(SICI)1097-4571(199806)49:8&lt;693::AID-ASI4&gt;3.0.CO;2-O");

        assertThat(doi.name()).isEqualTo("10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O");
        assertThat(doi.url())
                .isEqualTo("https://doi.org/10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O");
        assertThat(new Doi("10.1130/0016-7606(1964)75[87:PDOTNS]2.0.CO;2").url())
                .isEqualTo("https://doi.org/10.1130/0016-7606(1964)75%5B87:PDOTNS%5D2.0.CO;2");
        assertThat(new Doi("10.5555/größe").url()).isEqualTo("https://doi.org/10.5555/gr%C3%B6%C3%9Fe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none",
                "10.1186",
                "10.1186/",
                "110.1186/x",
                "10.1186/s13012 015",
                "https://example.org/10.1186/x",
                "https://notdoi.org/10.1186/x",
                "https://doi.org/",
                "https://doi.org/https://example.org",
                "%zz",
            })
    void whatIsNoDoiStaysAsItIs(String written) {
        Doi doi = new Doi(written);

        assertThat(doi.isWellFormed()).isFalse();
        assertThat(doi.name()).isEqualTo(written);
        assertThat(doi.url()).isEmpty();
        assertThat(doi).isEqualTo(new Doi(written)).isNotEqualTo(new Doi("10.1186/x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            see doi:10.1186/x1, and more;                                10.1186/x1
            As in (https://doi.org/10.1186/x1).;                         10.1186/x1
            https://link.springer.com/article/10.1186/x1;                10.1186/x1
            https://example.org/doi?id=10.1186%2Fx1;                     10.1186/x1
            version 10.1186 of 10.1186/x1 or 10.5555/other;              10.1186/x1
            10.1016/S0140-6736(96)90375-1;                               10.1016/S0140-6736(96)90375-1
            page 1.10.1186/x1;                                           ''
            10.1186;                                                     ''
            nothing;                                                     ''
            """)
    void aDoiIsFoundInATextOrAnAddress(String text, String name) {
        assertThat(Doi.in(text).map(Doi::name).orElse("")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"10.1186/x, 10.1186", "doi:10.1000.10/1/2, 10.1000.10", "10.1186, ''", "'', ''"})
    void thePrefixIsWhatStandsBeforeTheSlash(String written, String prefix) {
        assertThat(new Doi(written).prefix()).isEqualTo(prefix);
    }

    @Test
    void longTextCostsLittle() {
        for (String piece : new String[] {"(", "https://", "doi:", "10.1186/", "10.1186/(", "%41", " ", "www."}) {
            String text = piece.repeat(20_000);
            assertThat(new Doi(text).name()).isNotNull();
            assertThat(new Doi("10.1186/" + text).name()).isNotNull();
            assertThat(Doi.in(text)).isNotNull();
        }
    }
}
