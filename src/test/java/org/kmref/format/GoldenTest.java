package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.format.core.ReadItems;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.csldata.JsonLinesWriter;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;

/**
 * Each file in {@code golden/FORM/} is read as what is beside it in {@code FILE.expected}: the works as lines of CSL-JSON,
 * then the problems; and {@code golden/FORM/written.txt} is how the form is written.
 *
 * <p>{@code -Dkmref.update-golden=true} writes down what comes of them now.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final String EXPECTED = ".expected";
    private static final String WRITTEN = "written.txt";

    @ParameterizedTest
    @MethodSource
    void aFileIsReadAsItsGoldenFileSays(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        String form = String.valueOf(file.resolveSibling("").getFileName());
        ReadItems read = Formats.byId(form)
                .flatMap(Format::reader)
                .orElseThrow()
                .read(
                        new ByteArrayInputStream(Files.readAllBytes(file)),
                        file.getFileName().toString());
        StringBuilder seen = new StringBuilder();
        new JsonLinesWriter().write(read.items(), WriteOptions.of(Library.empty()), seen);
        for (Problem problem : read.problems()) {
            seen.append(problem.isError() ? "error: " : "warning: ")
                    .append(problem)
                    .append('\n');
        }
        compare(FOLDER.resolve(name + EXPECTED), seen.toString());
    }

    static List<String> aFileIsReadAsItsGoldenFileSays() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file).toString())
                    .filter(name -> !name.endsWith(EXPECTED) && !name.endsWith(WRITTEN))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource
    void worksAreWrittenAsTheGoldenFileSays(String form) throws IOException {
        List<Item> works = new ArrayList<>(List.of(Works.article()));
        for (ItemType type : ItemType.values()) {
            works.add(Works.work(type.cslName(), type)
                    .put(TextVariable.TITLE, "A work of the type " + type.cslName())
                    .build());
        }
        StringBuilder seen = new StringBuilder();
        Formats.byId(form).flatMap(Format::writer).orElseThrow().write(works, WriteOptions.of(Works.library()), seen);
        compare(FOLDER.resolve(form).resolve(WRITTEN), seen.toString());
    }

    static List<String> worksAreWrittenAsTheGoldenFileSays() {
        return Formats.all().stream()
                .filter(format -> format.writer().isPresent())
                .map(Format::id)
                .toList();
    }

    private static void compare(Path golden, String seen) throws IOException {
        if (Boolean.getBoolean("kmref.update-golden")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, seen);
        }
        assertThat(seen).as(golden.toString()).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
    }
}
