package org.kmref.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;

class PartnerFilterTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', n s c",
        "charity, '', '', '', c",
        "'', local, '', '', s c",
        "'', '', n, '', s c",
        "'', '', s, '', c",
        "'', '', '', 'NATIONAL', n",
        "'', '', '', 'school of', s",
        "charity, local, n, care, c",
        "charity, local, n, zzz, ''",
    })
    void partnersAreNarrowedByWhatIsGiven(String kind, String scope, String parent, String text, String ids) {
        PartnerDirectory directory = new PartnerDirectory(
                "",
                Map.of(),
                List.of(
                        partner("n", "National Body", "funder", "national", ""),
                        partner("s", "School of Health", "school", "local", "n"),
                        partner("c", "Care", "charity", "local", "s")));
        assertThat(new PartnerFilter(kind, scope, parent, List.of(text))
                        .select(directory).stream().map(Partner::id))
                .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" ", -1));
    }

    private static Partner partner(String id, String name, String kind, String scope, String parent) {
        return new Partner(id, name, "", kind, scope, parent, "", "", "", true, Map.of());
    }
}
