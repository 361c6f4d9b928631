package org.kmref.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages. */
class SiteWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "cy"})
    void everyWordIsThereInEveryLanguage(String language) {
        var english = new TreeSet<>(Words.names("en"));
        var other = new TreeSet<>(Words.names(language));
        // Types of works come from CSL's locales, where these have them.
        other.removeIf(name -> name.startsWith("type."));
        assertThat(other).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en", "xx-YY", "ja-JP"})
    void whatHasNoWordsIsInEnglish(String language) {
        assertThat(Words.of(language).tag()).isEqualTo("en");
        assertThat(Words.of(language).word("skip")).isEqualTo("Skip to content");
    }
}
