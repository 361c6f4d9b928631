package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every example of the README and of the guides and compares the output shown: the {@code console} blocks, and the main
 * command of the set-up with the {@code text} block after it. Each document is played in a folder of its own, in which a block
 * stands as a file whose first line names it: {@code <!-- paper.md -->}.
 *
 * <p>{@code -Dkmref.update-readme} writes down what kmref says now.
 */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path GUIDES = Path.of("src/docs");
    private static final int MOST_LINES = 250;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern FILE = Pattern.compile("<!-- (\\S+) -->");
    private static final String MAIN_PROGRAM = "target/kmref/bin/kmref ";

    static List<Path> documents() throws IOException {
        try (Stream<Path> guides = Files.list(GUIDES)) {
            return Stream.concat(
                            Stream.of(README),
                            guides.filter(path -> path.toString().endsWith(".md"))
                                    .sorted())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyExampleGivesWhatIsShown(Path document, @TempDir Path scratch) throws IOException {
        String shown = Files.readString(document);
        String seen = played(shown.lines().toList(), scratch.toRealPath());
        if (System.getProperty("kmref.update-readme") != null) {
            Files.writeString(document, seen);
        } else {
            assertThat(seen).isEqualTo(shown);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLinkToAFileLeadsToOne(Path document) throws IOException {
        Matcher link = LINK.matcher(Files.readString(document));
        List<String> broken = new ArrayList<>();
        while (link.find()) {
            if (!Files.exists(document.resolveSibling(link.group(1)))) {
                broken.add(link.group(1));
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theReadmeIsShortAndNamesEveryGuide() throws IOException {
        String readme = Files.readString(README);
        assertThat(readme.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
        assertThat(documents())
                .filteredOn(document -> !document.equals(README))
                .allSatisfy(guide -> assertThat(readme).contains("src/docs/" + guide.getFileName()));
    }

    private static String played(List<String> lines, Path scratch) throws IOException {
        List<String> now = new ArrayList<>();
        String main = "";
        boolean answered = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            now.add(line);
            int program = line.indexOf(MAIN_PROGRAM);
            if (program >= 0 && main.isEmpty()) {
                main = "$ kmref " + line.substring(program + MAIN_PROGRAM.length());
            }
            Matcher file = FILE.matcher(line);
            if (file.matches() && lines.get(i - 1).startsWith("```")) {
                Files.write(scratch.resolve(file.group(1)), lines.subList(i, endOfBlock(lines, i)));
            }
            boolean answer = line.equals("```text") && !main.isEmpty() && !answered;
            if (line.equals("```console") || answer) {
                int end = endOfBlock(lines, i);
                List<String> typed = answer ? List.of(main) : lines.subList(i + 1, end);
                List<String> answers = answers(typed, scratch);
                now.addAll(answer ? answers.subList(1, answers.size()) : answers);
                answered |= answer;
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
