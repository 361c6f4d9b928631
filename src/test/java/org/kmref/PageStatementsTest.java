package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.Approaches;
import org.kmref.model.DirectoryEntry;
import org.kmref.model.PartnerDirectory;
import org.kmref.store.ApproachReader;
import org.kmref.store.Embedded;
import org.kmref.store.PartnerReader;
import org.kmref.store.UserFolders.Folder;

/** What the page says beside its references, statement by statement: each stands in its record, in a field of its own. */
class PageStatementsTest {
    private static final Path FACTS = Path.of(System.getProperty("kmref.facts", "../shared/reading-list-facts"));

    private static final Approaches APPROACHES = ApproachReader.read(
                    "approaches.yaml", Embedded.text(Folder.APPROACHES))
            .value();
    private static final PartnerDirectory PARTNERS =
            PartnerReader.read("partners.yaml", Embedded.text(Folder.PARTNERS)).value();

    private static final String TABLE = """
            km-names            | knowledge-mobilisation         | also-known-as | knowledge exchange; knowledge translation
            km-what             | knowledge-mobilisation         | definition    | two-way; active; different kinds; clinical practice sooner
            km-how              | knowledge-mobilisation         | method        | stake; adapt and refine; boundaries; silos
            km-access           | knowledge-mobilisation         | purpose       | accessible; understandable; useful; informed by research; informed by health care
            unit-aim            | iau                            | aim           | research on it; implementation; impact; individuals and communities; better care
            unit-range          | iau                            | range         | some of them, not all
            unit-cycle          | iau                            | principles    | whole research cycle; design
            unit-feasibility    | iau                            | principles    | feasibility; worth to the NHS; into practice; in good time
            cop-what            | community-of-practice          | definition    | shared concern or passion; regularly
            cop-who             | community-of-practice          | people        | clinicians; academics; commissioners; patients
            link-what           | link-group                     | description   | personal, professional and volunteering; networks; community; NHS; findings
            link-what           | link-group                     | relationship  | own patient and public group
            link-why            | patient-and-public-involvement | contribution  | networks; experience; more relevant; more useful
            groups-cop          | patient-and-public-involvement | at-the-unit   | integral part; stakeholders; all of the unit's work
            rug-what            | rug                            | description   | health conditions; caring for; expertise by experience; improve its research
            broker-what         | knowledge-brokering            | definition    | decision-makers; researchers; relationships; expert knowledge; channels
            broker-role         | knowledge-brokering            | role          | emerging; goals and culture; problems; interpret and translate; local policy
            broker-unit         | knowledge-brokering            | at-the-unit   | all stakeholder groups; strategic; accessible formats
            champion-who        | clinical-champions-and-fellows | people        | fellows; general practitioners; consultant physiotherapists
            champion-roles      | clinical-champions-and-fellows | role          | two roles; half of the week; clinical base
            champion-expertise  | clinical-champions-and-fellows | expertise     | context of the NHS; where it is going; evidence; service transformation; research; education; engagement
            champion-networks   | clinical-champions-and-fellows | networks      | influential; local; regional; national; experience of others
            partners-networks   | about                          | networks      | NHS; research; charities; into practice
            partners-funding    | about                          | funding       | external funding; most of the work; together
            """;

    @ParameterizedTest
    @CsvSource(textBlock = TABLE, delimiter = '|')
    void aStatementStandsInItsRecord(String statement, String record, String field, String words) {
        Map<String, Object> fields = entries()
                .filter(entry -> entry.id().equals(record))
                .map(DirectoryEntry::fields)
                .findFirst()
                .orElseThrow();
        assertThat(fields).as(statement).containsKey(field);
        assertThat(String.valueOf(fields.get(field))).as(statement).satisfies(text -> {
            for (String word : words.split("; ", -1)) {
                assertThat(text).containsIgnoringCase(word);
            }
        });
    }

    @Test
    void everyStatementOfThePageIsInTheTable() throws IOException {
        if (!Files.isDirectory(FACTS)) {
            System.out.println("skipped: the facts are not in " + FACTS + "; -Dkmref.facts names their folder");
            abort("the facts are not in " + FACTS);
        }
        Set<String> stated = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{id: ([a-z-]+)").matcher(Files.readString(FACTS.resolve("page.yaml")));
        while (matcher.find()) {
            stated.add(matcher.group(1));
        }
        Set<String> held = new TreeSet<>();
        TABLE.lines()
                .forEach(line -> held.add(line.substring(0, line.indexOf('|')).strip()));
        assertThat(held).isEqualTo(stated);
    }

    @Test
    void noRecordHasThePagesOwnSentences() {
        List<String> quoting = new ArrayList<>();
        entries().filter(entry -> entry.fields().containsKey("source-text")).forEach(entry -> quoting.add(entry.id()));
        assertThat(quoting).isEmpty();
    }

    private static Stream<DirectoryEntry> entries() {
        return Stream.concat(DirectoryEntry.of(APPROACHES).stream(), DirectoryEntry.of(PARTNERS).stream());
    }
}
