package org.kmref.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only what was made here is written over or deleted, and only while it is as it was made. */
class GeneratedFolderTest {
    @TempDir
    Path scratch;

    private GeneratedFolder.Outcome made(Map<String, String> files) throws IOException {
        try (GeneratedFolder folder = GeneratedFolder.open(scratch)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                folder.put(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return folder.finish();
        }
    }

    private Path at(String path) {
        return scratch.resolve(path);
    }

    @Test
    void whatIsTheSameIsNotWrittenAgain() throws IOException {
        assertThat(made(Map.of("a.html", "one", "b/c.html", "two")))
                .isEqualTo(new GeneratedFolder.Outcome(2, 2, 0, List.of(), List.of()));
        String list = Files.readString(at(".kmref-site"));
        assertThat(made(Map.of("a.html", "one", "b/c.html", "two")))
                .isEqualTo(new GeneratedFolder.Outcome(2, 0, 0, List.of(), List.of()));
        assertThat(at(".kmref-site")).hasContent(list);
        assertThat(made(Map.of("a.html", "one", "b/c.html", "three")))
                .isEqualTo(new GeneratedFolder.Outcome(2, 1, 0, List.of(), List.of()));
        assertThat(at("b/c.html")).hasContent("three");
    }

    @Test
    void whatIsNoLongerMadeIsDeletedWithItsFolder() throws IOException {
        made(Map.of("a.html", "one", "b/c.html", "two"));
        assertThat(made(Map.of("a.html", "one")).deleted()).isOne();
        assertThat(at("b")).doesNotExist();
    }

    @Test
    void filesAndFoldersAndLinksOfOthersAreLeft() throws IOException {
        Files.writeString(at("file"), "mine");
        Files.createDirectory(at("folder"));
        Files.createSymbolicLink(at("link"), at("nowhere"));
        assertThat(made(Map.of("file", "new", "folder", "new", "link", "new")))
                .isEqualTo(new GeneratedFolder.Outcome(0, 0, 0, List.of("file", "folder", "link"), List.of()));
        assertThat(at("file")).hasContent("mine");
        assertThat(at("nowhere")).doesNotExist();
    }

    @Test
    void aFileThatComesWhileOthersAreWrittenIsLeft() throws IOException {
        try (GeneratedFolder folder = GeneratedFolder.open(scratch)) {
            folder.put("a.html", new byte[1]);
            Files.writeString(at("b.html"), "mine");
            folder.put("b.html", new byte[1]);
            assertThat(folder.finish().foreign()).containsExactly("b.html");
        }
        assertThat(at("b.html")).hasContent("mine");
        assertThat(Files.readString(at(".kmref-site"))).doesNotContain("b.html");
    }

    @Test
    void whatWasChangedByHandIsLeftAndStaysListed() throws IOException {
        made(Map.of("a.html", "one", "b.html", "two", "c.html", "three"));
        Files.writeString(at("a.html"), "mine");
        Files.writeString(at("b.html"), "mine");
        Files.writeString(at("c.html"), "");
        for (int run = 0; run < 2; run++) {
            assertThat(made(Map.of("a.html", "new", "c.html", "new")))
                    .isEqualTo(new GeneratedFolder.Outcome(0, 0, 0, List.of(), List.of("a.html", "b.html", "c.html")));
        }
        assertThat(at("a.html")).hasContent("mine");
        assertThat(at("b.html")).hasContent("mine");
    }

    @Test
    void aRunThatWasKilledIsTakenUpAgain() throws IOException {
        made(Map.of("a.html", "one"));
        try (GeneratedFolder killed = GeneratedFolder.open(scratch)) {
            killed.put("a.html", "two".getBytes(StandardCharsets.UTF_8));
            killed.put("b.html", "new".getBytes(StandardCharsets.UTF_8));
            killed.put("c.html", "new".getBytes(StandardCharsets.UTF_8));
            killed.put("d.html", "new".getBytes(StandardCharsets.UTF_8));
        }
        // As it is when the process ends between a file's being made and its being filled.
        Files.writeString(at("c.html"), "");
        Files.writeString(at("d.html"), "");
        assertThat(made(Map.of("a.html", "three", "b.html", "three", "c.html", "three")))
                .isEqualTo(new GeneratedFolder.Outcome(3, 3, 1, List.of(), List.of()));
        assertThat(at("c.html")).hasContent("three");
    }

    @Test
    void aLargeFileIsRenamedIntoPlace() throws IOException {
        String large = "x".repeat(100_000);
        assertThat(made(Map.of("a.html", large)).written()).isOne();
        assertThat(at("a.html")).hasContent(large);
        assertThat(scratch.toFile().list()).containsExactlyInAnyOrder("a.html", ".kmref-site");
    }

    @Test
    void nothingIsWrittenOutsideOrThroughALink() throws IOException {
        Path elsewhere = Files.createDirectory(at("elsewhere"));
        Files.createSymbolicLink(at("link"), elsewhere);
        for (String path : List.of("link/a.html", "../a.html", "a/../../b", ".kmref-site", "a//b", "")) {
            assertThatThrownBy(() -> made(Map.of(path, "x"))).as(path).isInstanceOf(IOException.class);
        }
        assertThat(elsewhere).isEmptyDirectory();
    }
}
