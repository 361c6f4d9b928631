package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final Palette COLORED = new Palette(true, true);

    @Test
    void coloursByRoleWithThe16ColoursOfTheTheme() {
        assertThat(COLORED.key("nilsen2015")).isEqualTo("\u001B[36mnilsen2015\u001B[0m");
        assertThat(COLORED.title("Making sense")).isEqualTo("\u001B[1mMaking sense\u001B[0m");
        assertThat(COLORED.heading("Theories")).isEqualTo("\u001B[1;34mTheories\u001B[0m");
        assertThat(COLORED.dim("2015")).isEqualTo("\u001B[2m2015\u001B[0m");
        assertThat(COLORED.paint(Role.MATCH, "theor")).isEqualTo("\u001B[1;31mtheor\u001B[0m");
        assertThat(COLORED.paint(Role.ERROR, "error")).isEqualTo("\u001B[1;31merror\u001B[0m");
        assertThat(COLORED.paint(Role.WARNING, "warning")).isEqualTo("\u001B[33mwarning\u001B[0m");
    }

    @Test
    void writesNoEscapeForNothing() {
        assertThat(COLORED.key("")).isEmpty();
        assertThat(COLORED.link(MarkedText.of(""), "https://x.org/")).isEmpty();
    }

    @Test
    void onlyMakesTextPrintableWithoutColour() {
        assertThat(Palette.PLAIN.key("a\u001B[31m\nb")).isEqualTo("a␛[31m b");
        assertThat(Palette.PLAIN.link(MarkedText.of("a"), "https://x.org/")).isEqualTo("a");
    }

    @Test
    void makesTextPrintableBeforeItColoursIt() {
        assertThat(COLORED.key("a\u001B[0m")).isEqualTo("\u001B[36ma␛[0m\u001B[0m");
    }

    @Test
    void linksWithoutColour() {
        assertThat(new Palette(false, true).link(MarkedText.of("a"), "https://x.org/"))
                .isEqualTo("\u001B]8;;https://x.org/\u001B\\a\u001B]8;;\u001B\\");
    }

    @Test
    void leavesTextWithoutAnAddressAlone() {
        assertThat(new Palette(false, true).link(MarkedText.of("a"), "")).isEqualTo("a");
    }

    @Test
    void encodesWhatMustNotStandInAnAddress() {
        assertThat(new Palette(false, true).link(MarkedText.of("a"), "https://x.org/é b\u001B\\\u0007"))
                .isEqualTo("\u001B]8;;https://x.org/%C3%A9%20b%1B\\%07\u001B\\a\u001B]8;;\u001B\\");
    }
}
