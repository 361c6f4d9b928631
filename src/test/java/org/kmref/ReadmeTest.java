package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs every example of the README and compares the output shown: the {@code console} blocks, and the main command of the
 * set-up with the {@code text} block after it.
 *
 * <p>{@code -Dkmref.update-readme} writes down what kmref says now.
 */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final String MAIN_PROGRAM = "target/kmref/bin/kmref ";

    @Test
    void everyExampleOfTheReadmeGivesWhatIsShown(@TempDir Path scratch) throws IOException {
        String shown = Files.readString(README);
        String seen = played(shown.lines().toList(), scratch.toRealPath());
        if (System.getProperty("kmref.update-readme") != null) {
            Files.writeString(README, seen);
        } else {
            assertThat(seen).isEqualTo(shown);
        }
    }

    private static String played(List<String> lines, Path scratch) throws IOException {
        List<String> now = new ArrayList<>();
        String main = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            now.add(line);
            int program = line.indexOf(MAIN_PROGRAM);
            if (program >= 0 && main.isEmpty()) {
                main = "$ kmref " + line.substring(program + MAIN_PROGRAM.length());
            }
            if (line.equals("```console") || line.equals("```text")) {
                int end = endOfBlock(lines, i);
                List<String> typed = line.equals("```text") ? List.of(main) : lines.subList(i + 1, end);
                List<String> answers = answers(typed, scratch);
                now.addAll(line.equals("```text") ? answers.subList(1, answers.size()) : answers);
                now.add("```");
                i = end;
            }
        }
        return now.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static int endOfBlock(List<String> lines, int start) {
        int end = start + 1;
        while (!lines.get(end).equals("```")) {
            end++;
        }
        return end;
    }

    // The README shows both streams as a reader sees them, and examples that succeed.
    private static List<String> answers(List<String> block, Path scratch) throws IOException {
        String calls = block.stream()
                .filter(line -> line.startsWith("$ "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new Transcript(scratch)
                .play(calls)
                .lines()
                .filter(line -> !line.equals("[0]"))
                .map(line -> line.startsWith("! ") ? line.substring(2) : line)
                .toList();
    }
}
