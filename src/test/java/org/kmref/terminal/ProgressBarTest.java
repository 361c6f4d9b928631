package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressBarTest {

    @Test
    void aTaskThatIsSoonDoneShowsNone() {
        ProgressBar bar = new ProgressBar("refs.bib", Palette.PLAIN, 80, 1000);
        assertThat(bar.at(1, 2, 1499)).isEmpty();
        assertThat(bar.end()).isEmpty();
    }

    @Test
    void aLongTaskIsShownInSteps() {
        ProgressBar bar = new ProgressBar("refs.bib", Palette.PLAIN, 80, 0);
        assertThat(bar.at(5, 100, 500)).isEqualTo("\rrefs.bib [#.............................]   5 %");
        assertThat(bar.at(6, 100, 599)).as("too early").isEmpty();
        assertThat(bar.at(5, 100, 700)).as("nothing new").isEmpty();
        assertThat(bar.at(50, 100, 700)).isEqualTo("\rrefs.bib [###############...............]  50 %");
        assertThat(bar.at(100, 100, 900)).isEqualTo("\rrefs.bib [##############################] 100 %");
        assertThat(bar.end()).isEqualTo("\r" + " ".repeat(47) + "\r");
    }

    @Test
    void theBarFitsANarrowTerminalAndShowsNoControlCharacter() {
        ProgressBar bar = new ProgressBar("a\u001B[2Jvery-long-name-of-a-file.bib", Palette.PLAIN, 30, 0);
        String shown = bar.at(1, 2, 500);
        assertThat(shown.substring(1)).doesNotContain("\u001B").hasSizeLessThan(30);
        assertThat(bar.end()).hasSize(shown.length() + 1);
    }

    @Test
    void itsLookIsThePalettes() {
        ProgressBar bar = new ProgressBar("a", new Palette(true, false), 40, 0);
        assertThat(bar.at(1, 2, 500)).isEqualTo("\ra [\u001B[36m#####\u001B[0m\u001B[2m.....\u001B[0m]  50 %");
    }

    @Test
    void anEmptyTaskIsNotBegun() {
        assertThat(new ProgressBar("a", Palette.PLAIN, 40, 0).at(0, 0, 500)).isEqualTo("\ra [..........]   0 %");
    }
}
