package org.kmref.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kmref.check.Finding;
import org.kmref.check.rules.Checkers;
import org.kmref.model.Problem;
import org.kmref.model.Problem.Severity;
import org.kmref.terminal.Palette;

class ReportsTest {
    private static final List<Finding> FINDINGS = List.of(
            finding(Problem.error("my lists/a,b:c.yaml", 3, 5, "is 100% wrong:\nfix it")
                    .of("url")
                    .about("ä2015")),
            finding(Problem.warning("refs.ris", 0, 0, "is strange\u001B[2J").of("tex")),
            finding(Problem.warning("refs.ris", 7, 0, "is odd")
                    .with(Severity.NOTE)
                    .of("spaces")
                    .about("b")));

    @Test
    void githubIsToldOfEachFindingInOneLineWithItsEscapes() {
        assertThat(GithubReport.text(FINDINGS)).isEqualTo("""
                ::error file=my lists/a%2Cb%3Ac.yaml,line=3,col=5,title=kmref url::ä2015: is 100%25 wrong:%0Afix it
                ::warning file=refs.ris,title=kmref tex::is strange␛[2J
                ::notice file=refs.ris,line=7,title=kmref spaces::b: is odd
                """);
    }

    @Test
    void aPlainLineHoldsNoControlCharacter() {
        assertThat(PlainReport.text(FINDINGS)).isEqualTo("""
                my lists/a,b:c.yaml:3:5: error: ä2015: is 100% wrong: fix it [url]
                refs.ris: warning: is strange␛[2J [tex]
                refs.ris:7: note: b: is odd [spaces]
                """);
    }

    @Test
    void theGroupedReportFitsTheScreen() {
        assertThat(new GroupedReport(Palette.PLAIN, 30, UnaryOperator.identity()).text(FINDINGS))
                .isEqualTo("""
                my lists/a,b:c.yaml
                  ä2015
                       3:5  error    is 100%
                                     wrong:
                                     fix it
                                     url

                refs.ris
                            warning  is
                                     strange␛[
                                     2J  tex
                  b
                         7  note     is odd
                                     spaces
                """);
    }

    @Test
    void aSarifLogHasEveryPropertyTheSchemaRequires() {
        Map<String, Object> log = new SarifReport(Checkers.all(), "1.0").tree(FINDINGS);
        assertThat(at(log, "version")).isEqualTo("2.1.0");
        assertThat(at(log, "runs", 0, "tool", "driver", "name")).isEqualTo("kmref");
        assertThat(list(at(log, "runs", 0, "tool", "driver", "rules")))
                .hasSameSizeAs(Checkers.all())
                .allSatisfy(rule -> {
                    assertThat(at(rule, "id")).isInstanceOf(String.class);
                    assertThat(at(rule, "fullDescription", "text")).isInstanceOf(String.class);
                    assertThat(at(rule, "defaultConfiguration", "level")).isIn("error", "warning", "note");
                });
        assertThat(list(at(log, "runs", 0, "results"))).hasSize(3).allSatisfy(result -> {
            assertThat(at(result, "message", "text")).isInstanceOf(String.class);
            assertThat(at(result, "level")).isIn("error", "warning", "note");
            int index = ((Number) at(result, "ruleIndex")).intValue();
            assertThat(at(log, "runs", 0, "tool", "driver", "rules", index, "id"))
                    .isEqualTo(at(result, "ruleId"));
        });
    }

    @Test
    void aSarifPlaceIsAUriWithLinesAndColumnsFromOneWhereTheyAreKnown() {
        Map<String, Object> log = new SarifReport(Checkers.all(), "1.0").tree(FINDINGS);
        List<String> places = list(at(log, "runs", 0, "results")).stream()
                .map(result -> at(result, "locations", 0, "physicalLocation").toString())
                .toList();
        assertThat(places)
                .containsExactly(
                        "{artifactLocation={uri=./my%20lists/a,b:c.yaml}, region={startLine=3, startColumn=5}}",
                        "{artifactLocation={uri=refs.ris}}", "{artifactLocation={uri=refs.ris}, region={startLine=7}}");
    }

    private static Object at(Object tree, Object... steps) {
        Object here = tree;
        for (Object step : steps) {
            here = Objects.requireNonNull(
                    step instanceof Integer index ? list(here).get(index) : ((Map<?, ?>) here).get(step),
                    () -> "no " + step);
        }
        return here;
    }

    private static List<?> list(Object tree) {
        return (List<?>) tree;
    }

    private static Finding finding(Problem problem) {
        return new Finding(problem, Optional.empty());
    }
}
