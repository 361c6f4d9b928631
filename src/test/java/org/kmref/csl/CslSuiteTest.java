package org.kmref.csl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs the official CSL test suite in the folder {@code -Dkmref.csl-suite=DIR}, by default {@code ../shared/csl-test-suite}.
 *
 * <p>For the default folder, {@code csl/passing.txt} holds what must pass: it fails here both when a fixture in it fails
 * and when one that is not in it passes. For any other folder the result is only told.
 */
class CslSuiteTest {

    private static final Path DEFAULT = Path.of("..", "shared", "csl-test-suite");

    private record Outcome(String fixture, boolean passed, String expected, String got) {}

    @Test
    void theFixturesOfTheSuiteGiveWhatTheyMust() throws IOException {
        String given = System.getProperty("kmref.csl-suite", "");
        Path folder = given.isEmpty() ? DEFAULT : Path.of(given);
        if (!Files.isDirectory(folder)) {
            System.out.println("csl-suite: skipped, no folder " + folder + " (set -Dkmref.csl-suite=DIR)");
        }
        assumeTrue(Files.isDirectory(folder), () -> "no folder " + folder);

        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : fixtures(folder)) {
            outcomes.add(outcome(file));
        }
        long passed = outcomes.stream().filter(Outcome::passed).count();
        System.out.println(
                "csl-suite: " + passed + " passed, " + (outcomes.size() - passed) + " failed of " + outcomes.size());
        write(outcomes);

        if (given.isEmpty()) {
            Set<String> passing = new TreeSet<>();
            outcomes.stream().filter(Outcome::passed).forEach(outcome -> passing.add(outcome.fixture()));
            assertThat(passing).isEqualTo(new TreeSet<>(ratchet()));
        }
    }

    private static List<Path> fixtures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    // A fixture that throws has failed, and the table says with what.
    private static Outcome outcome(Path file) throws IOException {
        Fixture fixture = Fixture.read(file);
        String got;
        try {
            got = fixture.actual();
        } catch (IOException | RuntimeException e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            got = trace.toString();
        }
        return new Outcome(fixture.name(), got.equals(fixture.expected()), fixture.expected(), got);
    }

    private static List<String> ratchet() throws IOException {
        try (InputStream in = CslSuiteTest.class.getResourceAsStream("/csl/passing.txt")) {
            assertThat(in).as("csl/passing.txt").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static void write(List<Outcome> outcomes) throws IOException {
        StringBuilder table = new StringBuilder();
        for (Outcome outcome : outcomes) {
            table.append(outcome.fixture())
                    .append('\t')
                    .append(outcome.passed() ? "pass" : "fail")
                    .append('\t')
                    .append(escaped(outcome.expected()))
                    .append('\t')
                    .append(escaped(outcome.got()))
                    .append('\n');
        }
        Path target = Path.of("target");
        Files.createDirectories(target);
        Files.writeString(target.resolve("csl-suite.tsv"), table);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
