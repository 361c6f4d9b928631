package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the citation cases in the folder {@code -Dkmref.citing=DIR}, by default {@code ../shared/citing}: small libraries
 * in a style and a locale, with the text that the specification of CSL or its reference program gives.
 *
 * <p>For the default folder, {@code csl/citing-passing.txt} holds what must pass: it fails here both when a case in it
 * fails and when one that is not in it passes. For any other folder the result is only reported. What differs is written
 * to {@code target/citing.txt}.
 */
class CitingCasesTest {

    private static final Path DEFAULT = Path.of("..", "shared", "citing");

    @Test
    void whatIsCitedReadsAsItMust(@TempDir Path scratch) throws IOException {
        String given = System.getProperty("kmref.citing", "");
        Path folder = given.isEmpty() ? DEFAULT : Path.of(given);
        if (!Files.isDirectory(folder)) {
            System.out.println("citing: skipped, no folder " + folder + " (set -Dkmref.citing=DIR)");
        }
        assumeTrue(Files.isDirectory(folder), () -> "no folder " + folder);

        Set<String> passing = new TreeSet<>();
        StringBuilder report = new StringBuilder();
        List<Path> cases = cases(folder);
        for (Path file : cases) {
            String name = file.getFileName().toString().replace(".json", "");
            String wrong = CitingCase.wrong(file, Files.createDirectories(scratch.resolve(name)));
            if (wrong.isEmpty()) {
                passing.add(name);
            } else {
                report.append(name).append('\n').append(wrong);
            }
        }
        System.out.println("citing: " + passing.size() + " of " + cases.size() + " cases");
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "citing.txt"), report);
        if (given.isEmpty()) {
            assertThat(passing).as(report.toString()).isEqualTo(new TreeSet<>(ratchet()));
        }
    }

    private static List<Path> cases(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> ratchet() throws IOException {
        try (InputStream in = CitingCasesTest.class.getResourceAsStream("/csl/citing-passing.txt")) {
            assertThat(in).as("csl/citing-passing.txt").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
