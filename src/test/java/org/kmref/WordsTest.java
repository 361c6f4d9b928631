package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keeps phrases that a reader stumbles over out of messages, help, completions, manual pages, the README and the guides. */
class WordsTest {
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(parted|joined) by blanks",
                "separated by blanks",
                "told (of|by)\\b",
                "tells so",
                "read over",
                "unsaid",
                "waves? (a finding |nothing |one )?through",
                "waved through",
                "made anew",
                "\\banew\\b",
                "the answer is no\\b",
                "no one but",
                "one word too many",
                "without harm",
                "done again:",
                "undone:",
                "wanted are",
                "lies? wholly within",
                "that the list has not",
                "readable form\\b",
                "[Tt]he form of the (output|files?)",
                "to mend|[Mm]end what|mended",
                "where an error comes from",
                "(?<!there) is no (DOI|ISBN|ISSN|CSL type|tag|date|XML|JSON|YAML|list|manuscript)\\b",
                "\\bare no (words|tags)\\b"
            })
    void aPhraseThatIsReadTwiceIsNowhere(String phrase) throws IOException {
        Pattern banned = Pattern.compile(phrase);
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                if (banned.matcher(readable(file, line)).find()) {
                    found.add(file + ":" + number + ": " + line.strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    // Of the code a user reads what stands in quotes.
    private static String readable(Path file, String line) {
        if (!file.toString().endsWith(".java")) {
            return line;
        }
        StringBuilder said = new StringBuilder();
        Matcher literal = LITERAL.matcher(line);
        while (literal.find()) {
            said.append(literal.group()).append(' ');
        }
        return said.toString();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("README.md")));
        for (String folder : List.of("src/main/java", "src/main/dist", "src/docs", "completions")) {
            try (Stream<Path> below = Files.walk(Path.of(folder))) {
                below.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".png"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }
}
