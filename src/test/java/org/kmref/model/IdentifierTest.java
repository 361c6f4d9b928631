package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10.1186/S13012-015-0242-0                              | DOI 10.1186/s13012-015-0242-0
            doi:10.1186/s13012-015-0242-0                          | DOI 10.1186/s13012-015-0242-0
            <https://doi.org/10.1186/s13012-015-0242-0>.           | DOI 10.1186/s13012-015-0242-0, URL doi.org/10.1186/s13012-015-0242-0
            https://onlinelibrary.wiley.com/doi/10.1111/bjd.1/full | URL onlinelibrary.wiley.com/doi/10.1111/bjd.1/full, DOI 10.1111/bjd.1/full, DOI 10.1111/bjd.1
            10.48550/arXiv.2101.00001                              | DOI 10.48550/arxiv.2101.00001, ARXIV 2101.00001
            arXiv:2101.00001v2 [cs.DL]                             | ARXIV 2101.00001
            2101.00001                                             | ARXIV 2101.00001
            math.GT/0309136                                        | ARXIV math.gt/0309136
            https://arxiv.org/pdf/2101.00001v2                     | ARXIV 2101.00001, URL arxiv.org/pdf/2101.00001v2
            25895742                                               | PMID 25895742
            PMID: 123                                              | PMID 123
            https://pubmed.ncbi.nlm.nih.gov/25895742/              | URL pubmed.ncbi.nlm.nih.gov/25895742, PMID 25895742
            https://www.ncbi.nlm.nih.gov/pubmed/25895742           | URL ncbi.nlm.nih.gov/pubmed/25895742, PMID 25895742
            PMC4406164                                             | PMCID 4406164
            PMCID: PMC4406164.2                                    | PMCID 4406164
            https://pmc.ncbi.nlm.nih.gov/articles/PMC4406164/      | URL pmc.ncbi.nlm.nih.gov/articles/PMC4406164, PMCID 4406164
            978-0-19-920510-3                                      | ISBN 9780199205103
            ISBN-10: 0-19-920510-8                                 | ISBN 9780199205103
            HTTPS://WWW.Example.org/A/#top                         | URL example.org/A
            2015                                                   | ''
            nilsen2015                                             | ''
            doi:10.1186/*                                          | ''
            Impact by design: Planning                             | ''
            """)
    void whatIsPastedIsReadAsWhatItIdentifies(String pasted, String identifiers) {
        assertThat(Identifier.parse(pasted).stream()
                        .map(each -> each.kind() + " " + each.value())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(identifiers);
    }

    @Test
    void aReferenceIsIdentifiedByAllItHas() {
        Item item = Item.builder(new CitationKey("a"), ItemType.BOOK)
                .put(TextVariable.DOI, "https://doi.org/10.48550/ARXIV.2101.00001")
                .put(TextVariable.PMID, "PMID: 123")
                .put(TextVariable.ISBN, "0-19-920510-8 (pbk)")
                .build();
        assertThat(Identifier.of(item))
                .extracting(each -> each.kind() + " " + each.value())
                .containsExactly("DOI 10.48550/arxiv.2101.00001", "PMID 123", "ISBN 9780199205103", "ARXIV 2101.00001");
    }
}
