package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.format.core.ItemReader;
import org.kmref.model.Item;
import org.kmref.model.KeptFields;

/** What readers keep of their formats' own is known, so that a check does not find fault with it. */
class KeptFieldsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static List<Format> formats() {
        return Formats.all().stream()
                .filter(format -> format.reader().isPresent() && Files.isDirectory(GOLDEN.resolve(format.id())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void whatAReaderKeepsUnderANameOfItsOwnIsKnown(Format format) throws IOException {
        ItemReader reader = format.reader().orElseThrow();
        try (Stream<Path> files = Files.list(GOLDEN.resolve(format.id()))) {
            for (Path file :
                    files.filter(each -> !each.toString().endsWith(".expected")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    for (Item item : reader.read(in, file.toString()).items()) {
                        assertThat(KeptFields.NAMES)
                                .as("%s: %s", file, item.key())
                                .containsAll(kept(item));
                    }
                }
            }
        }
    }

    private static List<String> kept(Item item) {
        return item.extra().entrySet().stream()
                .filter(field ->
                        field.getValue() instanceof Map<?, ?> && !field.getKey().equals("custom"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
