package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kmref.format.core.ReadItems;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.csldata.CslYamlWriter;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;

/**
 * Each recorded answer of a service ({@code NAME.http} in the folder of {@code -Dkmref.service-answers}) is recognised by what it
 * says, and read as {@code service-answers/NAME.yaml} has it. Of an abstract only the beginning is compared, for it may be
 * the publisher's. {@code -Dkmref.update-golden=true} writes down what comes of them now.
 */
class ServiceAnswersTest {

    private static final Path ANSWERS =
            Path.of(System.getProperty("kmref.service-answers", "../shared/service-answers"));
    private static final Path GOLDEN = Path.of("src/test/resources/service-answers");
    private static final int MOST_OF_ABSTRACT = 60;

    @TestFactory
    List<DynamicTest> everyRecordedAnswerIsReadAsItsGoldenFileSays() throws IOException {
        assumeTrue(Files.isDirectory(ANSWERS), () -> "there are no recorded answers in " + ANSWERS);
        try (Stream<Path> files = Files.list(ANSWERS)) {
            return files.filter(file -> file.toString().endsWith(".http"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file)))
                    .toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.http$", "");
    }

    private static void check(Path file) throws IOException {
        String recorded = Files.readString(file, StandardCharsets.UTF_8);
        int request = recorded.indexOf("\n\n");
        String body = recorded.substring(recorded.indexOf("\n\n", request + 2) + 2);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder seen = new StringBuilder();
        Optional<String> unread = Formats.unread(bytes);
        Optional<Format> format = Formats.detect("", bytes);
        seen.append("# ")
                .append(unread.orElseGet(() -> format.map(Format::id).orElse("unknown")))
                .append('\n');
        if (unread.isEmpty() && format.flatMap(Format::reader).isPresent()) {
            ReadItems read = format.flatMap(Format::reader).get().read(new ByteArrayInputStream(bytes), "answer");
            for (Problem problem : read.problems()) {
                seen.append("# ").append(problem).append('\n');
            }
            List<Item> items =
                    read.items().stream().map(ServiceAnswersTest::shortened).toList();
            new CslYamlWriter().write(items, WriteOptions.of(Library.empty()), seen);
        }
        Path golden = GOLDEN.resolve(name(file) + ".yaml");
        if (Boolean.getBoolean("kmref.update-golden")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, seen);
        }
        assertThat(seen.toString()).as(golden.toString()).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }

    private static Item shortened(Item item) {
        String text = item.text(TextVariable.ABSTRACT);
        return text.length() <= MOST_OF_ABSTRACT
                ? item
                : item.toBuilder()
                        .put(TextVariable.ABSTRACT, text.substring(0, MOST_OF_ABSTRACT) + "...")
                        .build();
    }
}
