package org.kmref.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kmref.model.Problem;

class RepeatedWarningsTest {

    private static List<String> said(Problem... problems) {
        return RepeatedWarnings.once(List.of(problems)).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aKindIsSaidOnceAFileWithTheLinesOfTheOthers() {
        assertThat(said(
                        Problem.warning("a.ris", 3, 7, "`X` is not a type of RIS, read as GEN; correct it"),
                        Problem.warning("a.ris", 5, 1, "this is outside any record, skipped; remove it"),
                        Problem.warning("a.ris", 9, 7, "`Y` is not a type of RIS, read as GEN; correct it"),
                        Problem.warning("b.ris", 9, 7, "`Y` is not a type of RIS, read as GEN; correct it"),
                        Problem.warning("a.ris", 12, 7, "`X` is not a type of RIS, read as GEN; correct it")))
                .containsExactly(
                        "a.ris:3:7: `X` is not a type of RIS, read as GEN; correct it (2 more like this, in lines 9, 12)",
                        "a.ris:5:1: this is outside any record, skipped; remove it",
                        "b.ris:9:7: `Y` is not a type of RIS, read as GEN; correct it");
    }

    @Test
    void ofManyTheFirstLinesAreNamedAndAllAreCounted() {
        List<Problem> many = new ArrayList<>();
        for (int line = 1; line <= 100; line++) {
            many.add(Problem.warning("a.csv", line, 0, "the row has " + line + " cells"));
        }
        assertThat(said(many.toArray(Problem[]::new)))
                .containsExactly("a.csv:1: the row has 1 cells (99 more like this, in lines 2, 3, 4, 5, 6 ...)");
    }

    @Test
    void withoutLinesOnlyTheCountIsSaid() {
        assertThat(said(Problem.warning("a.json", 0, 0, "no key"), Problem.warning("a.json", 0, 0, "no key")))
                .containsExactly("a.json: no key (1 more like this)");
    }
}
