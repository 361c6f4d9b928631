package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            family    | given  | dropping | non-dropping | suffix | family name    | display name
            Nilsen    | Per    | ''       | ''           | ''     | Nilsen         | Per Nilsen
            Graaf     | Peter  | ''       | van der      | ''     | van der Graaf  | Peter van der Graaf
            Beethoven | Ludwig | van      | ''           | ''     | Beethoven      | Ludwig van Beethoven
            Alembert  | Jean   | ''       | d'           | ''     | d'Alembert     | Jean d'Alembert
            Alembert  | Jean   | d’       | ''           | ''     | Alembert       | Jean d’Alembert
            Khwarizmi | Musa   | ''       | al-          | ''     | al-Khwarizmi   | Musa al-Khwarizmi
            King      | Martin | ''       | ''           | Jr.    | King           | Martin King Jr.
            ''        | Plato  | ''       | ''           | ''     | Plato          | Plato
            Plato     | ''     | ''       | ''           | ''     | Plato          | Plato
            """, useHeadersInDisplayName = true)
    void theParticlesStandWhereTheyAreSaid(
            String family, String given, String dropping, String nonDropping, String suffix, String name, String said) {
        Name person = Name.person(family, given)
                .withDroppingParticle(dropping)
                .withNonDroppingParticle(nonDropping)
                .withSuffix(suffix);
        assertThat(person.familyName()).isEqualTo(name);
        assertThat(person.displayName()).isEqualTo(said);
        assertThat(person.isLiteral()).isFalse();
    }

    @Test
    void aBodyIsCalledByItsWholeName() {
        Name body = Name.literal("World Health Organization");
        assertThat(body.familyName()).isEqualTo("World Health Organization");
        assertThat(body.displayName()).isEqualTo("World Health Organization");
        assertThat(body.isEmpty()).isFalse();
    }

    @Test
    void aNameWithoutAnyPartIsEmpty() {
        assertThat(Name.person("", "").isEmpty()).isTrue();
        assertThat(Name.person("", "Per").isEmpty()).isFalse();
    }
}
