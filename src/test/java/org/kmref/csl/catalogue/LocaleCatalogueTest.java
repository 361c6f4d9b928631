package org.kmref.csl.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.csl.StyleException;

class LocaleCatalogueTest {
    private static final LocaleCatalogue LOCALES = LocaleCatalogue.bundled();

    @Test
    void thereAreSixtyOneLocalesInTheOrderOfTheirTagsAndEachHasItsFile() {
        assertThat(LOCALES.all()).hasSize(61).extracting(LocaleEntry::tag).isSorted();
        for (LocaleEntry locale : LOCALES.all()) {
            assertThat(LOCALES.xml(locale.tag())).contains("xml:lang=\"" + locale.tag() + "\"");
            assertThat(locale.name()).isNotBlank();
            assertThat(locale.nativeName()).isNotBlank();
        }
    }

    @Test
    void eachLanguageHasOnePrimaryDialect() {
        assertThat(LOCALES.all().stream().filter(LocaleEntry::primary).map(LocaleEntry::language))
                .doesNotHaveDuplicates()
                .containsAll(LOCALES.all().stream().map(LocaleEntry::language).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, en-GB",
        "en-gb, en-GB",
        "en_GB, en-GB",
        "EN_gb, en-GB",
        "' de-at ', de-AT",
        "en, en-US",
        "de, de-DE",
        "pt, pt-PT",
        "zh, zh-CN",
        "sr, sr-Latn-RS",
        "eu, eu",
        "IT-it, it-IT",
        "id, id-ID",
    })
    void aLocaleIsFoundAsPeopleTypeIt(String typed, String tag) throws StyleException {
        assertThat(LOCALES.find(typed).tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-AU | there is no locale 'en-AU'; did you mean 'en-GB' or 'en-US'?",
                "fr-XX | there is no locale 'fr-XX'; did you mean 'fr-CA' or 'fr-FR'?",
                "tlh | there is no locale 'tlh'; kmref locales lists them",
                "n-US | there is no locale 'n-US'; did you mean 'en-US'?",
                "'' | there is no locale ''; kmref locales lists them",
            })
    void anUnknownLocaleIsAnErrorWithTheNearest(String typed, String message) {
        assertThatThrownBy(() -> LOCALES.find(typed))
                .isInstanceOf(StyleException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"en-GB, en-GB", "en-AU, en-US", "de-LI, de-DE", "de, de-DE", "tlh, en-US", "'', en-US"})
    void theClosestLocaleFallsBackToThePrimaryDialectThenToAmericanEnglish(String tag, String closest) {
        assertThat(LOCALES.closest(tag).tag()).isEqualTo(closest);
    }

    @Test
    void theFileOfALocaleThatIsNotThereIsAnErrorOfTheCaller() {
        assertThatThrownBy(() -> LOCALES.xml("en-AU"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no locale en-AU");
    }
}
