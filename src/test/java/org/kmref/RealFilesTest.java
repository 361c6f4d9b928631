package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs kmref on a folder of files as services and programs write them, and compares what it makes of each with what is right.
 *
 * <p>{@code -Dkmref.real-files=DIR} names another folder of {@code NAME.EXT} and {@code NAME.expected.json}, whose README says
 * what an expectation holds. The list of those that pass holds for the default folder; any other is only reported.
 * {@code -Dkmref.real-files-only=TEXT} takes only those whose name or kind has the text in it, and compares no list.
 */
class RealFilesTest {

    private static final Path DEFAULT = Path.of("../shared/real-files");
    private static final String EXPECTED = ".expected.json";

    @Test
    void theFilesListedAsReadRightAreAndNoOthers(@TempDir Path scratch) throws IOException {
        String given = System.getProperty("kmref.real-files", "");
        String only = System.getProperty("kmref.real-files-only", "");
        Path folder = given.isEmpty() ? DEFAULT : Path.of(given);
        if (!Files.isDirectory(folder)) {
            System.out.println("real-files: skipped, there is no folder " + folder);
        }
        assumeTrue(Files.isDirectory(folder), "no folder " + folder);
        Map<String, Path> inputs = inputs(folder);
        TreeSet<String> passed = new TreeSet<>();
        List<String> failures = new ArrayList<>();
        for (Map.Entry<String, Path> input : inputs.entrySet()) {
            Map<?, ?> wanted = expectation(folder.resolve(input.getKey() + EXPECTED));
            String kind = wanted.get("kind") + "  " + input.getKey();
            if (!kind.contains(only)) {
                continue;
            }
            List<String> differences = new RealFile(input.getValue(), scratch).differences(wanted);
            if (differences.isEmpty()) {
                passed.add(input.getKey());
            } else {
                failures.add(kind + "\n    " + String.join("\n    ", differences));
            }
        }
        System.out.printf("real-files: %d passed, %d failed%n", passed.size(), failures.size());
        failures.forEach(failure -> System.out.println("  " + failure));
        if (only.isEmpty() && (given.isEmpty() || Files.isSameFile(folder, DEFAULT))) {
            assertThat(passed).isEqualTo(new TreeSet<>(listed()));
        }
    }

    private static Map<String, Path> inputs(Path folder) throws IOException {
        Map<String, Path> inputs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
                if (!file.toString().endsWith(EXPECTED) && Files.exists(folder.resolve(name + EXPECTED))) {
                    inputs.put(name, file);
                }
            }
        }
        return inputs;
    }

    private static Map<?, ?> expectation(Path file) throws IOException {
        return JsonMapper.shared().readValue(Files.readString(file), Map.class);
    }

    private static List<String> listed() throws IOException {
        try (InputStream in = RealFilesTest.class.getResourceAsStream("/real-files/passing.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
