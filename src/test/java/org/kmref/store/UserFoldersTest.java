package org.kmref.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.store.UserFolders.Folder;
import org.kmref.store.UserFolders.Source;

class UserFoldersTest {
    @TempDir
    private Path home;

    private static final Config NONE = Config.empty();

    @Test
    void theFoldersAreThoseOfTheXdgSpecification() {
        assertThat(places(Map.of()).configFile()).isEqualTo(home.resolve(".config/kmref/config.yaml"));
        assertThat(places(Map.of()).dataFolder()).isEqualTo(home.resolve(".local/share/kmref"));
        Map<String, String> given = Map.of("XDG_CONFIG_HOME", "/c", "XDG_DATA_HOME", "/d");
        assertThat(places(given).configFile()).isEqualTo(Path.of("/c/kmref/config.yaml"));
        assertThat(places(given).dataFolder()).isEqualTo(Path.of("/d/kmref"));
    }

    @Test
    void relativeFoldersInTheEnvironmentAreIgnoredAsTheSpecificationSays() {
        assertThat(places(Map.of("XDG_DATA_HOME", "data", "XDG_CONFIG_HOME", ""))
                        .dataFolder())
                .isEqualTo(home.resolve(".local/share/kmref"));
    }

    @Test
    void anOptionGoesBeforeTheEnvironmentBeforeTheSettingsBeforeTheDataFolderBeforeTheEmbeddedList()
            throws IOException {
        Config config = new Config(Map.of("library", "~/set.yaml"));
        Map<String, String> variable = Map.of("KMREF_LIBRARY", "env.yaml");
        Path own = home.resolve(".local/share/kmref/reading-list.yaml");

        assertThat(library(Map.of(), NONE)).isEqualTo("embedded: reading-list.yaml");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "references: []");
        assertThat(library(Map.of(), NONE)).isEqualTo("data folder: " + own);
        assertThat(library(Map.of(), config)).isEqualTo("config: " + home.resolve("set.yaml"));
        assertThat(library(variable, config)).isEqualTo("KMREF_LIBRARY: env.yaml");
        assertThat(library(Map.of("KMREF_LIBRARY", " "), config)).isEqualTo("config: " + home.resolve("set.yaml"));
        assertThat(places(variable).libraries(List.of("a.yaml", "-"), config))
                .containsExactly(
                        new Source(Optional.of(home.resolve("work/a.yaml")), "a.yaml", "--library"),
                        new Source(Optional.empty(), "standard input", "--library"));
    }

    @Test
    void aRelativePathInTheSettingsStartsFromTheirFolder() {
        Config config = new Config(Map.of("library", "lists/a.yaml"));
        assertThat(library(Map.of(), config)).isEqualTo("config: " + home.resolve(".config/kmref/lists/a.yaml"));
    }

    @Test
    void partnersAreThoseNamedElseThoseChosenElseThoseBesideTheLibraryElseNone() throws IOException {
        Path folder = Files.createDirectories(home.resolve("lists"));
        Source library = new Source(Optional.of(folder.resolve("a.yaml")), "lists/a.yaml", "--library");
        assertThat(partners(Optional.empty(), Map.of(), NONE, library)).isEqualTo("none: partners.yaml");
        Files.writeString(folder.resolve("partners.yaml"), "partners: []");
        assertThat(partners(Optional.empty(), Map.of(), NONE, library))
                .isEqualTo("beside the library: lists/partners.yaml");
        Config config = new Config(Map.of("partners", "/p.yaml"));
        assertThat(partners(Optional.empty(), Map.of(), config, library)).isEqualTo("config: /p.yaml");
        Map<String, String> variable = Map.of("KMREF_PARTNERS", "env.yaml");
        assertThat(partners(Optional.empty(), variable, config, library)).isEqualTo("KMREF_PARTNERS: env.yaml");
        assertThat(partners(Optional.of("x.yaml"), variable, config, library)).isEqualTo("--partners: x.yaml");
    }

    @Test
    void theSettingsAreToldWithWhereTheyComeFrom() {
        Config config = new Config(Map.of("style", "vancouver", "partners", "/p.yaml"));
        assertThat(new Settings(places(Map.of("KMREF_LIBRARY", "l.yaml")), config).all())
                .containsExactly(
                        new Settings.Setting("library", "l.yaml", "KMREF_LIBRARY"),
                        new Settings.Setting("partners", "/p.yaml", "config"),
                        new Settings.Setting("approaches", "approaches.yaml", "none"),
                        new Settings.Setting("style", "vancouver", "config"),
                        new Settings.Setting("locale", "", "default"),
                        new Settings.Setting("abbreviations", "", "default"),
                        new Settings.Setting("key-pattern", "{author}{year}", "default"),
                        new Settings.Setting("keep-case", "", "default"),
                        new Settings.Setting("author", "", "default"),
                        new Settings.Setting("color", "auto", "default"),
                        new Settings.Setting("network", "ask", "default"),
                        new Settings.Setting("mailto", "", "default"),
                        new Settings.Setting("services", "", "default"),
                        new Settings.Setting("clipboard", "", "default"),
                        new Settings.Setting("pager", "", "default"));
    }

    private String library(Map<String, String> variables, Config config) {
        List<Source> sources = places(variables).libraries(List.of(), config);
        assertThat(sources).hasSize(1);
        return said(sources.get(0));
    }

    private String partners(Optional<String> named, Map<String, String> variables, Config config, Source library) {
        return said(places(variables).companion(Folder.PARTNERS, named, config, library));
    }

    private static String said(Source source) {
        assertThat(source.isEmbedded() || source.isNone())
                .isEqualTo(source.path().isEmpty());
        return source.because() + ": " + source.name();
    }

    private UserFolders places(Map<String, String> variables) {
        return new UserFolders(variables, home.resolve("work"), home);
    }
}
