package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bug report needs of a build and its user's folders. */
class VersionTest {
    @Test
    void verboseNamesJavaTheStylesAndTheFolders(@TempDir Path folder) throws IOException {
        assertThat(new Transcript(folder.toRealPath())
                        .play("$ kmref --version -v\n")
                        .lines())
                .hasSize(9)
                .anyMatch(line -> line.startsWith("kmref "))
                .anyMatch(line -> line.matches("java     \\d+.*, .+"))
                .anyMatch(line -> line.matches("styles   \\d+\\.\\d+"))
                .contains(
                        "settings /scratch/home/.config/kmref/config.yaml",
                        "data     /scratch/home/.local/share/kmref",
                        "history  /scratch/home/.local/state/kmref",
                        "cache    /scratch/home/.cache/kmref",
                        "[0]");
    }
}
