package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void theShortHelpNamesEveryCommandOnce() {
        assertThat(Pattern.compile("(?m)^  ([a-z-]+) {2,}")
                        .matcher(ShortHelp.text())
                        .results()
                        .map(line -> line.group(1)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        Commands.all().stream().map(Commands.CommandEntry::name).toList());
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
