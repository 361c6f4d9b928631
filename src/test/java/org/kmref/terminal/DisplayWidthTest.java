package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "'', 0, nothing",
        "Nilsen, 6, ASCII",
        "Świątek, 7, accents in one character",
        "e\u0301, 1, a combining accent",
        "\u0301, 0, a combining accent alone",
        "知識移転, 8, Chinese characters",
        "ｶﾅ, 2, halfwidth kana",
        "Ａ１, 4, fullwidth Latin",
        "지식, 4, Korean syllables",
        "\u1112\u1161\u11AB, 2, a Korean syllable in its parts",
        "نقل المعرفة, 11, Arabic",
        "مُعَلِّم, 4, Arabic with vowel signs",
        "ไทย, 3, Thai",
        "นี้, 1, Thai with a vowel and a tone over the consonant",
        "नि, 2, a Devanagari vowel sign with a width of its own",
        "“…”—α, 5, ambiguous characters",
        "😀, 2, an emoji",
        "👍🏽, 2, an emoji with a skin tone",
        "👩‍👩‍👧‍👦, 2, a family joined by zero-width joiners",
        "🇬🇧, 2, a flag",
        "🇬🇧🇩🇪, 4, two flags",
        "❤\uFE0F, 2, a heart shown as emoji",
        "❤, 1, a heart shown as text",
        "1\uFE0F\u20E3, 2, a keycap",
        "a\u200Bb, 2, a zero-width space",
        "a\u00ADb, 3, a soft hyphen",
        "\uFEFFa, 1, a byte order mark",
    })
    void countsTheColumnsOf(String text, int width, String what) {
        assertThat(DisplayWidth.of(text == null ? "" : text)).as(what).isEqualTo(width);
    }

    @Test
    void doesNotCountTheEscapesOfAPalette() {
        Palette palette = new Palette(true, true);
        assertThat(DisplayWidth.of(palette.link(MarkedText.of("知識"), "https://doi.org/10.1/x")))
                .isEqualTo(4);
    }

    @Test
    void countsAnEscapeThatNoPaletteWritesAsItsPicture() {
        assertThat(DisplayWidth.of("\u001B[2J")).isEqualTo(4);
        assertThat(DisplayWidth.of("\u001B]0;title\u0007")).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({
        "Making sense of theories, 25, Making sense of theories",
        "Making sense of theories, 24, Making sense of theories",
        "Making sense of theories, 23, Making sense of theori…",
        "Making sense of theories, 14, Making sense…",
        "Making sense of theories, 13, Making sense…",
        "Making sense of theories, 1, …",
        "Making sense of theories, 0, ''",
        "知識移転, 8, 知識移転",
        "知識移転, 7, 知識移…",
        "知識移転, 6, 知識…",
        "cafe\u0301 society, 5, cafe\u0301…",
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦, 3, 👩‍👩‍👧‍👦…",
    })
    void truncatesWholeClustersOnly(String text, int width, String truncated) {
        assertThat(DisplayWidth.truncate(text, width)).isEqualTo(truncated);
    }

    @Test
    void closesWhatIsOpenWhereItTruncates() {
        Palette palette = new Palette(true, true);
        MarkedText slanted = new MarkedText("Making sense", List.of(), List.of(new CharRange(0, 12)));
        assertThat(DisplayWidth.truncate(palette.link(slanted, "https://x.org/"), 7))
                .isEqualTo("\u001B]8;;https://x.org/\u001B\\\u001B[3mMaking…\u001B[0m\u001B]8;;\u001B\\");
    }

    @Test
    void fillsUpWithBlanksOnEitherSide() {
        assertThat(DisplayWidth.padRight("知識", 6)).isEqualTo("知識  ");
        assertThat(DisplayWidth.padLeft("2015", 6)).isEqualTo("  2015");
        assertThat(DisplayWidth.padLeft("2015", 2)).isEqualTo("2015");
    }
}
