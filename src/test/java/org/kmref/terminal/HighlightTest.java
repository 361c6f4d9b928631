package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HighlightTest {

    private static final Palette COLORED = new Palette(true, false);

    @Test
    void showsHitsApartAndTheRestInItsRole() {
        assertThat(new Highlight("Making sense", List.of(new MatchRange(7, 12), new MatchRange(0, 3)))
                        .paint(Role.KEY, COLORED))
                .isEqualTo("\u001B[1;31mMak\u001B[0m\u001B[36ming \u001B[0m\u001B[1;31msense\u001B[0m");
    }

    @Test
    void joinsHitsThatOverlapOrTouch() {
        assertThat(new Highlight(
                                "theories",
                                List.of(
                                        new MatchRange(0, 4),
                                        new MatchRange(2, 5),
                                        new MatchRange(5, 6),
                                        new MatchRange(1, 2)))
                        .paint(Role.PLAIN, COLORED))
                .isEqualTo("\u001B[1;31mtheori\u001B[0mes");
    }

    @Test
    void takesNoNoticeOfWhatIsPastTheEndOrEmpty() {
        assertThat(new Highlight("abc", List.of(new MatchRange(2, 9), new MatchRange(5, 9), new MatchRange(1, 1)))
                        .paint(Role.PLAIN, COLORED))
                .isEqualTo("ab\u001B[1;31mc\u001B[0m");
    }

    @Test
    void neverPartsALetterFromItsAccent() {
        assertThat(new Highlight("cafe\u0301s", List.of(new MatchRange(0, 4))).paint(Role.PLAIN, COLORED))
                .isEqualTo("\u001B[1;31mcafe\u0301\u001B[0ms");
    }

    @Test
    void isOnlyTheTextWithoutColour() {
        assertThat(new Highlight("a\tb", List.of(new MatchRange(0, 1))).paint(Role.KEY, Palette.PLAIN))
                .isEqualTo("a b");
    }

    @Test
    void refusesAHitThatEndsBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MatchRange(3, 2))
                .withMessage("a hit from 3 to 2: it must start at 0 or later and end no earlier than it starts");
    }

    @Test
    void changesNothingButTheLook() {
        AnyText.texts().forEach(text -> {
            Random random = new Random(text.hashCode());
            List<MatchRange> hits = random.ints(4, 0, text.length() + 2)
                    .mapToObj(start -> new MatchRange(start, start + random.nextInt(9)))
                    .toList();
            String line = Printable.line(text);
            assertThat(AnyText.withoutEscapes(new Highlight(line, hits).paint(Role.TITLE, COLORED)))
                    .isEqualTo(line);
        });
    }
}
