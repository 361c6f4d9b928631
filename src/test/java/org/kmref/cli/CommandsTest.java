package org.kmref.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandsTest {

    @Test
    void theShortHelpNamesEveryCommandOnce() {
        assertThat(Pattern.compile("(?m)^  ([a-z-]+(?:, [a-z-]+)*) {2,}")
                        .matcher(ShortHelp.text())
                        .results()
                        .flatMap(line -> Stream.of(line.group(1).split(", ", -1))))
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

    @Test
    void theGuideHasARowForEveryCommand() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("src/docs/commands.md"));
        for (Commands.CommandEntry entry : Commands.all()) {
            if (!entry.name().equals("help")) {
                assertThat(rows)
                        .as(entry.name())
                        .anyMatch(row -> row.matches("\\| .*`" + entry.name() + "[ `\\\\|].*"));
            }
        }
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
