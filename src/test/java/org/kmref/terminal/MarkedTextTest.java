package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final Palette COLORED = new Palette(true, false);

    @Test
    void showsHitsApartAndTheRestInItsRole() {
        assertThat(marked("Making sense", new CharRange(7, 12), new CharRange(0, 3))
                        .paint(Role.KEY, COLORED))
                .isEqualTo("\u001B[1;31mMak\u001B[0m\u001B[36ming \u001B[0m\u001B[1;31msense\u001B[0m");
    }

    @Test
    void joinsHitsThatOverlapOrTouch() {
        assertThat(marked(
                                "theories",
                                new CharRange(0, 4),
                                new CharRange(2, 5),
                                new CharRange(5, 6),
                                new CharRange(1, 2))
                        .paint(Role.PLAIN, COLORED))
                .isEqualTo("\u001B[1;31mtheori\u001B[0mes");
    }

    @Test
    void takesNoNoticeOfWhatIsPastTheEndOrEmpty() {
        assertThat(marked("abc", new CharRange(2, 9), new CharRange(5, 9), new CharRange(1, 1))
                        .paint(Role.PLAIN, COLORED))
                .isEqualTo("ab\u001B[1;31mc\u001B[0m");
    }

    @Test
    void neverPartsALetterFromItsAccent() {
        assertThat(marked("cafe\u0301s", new CharRange(0, 4)).paint(Role.PLAIN, COLORED))
                .isEqualTo("\u001B[1;31mcafe\u0301\u001B[0ms");
    }

    @Test
    void slantsItalicsInTheirRoleAndInHits() {
        MarkedText text =
                new MarkedText("Is E. coli sense", List.of(new CharRange(6, 12)), List.of(new CharRange(3, 10)));
        assertThat(text.paint(Role.TITLE, COLORED))
                .isEqualTo("\u001B[1mIs \u001B[0m\u001B[1;3mE. \u001B[0m\u001B[1;31;3mcoli\u001B[0m"
                        + "\u001B[1;31m s\u001B[0m\u001B[1mense\u001B[0m");
        assertThat(new MarkedText("a b", List.of(), List.of(new CharRange(2, 3))).paint(Role.PLAIN, COLORED))
                .isEqualTo("a \u001B[3mb\u001B[0m");
    }

    @Test
    void isOnlyTheTextWithoutColour() {
        assertThat(marked("a\tb", new CharRange(0, 1)).paint(Role.KEY, Palette.PLAIN))
                .isEqualTo("a b");
    }

    @Test
    void refusesARangeThatEndsBeforeItStarts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CharRange(3, 2))
                .withMessage("a range from 3 to 2: it must start at 0 or later and end no earlier than it starts");
    }

    @Test
    void changesNothingButTheLook() {
        AnyText.texts().forEach(text -> {
            Random random = new Random(text.hashCode());
            List<CharRange> hits = random.ints(4, 0, text.length() + 2)
                    .mapToObj(start -> new CharRange(start, start + random.nextInt(9)))
                    .toList();
            String line = Printable.line(text);
            assertThat(AnyText.withoutEscapes(new MarkedText(line, hits, hits).paint(Role.TITLE, COLORED)))
                    .isEqualTo(line);
        });
    }

    private static MarkedText marked(String text, CharRange... hits) {
        return MarkedText.of(text).withHits(List.of(hits));
    }
}
