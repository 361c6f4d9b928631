package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final List<String> NAMES = List.of(
            "theory", "introduction", "public", "commissioners", "clinicians", "en-GB", "en-US", "apa", "title");

    @ParameterizedTest
    @CsvSource({
        "thoery, theory",
        "theor, theory",
        "theories-of-everything, ''",
        "THEORY, theory",
        "TITLE, title",
        "pub, public",
        "introductoin, introduction",
        "comissioners, commissioners",
        "clinicianss, clinicians",
        "en-gb, en-GB",
        "en_us, en-US",
        "apa-7th, apa",
        "mla, ''",
        "zzz, ''",
        "'', ''",
        "'  ', ''",
    })
    void whatWasMeantIsFound(String typed, String nearest) {
        assertThat(String.join("|", Nearest.of(typed, NAMES))).isEqualTo(nearest);
    }

    @Test
    void thereAreNeverMoreThanThreeAndTheBestComesFirst() {
        assertThat(Nearest.of("item", List.of("items", "iter", "itemize", "item-type", "time", "stem")))
                .containsExactly("iter", "stem", "items");
    }

    @Test
    void aNameGivenTwiceIsOfferedOnce() {
        assertThat(Nearest.of("theor", List.of("theory", "theory"))).containsExactly("theory");
    }

    @Test
    void theQuestionNamesAllThatAreNear() {
        assertThat(Nearest.question("en-", NAMES)).isEqualTo("did you mean 'en-GB' or 'en-US'?");
        assertThat(Nearest.question("zzz", NAMES)).isEmpty();
    }

    @Test
    void whatIsLongerThanAnyNameIsNearNone() {
        assertThat(Nearest.of("a".repeat(100_000), List.of("a".repeat(100_000))))
                .isEmpty();
    }

    @Test
    void distanceIsSymmetricAndBounded() {
        Random random = new Random(7);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                word.append((char) ('a' + random.nextInt(4)));
            }
            words.add(word.toString());
        }
        for (String left : words) {
            for (String right : words) {
                int whole = Nearest.distance(left, right, 100);
                assertThat(whole).isEqualTo(Nearest.distance(right, left, 100));
                assertThat(whole == 0).isEqualTo(left.equals(right));
                assertThat(Math.min(whole, 3)).isEqualTo(Math.min(Nearest.distance(left, right, 2), 3));
            }
        }
    }
}
