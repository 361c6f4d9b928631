package org.kmref.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.cli.Kmref;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;

class CompletionsTest {
    private static final String HOSTILE = """
        title: keys that a shell could take for something else
        themes:
          - {id: one, title: One}
        references:
          - {id: "doi:10.1/a b", type: book, title: First}
          - {id: "it's$(touch ran)`touch ran`", type: book, title: Second}
        """;

    @TempDir
    static Path folder;

    private static Shells shells;

    @BeforeAll
    static void shellsWithAHostileLibrary() throws Exception {
        shells = Shells.in(folder);
        Files.writeString(folder.resolve("my lib:x.yaml"), HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theScriptCheckedInIsTheOneKmrefPrints(String shell) throws Exception {
        String file = "completions/" + (shell.equals("zsh") ? "_kmref" : "kmref." + shell);
        assertThat(Files.readString(Path.of(file)))
                .as("%s is stale; rebuild it with: target/kmref/bin/kmref completion %s > %s", file, shell, file)
                .isEqualTo(printed("completion", shell));
    }

    @Test
    void theCallbackAnswersWithWordsAndTheirMeaning() {
        assertThat(printed("__complete", "theme", "TH"))
                .isEqualTo("theory\tTheories, models, and frameworks\ntheories\tTheories, models, and frameworks\n");
        assertThat(printed("__complete", "key", "-l", "my lib:x.yaml", "--", "doi"))
                .isEqualTo("doi:10.1/a b\tFirst\n");
        assertThat(printed("--help")).doesNotContain(Completions.CALLBACK);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "kmref li| list",
                "kmref bi| bibliography bib",
                "kmref list -t th| theory theories",
                "kmref list -t theory nils| nilsen2015",
                "kmref bib --theme=th| theory theories",
                "kmref --color n| never",
                "kmref list --sort year:| desc",
                "kmref show nilsen| nilsen2015",
                "kmref show -l my\\ lib:x.yaml doi| doi:10.1/a\\ b",
                "kmref show -l my\\ lib:x.yaml doi:| 10.1/a\\ b",
                "kmref show -l \"my lib:x.yaml\" it| it\\'s\\$\\(touch\\ ran\\)\\`touch\\ ran\\`",
                "kmref show --library='my lib:x.yaml' \"doi:10| doi:10.1/a b",
                "kmref show -l my\\ lib:| x.yaml",
                "kmref partners sh| show",
                "kmref list auth| author: authority: authors:",
                "kmref list theme:th| theories theory",
                "kmref list has:doi| doi",
                "kmref list author:ni| Nilsen",
                "kmref list Type:bo| book",
                "kmref list author:o| Oliver O\\’Brien",
                "kmref list -theme:pu| public",
                "kmref list -t| -t",
                "kmref list '(theme:pu| (theme:public",
                "kmref tag nil| nilsen2015",
                "kmref tag theme:pu| public",
                "kmref tag nilsen2015 +pu| +public",
                "kmref tag nilsen2015 -theo| -theory",
                "kmref remove nil| nilsen2015",
                "kmref config set ne| network",
                "kmref config set network _| allow ask",
                "kmref config set style vancouver-b| vancouver-brackets vancouver-brackets-no-et-al",
                "kmref config set library my| my\\ lib:x.yaml",
                "kmref set nilsen2015 ti| title=",
                "kmref set nilsen2015 title-| title-short=",
                "kmref list --columns key,ye| key,year",
                "kmref list --columns key,year,ke| key,year,keyword",
                "kmref -l my\\ lib:x.yaml show doi:| 10.1/a\\ b",
                "kmref set nilsen2015 volume=1 type=bo| book",
                "kmref set nil| nilsen2015",
                "kmref unset nilsen2015 vol| volume",
                "kmref unset nilsen2015 edit|",
                "kmref theme rename th| theory theories",
                "kmref theme re| rename remove",
                "kmref theme rename theory th|",
                "kmref theme move theory _| 1 2 3 4 5 6 7",
                "kmref partner set nihr scope=na| national",
                "kmref approach set mind| ",
                "kmref list --sort -ye| -year -year-suffix",
                "kmref remove -author:nil| Nilsen",
                "kmref completion f| fish",
                "kmref export --to=csl-| csl-json csl-yaml",
            })
    void bashOffers(String line, String words) throws Exception {
        Shells.require("bash");
        assertThat(String.join(" ", shells.bash(padded(line)))).isEqualTo(words == null ? "" : words.strip());
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "kmref li| list",
                "kmref list -t th| theories theory",
                "kmref show nilsen| nilsen2015",
                "kmref show -l 'my lib:x.yaml' | doi:10.1/a b,it's$(touch ran)`touch ran`",
                "kmref list --sort yea| year year:desc year-suffix year-suffix:desc",
                "kmref completion | bash fish zsh",
                "kmref list auth| author: authority: authors:",
                "kmref list theme:th| theme:theories theme:theory",
                "kmref list author:ni| author:Nilsen",
                "kmref list -theme:pu| -theme:public",
                "kmref tag nil| nilsen2015",
                "kmref tag nilsen2015 +pu| +public",
                "kmref list -tth| -ttheories -ttheory",
                "kmref tag nilsen2015 -theo| -theory",
                "kmref config set network _| allow ask",
                "kmref config set style vancouver-b| vancouver-brackets vancouver-brackets-no-et-al",
                "kmref set nilsen2015 ti| title=",
                "kmref list --columns key,ye| key,year",
                "kmref -l 'my lib:x.yaml' show doi| doi:10.1/a b",
                "kmref unset nilsen2015 vol| volume",
                "kmref theme rename th| theories theory",
                "kmref theme re| remove rename",
            })
    void fishOffers(String line, String words) throws Exception {
        Shells.require("fish");
        String separator = words.contains(",") ? "," : " ";
        assertThat(String.join(separator, shells.fish(padded(line)))).isEqualTo(words.strip());
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "kmref li| <list>",
                "kmref list -t th| <theory theories>",
                "kmref show nilsen| <nilsen2015>",
                "kmref show -l 'my lib:x.yaml' d| <doi:10.1/a b>",
                "kmref list --sort yea| <year year:desc year-suffix year-suffix:desc>",
                "kmref export --to=csl-| <csl-json csl-yaml>",
                "kmref list auth| <author: authority: authors:>",
                "kmref list theme:th| <theme:theories theme:theory>",
                "kmref list -theme:pu| <-theme:public>",
                "kmref tag nil| <nilsen2015>",
                "kmref tag nilsen2015 +pu| <+public>",
                "kmref tag nilsen2015 -theo| <-theory>",
                "kmref config set network _| <allow ask>",
                "kmref set nilsen2015 ti| <title=>",
                "kmref list --columns key,ye| <key,year>",
                "kmref -l 'my lib:x.yaml' show d| <doi:10.1/a b>",
                "kmref unset nilsen2015 vol| <volume>",
                "kmref theme rename th| <theory theories>",
                "kmref theme re| <rename remove>",
            })
    void zshOffers(String line, String words) throws Exception {
        Shells.require("zsh");
        assertThat(shells.zsh(padded(line))).isEqualTo(List.of(words.strip()));
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    // The table of the test strips the blank that ends a line.
    private static String padded(String line) {
        if (line.endsWith(" _")) {
            return line.substring(0, line.length() - 1);
        }
        return line.endsWith("completion") || line.endsWith("'") ? line + " " : line;
    }

    private String printed(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProcessEnvironment environment = new ProcessEnvironment(
                Map.of(),
                folder,
                folder,
                Clock.systemUTC(),
                new ByteArrayInputStream(new byte[0]),
                out,
                new ByteArrayOutputStream(),
                Screen.NONE);
        assertThat(Kmref.run(words, environment)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
