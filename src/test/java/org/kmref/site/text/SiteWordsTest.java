package org.kmref.site.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the pages. */
class SiteWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "cy"})
    void everyWordIsThereInEveryLanguage(String language) throws IOException {
        var english = names("en");
        var other = names(language);
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

    private static Set<String> names(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/org/kmref/site/words/" + language + ".properties")) {
            words.load(in);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
