package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeywordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        implementation, theory       | implementation/theory
        implementation;theory        | implementation/theory
        health policy , ; theory,    | health policy/theory
        one                          | one
        Diabetes Mellitus, Type 2; Humans | Diabetes Mellitus, Type 2/Humans
        ''                           | ''
        ' , ; '                      | ''
        """)
    void commasAndSemicolonsSeparate(String text, String words) {
        assertThat(String.join("/", new Keywords(text).list())).isEqualTo(words);
    }

    @Test
    void lineEndsSeparateToo() {
        assertThat(new Keywords("one\r\ntwo\nthree").list()).containsExactly("one", "two", "three");
    }

    @Test
    void aListIsWrittenWithCommasEachWordOnce() {
        assertThat(Keywords.of(List.of("theory", " policy ", "", "theory")).text())
                .isEqualTo("theory, policy");
    }

    @Test
    void aWordWithACommaIsWrittenAndReadWhole() {
        List<String> words = List.of("Diabetes Mellitus, Type 2", "Humans");
        assertThat(Keywords.of(words).text()).isEqualTo("Diabetes Mellitus, Type 2; Humans");
        assertThat(Keywords.of(words).list()).isEqualTo(words);
    }

    @Test
    void separatorsMakeNoOther() {
        assertThat(new Keywords("a;b")).isEqualTo(new Keywords("a, b")).hasSameHashCodeAs(new Keywords("a, b"));
        assertThat(new Keywords("a;b")).isNotEqualTo(new Keywords("b;a"));
    }
}
