package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrapTest {

    private static final Palette COLORED = new Palette(true, true);

    @Test
    void breaksAtBlanks() {
        assertThat(new Wrap(14).lines("Making sense of implementation theories"))
                .containsExactly("Making sense", "of", "implementation", "theories");
    }

    @Test
    void keepsTheLineBreaksOfTheText() {
        assertThat(new Wrap(20).lines("one\n\n two  three \nfour")).containsExactly("one", "", "two  three", "four");
    }

    @Test
    void indentsTheFirstLineAndTheOthersApart() {
        assertThat(new Wrap(24).indented("title:  ", "        ").text("Making sense of implementation"))
                .isEqualTo("""
                        title:  Making sense of
                                implementation
                        """);
    }

    @Test
    void leavesAWordThatIsTooLongWhole() {
        assertThat(new Wrap(20).lines("See https://doi.org/10.1186/s13012-015-0242-0 for more"))
                .containsExactly("See", "https://doi.org/10.1186/s13012-015-0242-0", "for more");
    }

    @Test
    void breaksAWordThatIsTooLongWhenAsked() {
        assertThat(new Wrap(20).breakingWords().lines("See https://doi.org/10.1186/s13012-015-0242-0 for more"))
                .containsExactly("See", "https://doi.org/10.1", "186/s13012-015-0242-", "0 for more");
    }

    @Test
    void breaksBetweenChineseCharactersButNotBeforeAFullStopOrAfterAnOpeningBracket() {
        assertThat(new Wrap(9).lines("知識移転、研究「実践」について")).containsExactly("知識移", "転、研究", "「実践」", "について");
    }

    @Test
    void breaksKoreanAtItsBlanks() {
        assertThat(new Wrap(9).lines("지식 이전과 실천")).containsExactly("지식", "이전과", "실천");
    }

    @Test
    void keepsANoBreakSpaceTogether() {
        assertThat(new Wrap(8).lines("vol. 10 p.\u00A012 ff")).containsExactly("vol. 10", "p.\u00A012 ff");
    }

    @Test
    void closesALookAtTheEndOfALineAndOpensItOnTheNext() {
        assertThat(new Wrap(10).indented("", "  ").lines("a " + COLORED.title("bold words over lines") + " b"))
                .containsExactly(
                        "a \u001B[1mbold\u001B[0m",
                        "  \u001B[1mwords\u001B[0m",
                        "  \u001B[1mover\u001B[0m",
                        "  \u001B[1mlines\u001B[0m b");
    }

    @Test
    void carriesALinkOverALineBreak() {
        assertThat(new Wrap(6).lines(COLORED.link(MarkedText.of("one two three"), "https://x.org/")))
                .containsExactly(
                        "\u001B]8;;https://x.org/\u001B\\one\u001B]8;;\u001B\\",
                        "\u001B]8;;https://x.org/\u001B\\two\u001B]8;;\u001B\\",
                        "\u001B]8;;https://x.org/\u001B\\three\u001B]8;;\u001B\\");
    }

    @Test
    void opensAgainOnlyWhatIsStillOpen() {
        String styled = "\u001B[1;3;31mone\u001B[22m\u001B[38;5;4m two\u001B[23m three\u001B[m four";
        assertThat(new Wrap(5).lines(styled))
                .containsExactly(
                        "\u001B[1;3;31mone\u001B[22m\u001B[38;5;4m\u001B[0m",
                        "\u001B[3;38;5;4mtwo\u001B[23m\u001B[0m",
                        "\u001B[38;5;4mthree\u001B[m",
                        "four");
    }

    @Test
    void givesOneEmptyLineForNothing() {
        assertThat(new Wrap(10).lines("")).containsExactly("");
    }

    @Test
    void losesNoCharacterAndIsNeverTooWide() {
        AnyText.texts().forEach(text -> {
            String styled = Printable.lines(text) + COLORED.link(MarkedText.of(text), "https://x.org/");
            String expected = solid(AnyText.withoutEscapes(styled));
            for (int width : new int[] {2, 7, 40, 80, 200}) {
                Wrap wrap = new Wrap(width).indented(" ".repeat(width / 7), "");
                assertThat(solid(AnyText.withoutEscapes(String.join("", wrap.lines(styled)))))
                        .isEqualTo(expected);
                assertThat(solid(AnyText.withoutEscapes(
                                String.join("", wrap.breakingWords().lines(styled)))))
                        .isEqualTo(expected);
                assertThat(wrap.breakingWords().lines(styled))
                        .allMatch(line -> DisplayWidth.of(line) <= width)
                        .allMatch(line -> OpenStyles.after(line).close().isEmpty());
            }
        });
    }

    private static String solid(String text) {
        return text.codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
