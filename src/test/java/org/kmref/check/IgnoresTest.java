package org.kmref.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.Library;
import org.kmref.model.Problem;

class IgnoresTest {
    private static final String LIST = """
            # kmref: ignore list-metadata
            references:
              # kmref: ignore required-field, url No address is known.

              # Another comment between.
              - id: a
                title: One. # kmref: ignore title-stop
                DOI: 10.1000/A # not kmref: ignore doi-case
                note: "a # kmref:ignore spaces"
            """;

    @ParameterizedTest
    @CsvSource({
        "1, list-metadata, true",
        "2, list-metadata, true",
        "6, required-field, true",
        "6, url, true",
        "6, title-stop, false",
        "6, No, false",
        "7, title-stop, true",
        "7, required-field, false",
        "8, title-stop, false",
        "8, doi-case, false",
    })
    void aCommentIsAboutItsLineOrAboutTheNextOneThatIsNoComment(int line, String check, boolean waved) {
        assertThat(ignores(LIST).cover(finding(line, check))).isEqualTo(waved);
    }

    @Test
    void everyCheckThatIsNamedHasItsPlace() {
        assertThat(ignores("é: 1 # kmref: ignore one, two\n").named().stream()
                        .map(named -> named.id() + " " + named.place().line() + ":"
                                + named.place().column()))
                .containsExactly("one 1:22", "two 1:27");
    }

    @Test
    void aFileWithoutCommentsWavesNothingThrough() {
        assertThat(ignores("").named()).isEmpty();
        assertThat(ignores("# kmref: ignore\n").named()).isEmpty();
    }

    private static Ignores ignores(String text) {
        return new Ignores(new CheckedFile(
                "list.yaml", text, CheckedFile.FileKind.LIST, Library.empty(), List.of(), PartLocator.UNKNOWN));
    }

    private static Finding finding(int line, String check) {
        return new Finding(Problem.warning("list.yaml", line, 1, "is wrong").of(check), Optional.empty());
    }
}
