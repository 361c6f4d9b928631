package org.kmref.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.Theme;
import org.kmref.query.ThemeNames.Answer;

class ThemeNamesTest {
    private static final List<Theme> THEMES = List.of(
            new Theme("theory", "Theories and models", List.of("models", "Théorie"), ""),
            new Theme("communities", "Communities of practice", List.of("cop"), ""),
            new Theme("commissioners", "With commissioners", List.of(), ""));

    @ParameterizedTest
    @CsvSource({
        "theory, theory",
        "THEORY, theory",
        "' theory ', theory",
        "models, theory",
        "theorie, theory",
        "théo, theory",
        "theories and models, theory",
        "cop, communities",
        "communi, communities",
        "with, commissioners",
    })
    void aThemeIsFoundByIdAliasTitleOrTheBeginningOfOne(String typed, String id) {
        assertThat(new ThemeNames(THEMES).find(typed))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(found.theme().id()).isEqualTo(id));
    }

    @Test
    void aBeginningOfSeveralThemesIsAmbiguous() {
        assertThat(new ThemeNames(THEMES).find("com"))
                .isInstanceOfSatisfying(
                        Answer.Ambiguous.class,
                        answer -> assertThat(answer.themes())
                                .extracting(Theme::id)
                                .containsExactly("communities", "commissioners"));
    }

    @Test
    void aThemeNobodyKnowsComesWithTheNearestNames() {
        assertThat(new ThemeNames(THEMES).find("theroy")).isEqualTo(new Answer.Unknown(List.of("theory")));
        assertThat(new ThemeNames(THEMES).find("")).isEqualTo(new Answer.Unknown(List.of()));
    }
}
