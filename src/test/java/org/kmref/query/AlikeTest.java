package org.kmref.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.parse.QueryReader;
import org.kmref.query.rank.Terms;
import org.kmref.store.LibraryReader;

/** What is written in several ways is found in each of them. */
class AlikeTest {
    private static final String YAML = """
            references:
              - {id: r1, title: "Meta-analyses, hypotheses & biases of knowledge co-production"}
              - {id: r2, title: "A meta-analysis, hypothesis and bias", author: [{family: OʼBrien, given: Pat}]}
              - {id: r3, title: "Effects of H<sub>2</sub>O on <i>E. coli</i> strains <span class='nocase'>RNA</span>s"}
              - {id: r4, title: "Out-of-hours peer-to-peer care", DOI: 10.1016/S0140-6736(05)67889-6}
              - {id: r5, title: "Knowledge coproduction: implemen\u00ADtation", keyword: "care practice, implementation science"}
              - {id: r6, title: "Mobilization and behavior", URL: "http://example.org/~smith/x"}
              - {id: r7, title: "Mobilisation, behaviour; gynaecology 🎉", note: "a x < b > y"}
              - {id: r8, DOI: "https://www.doi.org/10.1186/S13012-015", ISBN: "0-8044-2957-X (pbk.)", language: eng}
              - {id: r9, DOI: "doi:10.1186%2Fs13012-016", ISSN: "1748-5908 (Electronic)", language: English}
            """;

    private static final Library LIBRARY = LibraryReader.read("list", YAML).value();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "meta-analysis | r1 r2",
                "metaanalyses | r1 r2",
                "hypothesis | r1 r2",
                "biases | r1 r2",
                "\"knowledge coproduction\" | r1 r5",
                "\"knowledge co-production\" | r1 r5",
                "\"knowledge co production\" | r1 r5",
                "\"of knowledge coproduction\" | r1",
                "outofhours | r4",
                "\"outofhours peer-to-peer\" | r4",
                "out-of-hours | r4",
                "outofh* | r4",
                "peertopeer | r4",
                "o'brien | r2",
                "obrien | r2",
                "author:\"Pat O’Brien\" | r2",
                "implementation | r5",
                "H2O | r3",
                "\"E. coli strains\" | r3",
                "\"on e coli\" | r3",
                "RNAs | r3",
                "sub | ``",
                "nocase | ``",
                "\"a x b y\" | r7",
                "title:H<sub>2</sub>O | r3",
                "mobilis* | r6 r7",
                "mobiliz* | r6 r7",
                "mobilisat* | r6 r7",
                "behavior* | r6 r7",
                "behaviour* | r6 r7",
                "mobilzation~ | r6 r7",
                "mobilsation~ | r6 r7",
                "gynecology | r7",
                "doi:10.1016/S0140-6736(05)67889-6 | r4",
                "(doi:10.1016/S0140-6736(05)67889-6) | r4",
                "doi:10.1186/s13012-015 | r8",
                "doi:https://doi.org/10.1186/s13012-015 | r8",
                "doi:10.1186/s13012-016 | r9",
                "doi:10.1186/* | r8 r9",
                "doi:10.1186* | r8 r9",
                "10.1186/s13012-016 | r9",
                "isbn:978-0-8044-2957-3 | r8",
                "isbn:080442957x | r8",
                "isbn:0-8044* | r8",
                "issn:17485908 | r9",
                "language:en | r8 r9",
                "url:http://example.org/~smith/x | r6",
                "\"practice implementation\" | ``",
                "\"implementation science\" | r5",
                "mobilisation 🎉 | r6 r7",
                "hypotheses & biases | r1 r2",
            })
    void isFound(String query, String keys) {
        Query wanted = QueryReader.parse(query, LIBRARY);
        List<Item> found = wanted.filter(LIBRARY.items(), LIBRARY);
        assertThat(String.join(
                        " ", found.stream().map(item -> item.key().value()).toList()))
                .isEqualTo(keys);
        for (Item item : found) {
            assertThat(wanted.need().test(Terms.of(item, LIBRARY))).as(query).isTrue();
        }
    }
}
