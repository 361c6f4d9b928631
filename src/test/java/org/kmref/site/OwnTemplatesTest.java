package org.kmref.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of the user's own go before the built-in ones, and one that is wrong leaves no half of a site behind. */
class OwnTemplatesTest {
    @TempDir
    Path scratch;

    @ParameterizedTest
    @ValueSource(strings = {"start", "reference", "theme", "partner", "unit", "entry"})
    void nothingIsWrittenWithATemplateThatIsWrong(String name) throws IOException {
        Path own = Files.createDirectory(scratch.resolve("own"));
        Files.writeString(own.resolve(name + ".mustache"), "{{nothing}}\n");
        PublishedSite site = PublishedSite.in(scratch, "--template", "own");
        assertThat(site.run().err()).contains("there is no value 'nothing' here");
        assertThat(site.files()).isEmpty();
    }

    @Test
    void everyPageOfItsKindIsWrittenWithIt() throws IOException {
        Path own = Files.createDirectory(scratch.resolve("own"));
        Files.writeString(own.resolve("reference.mustache"), "{{key}}\n");
        PublishedSite site = PublishedSite.in(scratch, "--template", "own", "-t", "introduction");
        Map<String, String> files = site.files();
        assertThat(site.run().code()).isZero();
        assertThat(files.entrySet())
                .filteredOn(file -> file.getKey().matches("references/.*\\.html"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat("references/" + file.getValue().strip() + ".html")
                        .isEqualTo(file.getKey()));
    }
}
