package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kmref.format.core.ReadItems;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;
import org.kmref.model.Library;

/**
 * Whatever comes in, a reader ends with works or problems.
 *
 * <p>Every form is spelt once, changed at random and given to every reader. {@code -Dkmref.fuzz=N} changes N files instead of
 * 150, {@code -Dkmref.fuzz-seed=S} others.
 */
class ReaderFuzzTest {

    private static final int ROUNDS = Integer.getInteger("kmref.fuzz", 150);
    private static final long SEED = Long.getLong("kmref.fuzz-seed", 20261124);
    private static final Path REAL = Path.of(System.getProperty("kmref.import-cases", "../shared/import-cases"));
    private static final int MAX_LENGTH = 6000;
    private static final String[] PIECES = {
        "{",
        "}",
        "\"",
        "@",
        "\n",
        "TY  - ",
        "ER  - ",
        "\\",
        "$",
        "<",
        ">",
        "&",
        "[",
        "]",
        ":",
        "- ",
        "%0 ",
        ",",
        ";",
        "\u0000",
        "&#0;",
        "\\'",
        "\\emph{",
        "0000",
        "-",
        "/",
        "//",
        "é",
        "and ",
        "=",
        "#",
        "*a",
        "&a ",
        "<<: ",
        "@string{",
        "PMID- ",
        "\t"
    };

    @Test
    void whateverComesInAReaderEndsWithWorksOrProblems() throws IOException {
        Random random = new Random(SEED);
        List<String> seeds = seeds();
        for (int round = 0; round < ROUNDS; round++) {
            String text = changed(seeds.get(random.nextInt(seeds.size())), random);
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            for (Format format : Formats.all()) {
                if (format.reader().isPresent()) {
                    Assertions.assertTimeout(
                            Duration.ofSeconds(20),
                            () -> readAndWriteAgain(format, bytes),
                            () -> format.id() + " takes too long over:\n" + text);
                }
            }
        }
    }

    private static void readAndWriteAgain(Format format, byte[] bytes) {
        try {
            ReadItems read = format.reader().orElseThrow().read(new ByteArrayInputStream(bytes), "fuzzed");
            assertThat(read.problems()).noneMatch(problem -> problem.message().isBlank());
            if (format.writer().isPresent()) {
                format.writer().get().write(read.items(), WriteOptions.of(Library.empty()), new StringBuilder());
            }
        } catch (IOException | RuntimeException thrown) {
            throw new AssertionError(
                    format.id() + " throws over:\n" + new String(bytes, StandardCharsets.ISO_8859_1), thrown);
        }
    }

    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        List<Item> items = new RandomItems(3).items(6);
        for (Format format : Formats.all()) {
            if (format.writer().isPresent()) {
                StringBuilder out = new StringBuilder();
                format.writer().get().write(items, WriteOptions.of(Library.empty()), out);
                seeds.add(new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
            }
        }
        if (Files.isDirectory(REAL)) {
            try (Stream<Path> files = Files.list(REAL)) {
                for (Path file : files.sorted().toList()) {
                    seeds.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return seeds;
    }

    private static String changed(String seed, Random random) {
        int from = seed.length() <= MAX_LENGTH ? 0 : random.nextInt(seed.length() - MAX_LENGTH);
        StringBuilder text = new StringBuilder(seed.substring(from, Math.min(seed.length(), from + MAX_LENGTH)));
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && text.length() > 0; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(5)) {
                case 0 -> text.deleteCharAt(at);
                case 1, 2 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
                case 3 -> text.setLength(at);
                default -> text.setCharAt(at, (char) random.nextInt(256));
            }
        }
        return text.toString();
    }
}
