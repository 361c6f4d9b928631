package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void theShortHelpNamesEveryCommandOnce() {
        assertThat(ShortHelp.names())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Commands.all().stream().map(Commands.CommandEntry::name).toList());
    }

    @Test
    void theShortHelpFitsOnAScreen() {
        assertThat(ShortHelp.text().lines())
                .hasSizeLessThan(40)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    // The launcher looks for the word between spaces.
    @Test
    void theLauncherIsToldOfCommandsThatThereAre() {
        assertThat(Commands.takingLittle()).isNotEmpty().allSatisfy(word -> {
            assertThat(Commands.called(word)).isPresent();
            assertThat(word).doesNotContain(" ");
        });
    }
}
