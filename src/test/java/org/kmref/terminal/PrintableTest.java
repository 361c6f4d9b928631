package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void leavesTextOfAnyScriptAsItIs() {
        String text = "Żółć 知識移転 نقل المعرفة e\u0301 👩‍👩‍👧‍👦 “…” \u00A0\u200E";
        assertThat(Printable.line(text)).isEqualTo(text);
    }

    @Test
    void showsControlCharactersAsPictures() {
        assertThat(Printable.line("\u001B[31mred\u0007\u0000\b\u007F")).isEqualTo("␛[31mred␇␀␈␡");
    }

    @Test
    void replacesWhatHasNoPicture() {
        assertThat(Printable.line("a\u009B31mb\u202Ec\u202Cd\u2066e\u2069f")).isEqualTo("a�31mb�c�d�e�f");
    }

    @Test
    void replacesHalvesOfSurrogatePairs() {
        assertThat(Printable.line("\uD83Da\uDE00😀\uD83D")).isEqualTo("�a�😀�");
    }

    @Test
    void replacesNoncharactersAndKeepsTheLength() {
        String text = "a\uFFFEb\uFDD0c" + Character.toString(0x1FFFE) + "d";
        assertThat(Printable.line(text)).isEqualTo("a�b�c��d").hasSameSizeAs(text);
    }

    @Test
    void makesOneLineOfSeveral() {
        assertThat(Printable.line("a\tb\nc\r\nd\u2028e\u0085f")).isEqualTo("a b c  d e f");
    }

    @Test
    void keepsLineFeedsWhereLinesAreWanted() {
        assertThat(Printable.lines("a\tb\nc\r\nd\u001B")).isEqualTo("a b\nc \nd␛");
    }

    @Test
    void neverLetsAControlCharacterThroughAndKeepsTheLength() {
        AnyText.texts().forEach(text -> {
            String printable = Printable.line(text);
            assertThat(printable).hasSameSizeAs(text);
            assertThat(printable.codePoints()).noneMatch(AnyText::mustNotBeSeen);
            assertThat(Printable.line(printable)).isEqualTo(printable);
        });
    }
}
