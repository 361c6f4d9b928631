package org.kmref.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.KmrefRun;

/** What a command is to write never takes the place of what it reads. */
class NamedFilesTest {
    private static final String LIST = """
            references:
              - {id: a1, type: book, title: Making sense of theories, DOI: 10.1000/1}
              - {id: b2, type: book, title: Making sense of theories, DOI: 10.1000/1}
              - {id: c3, type: book, title: Another, issued: 2001}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), LIST);
        Files.writeString(folder.resolve("partners.yaml"), "partners: []\n");
        Files.writeString(folder.resolve("approaches.yaml"), "approaches: []\n");
        Files.writeString(folder.resolve("paper.md"), "See @a1.\n");
        Files.writeString(folder.resolve("keys.txt"), "a1 a9\n");
        Files.writeString(folder.resolve("short.json"), "{\"default\": {\"container-title\": {}}}\n");
        Files.createDirectories(folder.resolve("home/.config/kmref"));
        Files.createDirectories(folder.resolve("home/.local/share/kmref"));
        Files.writeString(folder.resolve("home/.config/kmref/config.yaml"), "style: apa\nabbreviations: ab.json\n");
        Files.writeString(folder.resolve("home/.config/kmref/ab.json"), "{\"default\": {\"container-title\": {}}}\n");
        Files.writeString(folder.resolve("home/.local/share/kmref/reading-list.yaml"), LIST);
        Files.createDirectories(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("own.yaml"));
        Files.createSymbolicLink(folder.resolve("folder"), folder.resolve("."));
        Files.createLink(folder.resolve("hard.yaml"), folder.resolve("own.yaml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"own.yaml", "./own.yaml", "sub/../own.yaml", "link.yaml", "folder/own.yaml", "hard.yaml"})
    void theOpenListIsNotWrittenOverByAnyPath(String path) throws IOException {
        String before = state();
        KmrefRun run = KmrefRun.in(folder, "list", "a1", "-l", "own.yaml", "--to", "keys", "-o", path);
        assertThat(run.err())
                .isEqualTo("kmref: " + path + ": is the reading list this command reads; write to another file"
                        + " (kmref edit, set, tag and remove change a list)\n");
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export --to csl-yaml -l own.yaml -o own.yaml",
                "export -l own.yaml -o own.yaml",
                "list -l own.yaml -o partners.yaml",
                "list -l own.yaml -o approaches.yaml",
                "partners -l own.yaml -o own.yaml",
                "partners --partners partners.yaml -o partners.yaml",
                "approaches --approaches approaches.yaml -o approaches.yaml",
                "bibliography -l own.yaml --abbreviations short.json -o short.json",
                "bibliography -l own.yaml -o home/.config/kmref/ab.json",
                "list -o home/.config/kmref/config.yaml",
                "list -l own.yaml -o home/.local/share/kmref/reading-list.yaml",
                "list -o home/.local/share/kmref/reading-list.yaml",
                "config list -o home/.config/kmref/config.yaml",
                "config path -o home/.config/kmref/config.yaml",
                "styles -o home/.config/kmref/config.yaml",
                "check -l own.yaml -o hard.yaml",
                "check --fix --yes -l own.yaml -o hard.yaml",
                "stats -l own.yaml -o own.yaml",
                "dedupe -l own.yaml -o own.yaml",
                "dedupe --merge --yes -l own.yaml --key-map own.yaml",
                "dedupe --merge --yes -l own.yaml --key-map hard.yaml",
                "dedupe --merge --yes -l own.yaml --key-map link.yaml",
                "dedupe --merge --dry-run -l own.yaml --key-map partners.yaml",
                "search theories -l own.yaml --output=link.yaml",
            })
    void noCommandWritesOverWhatItReads(String line) throws IOException {
        String before = state();
        KmrefRun run = KmrefRun.in(folder, line.split(" ", -1));
        assertThat(run.err()).contains(" this command reads").hasLineCount(1);
        assertThat(run.code()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void anyOtherFileIsWrittenOver() throws IOException {
        Files.writeString(folder.resolve("old.txt"), "old");
        KmrefRun run = KmrefRun.in(folder, "list", "-l", "own.yaml", "--to", "keys", "-o", "old.txt");
        assertThat(run.code()).isZero();
        assertThat(folder.resolve("old.txt")).hasContent("a1\nb2\nc3\n");
    }

    @Test
    void aLinkToAFileThatIsStillToComeIsFollowed() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("new.txt"), Path.of("sub/real.txt"));
        KmrefRun run = KmrefRun.in(folder, "list", "-l", "own.yaml", "--to", "keys", "-o", "new.txt");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(link).isSymbolicLink().hasContent("a1\nb2\nc3\n");
    }

    @Test
    void aLinkThatCannotBeFollowedIsToldInOneLineAndStays() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere.txt"), Path.of("none/real.txt"));
        Path circle = Files.createSymbolicLink(folder.resolve("circle.txt"), Path.of("circle.txt"));
        KmrefRun run = KmrefRun.in(folder, "list", "-l", "own.yaml", "-o", "nowhere.txt");
        assertThat(run.err())
                .isEqualTo("kmref: nowhere.txt: is a link to " + folder.resolve("none/real.txt")
                        + ", and the folder of that does not exist; choose another place\n");
        assertThat(run.code()).isEqualTo(Exit.FAILURE);
        assertThat(KmrefRun.in(folder, "list", "-l", "own.yaml", "-o", "circle.txt")
                        .err())
                .isEqualTo("kmref: circle.txt: its links lead in a circle; check the name\n");
        assertThat(nowhere).isSymbolicLink();
        assertThat(circle).isSymbolicLink();
    }

    @Test
    void theMapOfAMergeIsThereWhenTheListIsChanged() throws IOException {
        KmrefRun run = KmrefRun.in(folder, "dedupe", "--merge", "--yes", "-l", "own.yaml", "--key-map", "map.tsv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(folder.resolve("map.tsv")).hasContent("b2\ta1\n");
    }

    @Test
    void aMapThatCannotBeWrittenLeavesTheListAsItIs() throws IOException {
        Files.createDirectories(folder.resolve("map.tsv"));
        String before = state();
        KmrefRun run = KmrefRun.in(folder, "dedupe", "--merge", "--yes", "-l", "own.yaml", "--key-map", "map.tsv");
        assertThat(run.err()).isEqualTo("kmref: map.tsv: is a directory; name a file in it\n");
        assertThat(run.code()).isEqualTo(Exit.FAILURE);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aListThatCannotBeChangedLeavesTheMapAsItWas() throws IOException {
        // What is kept of changes cannot be kept where a file stands in the way.
        Files.writeString(folder.resolve("home/.local/state"), "");
        Files.writeString(folder.resolve("map.tsv"), "old\n");
        assertThat(merged("map.tsv").code()).isEqualTo(Exit.FAILURE);
        assertThat(folder.resolve("map.tsv")).hasContent("old");
        assertThat(merged("new.tsv").code()).isEqualTo(Exit.FAILURE);
        assertThat(folder.resolve("new.tsv")).doesNotExist();
        Path link = Files.createSymbolicLink(folder.resolve("link.tsv"), Path.of("sub/map.tsv"));
        assertThat(merged("link.tsv").code()).isEqualTo(Exit.FAILURE);
        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("sub/map.tsv")).doesNotExist();
        assertThat(folder.resolve("own.yaml")).hasContent(LIST);
    }

    private KmrefRun merged(String map) {
        return KmrefRun.in(folder, "dedupe", "--merge", "--yes", "-l", "own.yaml", "--key-map", map);
    }

    private String state() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder state = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                state.append(folder.relativize(file))
                        .append('\n')
                        .append(Files.readString(file))
                        .append('\n');
            }
            return state.toString();
        }
    }
}
