package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                      | en
            en-GB                   | en-GB
            en_GB                   | en-GB
            en-gb                   | en-GB
            EN                      | en
            en_US.UTF-8             | en-US
            eng                     | en
            eng-GB                  | en-GB
            English                 | en
            ' english '             | en
            ENGLISH                 | en
            American English        | en-US
            English (UK)            | en-GB
            English, French         | en
            eng; fre                | en
            English and French      | en
            American                | en-US
            british                 | en-GB
            de                      | de
            de-CH                   | de-CH
            ger                     | de
            deu                     | de
            German                  | de
            Deutsch                 | de
            ngerman                 | de
            nswissgerman            | de-CH
            fre                     | fr
            fra                     | fr
            français                | fr
            francais                | fr
            español                 | es
            Castilian               | es
            português               | pt
            brazilian               | pt-BR
            Nederlands              | nl
            dut                     | nl
            中文                    | zh
            chi                     | zh
            zh-hans-cn              | zh-Hans-CN
            日本語                  | ja
            русский                 | ru
            Ελληνικά                | el
            gre                     | el
            grc                     | grc
            cze                     | cs
            nob                     | nb
            norsk                   | no
            latin                   | la
            haw                     | haw
            sr-Latn                 | sr-Latn
            ca-valencia             | ca-valencia
            und                     | ''
            mul                     | ''
            zxx                     | ''
            unknown                 | ''
            Klingonese              | ''
            ''                      | ''
            12                      | ''
            """)
    void codesNamesAndTagsBecomeTags(String text, String tag) {
        assertThat(new Language(text).tag()).isEqualTo(tag);
        assertThat(new Language(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en_GB", "eng", "English", "british", "EN-us", "English, German"})
    void englishIsEnglish(String text) {
        assertThat(new Language(text).isEnglish()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "enm", "eo", "estonian", "enormous"})
    void nothingElseIs(String text) {
        assertThat(new Language(text).isEnglish()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"english, en-US", "British, en-GB", "ngerman, de-DE", "latin, la", "unheard, unheard"})
    void babelMeansARegion(String name, String tag) {
        assertThat(Language.ofBabel(name).text()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"en-US, american", "en_GB, british", "de-DE, german", "de, ''", "'', ''"})
    void babelHasANameForATag(String text, String name) {
        assertThat(new Language(text).babel().orElse("")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "de-CH, true, false",
        "en_GB, true, false",
        "mul, true, true",
        "english, false, false",
        "'', false, false"
    })
    void tagsAndCodesForNoLanguageAreKnown(String text, boolean tag, boolean none) {
        assertThat(new Language(text).isTag()).isEqualTo(tag);
        assertThat(new Language(text).isOfNone()).isEqualTo(none);
    }

    @Test
    void whatStandsForTheSameTagIsEqual() {
        assertThat(new Language("eng")).isEqualTo(new Language("English")).hasSameHashCodeAs(new Language("English"));
        assertThat(new Language("en-GB")).isEqualTo(new Language("en_gb")).isNotEqualTo(new Language("en"));
        assertThat(new Language("Klingonese"))
                .isEqualTo(new Language("klingonese"))
                .isNotEqualTo(new Language("Elvish"));
    }
}
