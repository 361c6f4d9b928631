package org.kmref.store.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.store.Config;

class ConfigFileTest {
    @TempDir
    private Path folder;

    static Stream<Arguments> set() {
        return Stream.of(
                Arguments.of("", "style: 'new'\n"),
                Arguments.of("# mine\n", "# mine\nstyle: 'new'\n"),
                Arguments.of("# mine", "# mine\nstyle: 'new'\n"),
                Arguments.of("style: apa\n", "style: 'new'\n"),
                Arguments.of("style: apa # usual\nlocale: de\n", "style: 'new' # usual\nlocale: de\n"),
                Arguments.of("style:\nlocale: de\n", "style: 'new'\nlocale: de\n"),
                Arguments.of("style: # none yet\n", "style: 'new' # none yet\n"),
                Arguments.of("\"style\": \"apa\"\n", "\"style\": 'new'\n"),
                Arguments.of("style : apa\n", "style : 'new'\n"),
                Arguments.of("{style: apa, locale: de-DE}\n", "{style: 'new', locale: de-DE}\n"),
                Arguments.of("{locale: de-DE}\n", "{locale: de-DE, style: 'new'}\n"),
                Arguments.of("{locale: de-DE,}\n", "{locale: de-DE, style: 'new',}\n"),
                Arguments.of("{}\n", "{style: 'new'}\n"),
                Arguments.of(
                        "style: >-\n  apa\n  x\n# about the next\nlocale: de\n",
                        "style: 'new'\n# about the next\nlocale: de\n"),
                Arguments.of("style: |-  # why\n  apa\n\nlocale: de\n", "style: 'new' # why\n\nlocale: de\n"),
                Arguments.of(
                        "library: >-\n  /a/b\n  c.yaml\n# end\n",
                        "library: >-\n  /a/b\n  c.yaml\nstyle: 'new'\n# end\n"),
                Arguments.of("style:\n  apa\nlocale: de", "style:\n  'new'\nlocale: de"),
                Arguments.of("locale: de", "locale: de\nstyle: 'new'\n"),
                Arguments.of("locale: de\r\nstyle: apa\r\n", "locale: de\r\nstyle: 'new'\r\n"),
                Arguments.of("locale: de\r\n", "locale: de\r\nstyle: 'new'\r\n"),
                Arguments.of("  locale: de\n", "  locale: de\n  style: 'new'\n"),
                Arguments.of("locale: de\n...\n", "locale: de\nstyle: 'new'\n...\n"),
                Arguments.of("---\nlocale: de\n", "---\nlocale: de\nstyle: 'new'\n"),
                Arguments.of("stile: apa\n", "stile: apa\nstyle: 'new'\n"),
                Arguments.of("\uFEFFstyle: apa\n", "\uFEFFstyle: 'new'\n"));
    }

    @ParameterizedTest
    @MethodSource("set")
    void aSettingIsSetWhereItStandsAndAllElseStays(String before, String after) throws IOException {
        Path file = folder.resolve("kmref/config.yaml");
        if (!before.isEmpty()) {
            Files.createDirectories(folder.resolve("kmref"));
            Files.writeString(file, before);
        }
        config(file).set("style", "new");
        assertThat(Files.readString(file)).isEqualTo(after);
        assertThat(Config.read(file).value().value("style")).contains("new");
        assertThat(names(folder.resolve("kmref"))).containsExactly("config.yaml");
    }

    static Stream<Arguments> unset() {
        return Stream.of(
                Arguments.of("style: apa # usual\nlocale: de\n", "locale: de\n"),
                Arguments.of("# a\nstyle: apa\n# b\n", "# a\n# b\n"),
                Arguments.of("{style: apa, locale: de}\n", "{locale: de}\n"),
                Arguments.of("{locale: de, style: apa}\n", "{locale: de}\n"),
                Arguments.of("{style: apa}\n", "{}\n"),
                Arguments.of("style: >-\n  apa\n  x\nlocale: de\n", "locale: de\n"),
                Arguments.of("locale: de\nstyle: apa", "locale: de\n"));
    }

    @ParameterizedTest
    @MethodSource("unset")
    void aSettingIsTakenOut(String before, String after) throws IOException {
        Path file = Files.writeString(folder.resolve("config.yaml"), before);
        assertThat(config(file).unset("style")).isTrue();
        assertThat(config(file).unset("style")).isFalse();
        assertThat(Files.readString(file)).isEqualTo(after);
    }

    @Test
    void whateverIsSetIsReadAgain() throws IOException {
        Path file = folder.resolve("config.yaml");
        for (String value : List.of("o'neill", "a: b # c", "~/x y", "- [", "é\uD83D\uDE00", "\"", "C:\\a")) {
            config(file).set("style", value);
            config(file).set("library", value);
            assertThat(Config.read(file).value().value("style")).contains(value);
        }
    }

    @Test
    void settingsThatCannotBeChangedSafelyAreLeftAsTheyAre() throws IOException {
        Path file = folder.resolve("config.yaml");
        for (String text : List.of("style: &a apa\nlocale: *a\n", "style: [\n", "- style\n", "words\n")) {
            Files.writeString(file, text);
            assertThatThrownBy(() -> config(file).set("style", "x")).hasMessageStartingWith(file.toString());
            assertThat(file).hasContent(text);
        }
        Files.writeString(file, "style: &a apa\nlocale: *a\n");
        assertThatThrownBy(() -> config(file).unset("style")).hasMessageStartingWith(file.toString());
        assertThat(config(folder.resolve("none")).unset("style")).isFalse();
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path real = Files.writeString(folder.resolve("real.yaml"), "style: apa\n");
        Path link = Files.createSymbolicLink(folder.resolve("config.yaml"), real);
        config(link).set("style", "x");
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("style: 'x'\n");
    }

    private static ConfigFile config(Path file) {
        List<String> said = new ArrayList<>();
        return new ConfigFile(file, said::add);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
