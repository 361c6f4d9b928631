package org.kmref.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.model.Theme;
import org.kmref.store.UserFolders.Source;

class OpenerTest {
    @TempDir
    private Path folder;

    private final List<Problem> warnings = new ArrayList<>();

    @Test
    void theEmbeddedFilesAreReadWithoutAProblem() throws IOException {
        Source embedded = new Source(Optional.empty(), "reading-list.yaml", Source.EMBEDDED);
        assertThat(opener("").libraries(List.of(embedded)).items()).hasSize(33);
        assertThat(opener("").partners(embedded).partners()).hasSize(28);
        assertThat(opener("").approaches(embedded).approaches()).hasSize(4);
        assertThat(warnings).isEmpty();
    }

    @Test
    void standardInputIsReadWhereItIsNamed() throws IOException {
        Source input = new Source(Optional.empty(), "standard input", "--library");
        assertThat(opener("[{id: a}]").libraries(List.of(input)).items()).hasSize(1);
    }

    @Test
    void listsAreJoinedInTheirOrderAndTheFirstSaysWhatTheyAreCalled() throws IOException {
        Source one =
                file("one.yaml", "{title: One, locale: de-DE, themes: [{id: x, title: X}], references: [{id: a}]}");
        Source two = file("two.yaml", "{title: Two, themes: [{id: x, title: Z}, {id: y}], references: [{id: b}]}");
        Library library = opener("").libraries(List.of(one, two));
        assertThat(library.title()).isEqualTo("One");
        assertThat(library.locale()).isEqualTo("de-DE");
        assertThat(library.themes()).extracting(Theme::title).containsExactly("X", "y");
        assertThat(library.items()).extracting(item -> item.key().value()).containsExactly("a", "b");
    }

    @Test
    void aKeyInTwoListsIsAnError() throws IOException {
        List<Source> sources = List.of(file("one.yaml", "[{id: a}]"), file("two.yaml", "[{id: a}]"));
        assertThatThrownBy(() -> opener("").libraries(sources))
                .isInstanceOf(DataException.class)
                .hasMessage("two.yaml: the key `a` is also in one.yaml; rename one");
    }

    @Test
    void theProblemsOfAllListsAreToldTogether() throws IOException {
        List<Source> sources = List.of(
                file("one.yaml", "[{id: a, author: 7}, {id: b, type: bok}]"),
                new Source(Optional.of(folder.resolve("none")), "none", ""));
        assertThatThrownBy(() -> opener("").libraries(sources))
                .isInstanceOf(DataException.class)
                .hasMessage("""
                        one.yaml:1:18: `author` is a list of names; write [{family: Nilsen, given: Per}]
                        one.yaml:1:36: `bok` is not a CSL type, read as document; did you mean 'book'?
                        none: no such file; check the name""");
        assertThat(warnings).isEmpty();
    }

    @Test
    void aWarningIsHandedOnAndTheListIsUsed() throws IOException {
        Library library = opener("").libraries(List.of(file("one.yaml", "[{id: b, type: bok}]")));
        assertThat(library.items()).hasSize(1);
        assertThat(warnings)
                .singleElement()
                .satisfies(problem -> assertThat(problem.isError()).isFalse());
    }

    @Test
    void aFileInWhichNothingIsFoundSaysSo() throws IOException {
        assertThat(opener("")
                        .libraries(List.of(file("none.bib", "Nothing of the kind.\n")))
                        .items())
                .isEmpty();
        assertThat(opener("").libraries(List.of(file("blank.ris", " \n"))).items())
                .isEmpty();

        assertThat(warnings)
                .extracting(Problem::toString)
                .containsExactly(
                        "none.bib: no references found in it as bibtex; check that it is complete, or name its format with"
                                + " --from",
                        "blank.ris: is empty");
    }

    private Source file(String name, String text) throws IOException {
        return new Source(Optional.of(Files.writeString(folder.resolve(name), text)), name, "--library");
    }

    private Opener opener(String input) {
        return new Opener(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                warnings::add,
                Opener.Watch.NONE,
                ReadingChoices.USUAL);
    }
}
