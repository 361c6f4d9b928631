package org.kmref.format.csldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kmref.format.Works.work;
import static org.kmref.format.Works.written;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.format.Works;
import org.kmref.format.tree.YamlText;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.ItemType;

class CslWritersTest {

    @Test
    void cslJsonHasEverything() throws IOException {
        assertThat(written(new CslJsonWriter(), Works.article())).isEqualTo("""
                        [
                          {
                            "id": "graaf2015",
                            "type": "article-journal",
                            "title": "Making sense of RNA & <i>Escherichia coli</i>: 100% naïve?",
                            "author": [
                              {
                                "family": "Graaf",
                                "given": "Peter",
                                "non-dropping-particle": "van der"
                              },
                              {
                                "family": "Smith",
                                "given": "John",
                                "suffix": "Jr"
                              },
                              {
                                "literal": "World Health Organization"
                              }
                            ],
                            "issued": {
                              "date-parts": [
                                [
                                  2015,
                                  4,
                                  21
                                ]
                              ]
                            },
                            "container-title": "Implementation Science",
                            "page": "53-61",
                            "volume": "10",
                            "DOI": "10.1186/s13012-015-0242-0",
                            "keyword": "implementation science",
                            "medium": "paper",
                            "custom": {
                              "themes": [
                                "theory"
                              ],
                              "source-note": "no"
                            }
                          }
                        ]
                        """);
    }

    @Test
    void jsonLinesHaveOneItemALine() throws IOException {
        assertThat(written(
                        new JsonLinesWriter(),
                        work("a", ItemType.BOOK).build(),
                        work("b", ItemType.BILL).build()))
                .isEqualTo("{\"id\":\"a\",\"type\":\"book\"}\n{\"id\":\"b\",\"type\":\"bill\"}\n");
    }

    @Test
    void cslYamlIsAReadingList() throws IOException {
        assertThat(written(new CslYamlWriter(), Works.article())).isEqualTo("""
                        title: A list
                        locale: en-GB
                        themes:
                          - {id: theory, title: "Theories: models", aliases: [models]}
                        references:
                          - id: graaf2015
                            type: article-journal
                            title: "Making sense of RNA & <i>Escherichia coli</i>: 100% naïve?"
                            author:
                              - {family: Graaf, given: Peter, non-dropping-particle: van der}
                              - {family: Smith, given: John, suffix: Jr}
                              - {literal: World Health Organization}
                            issued: {date-parts: [[2015, 4, 21]]}
                            container-title: Implementation Science
                            page: "53-61"
                            volume: 10
                            DOI: "10.1186/s13012-015-0242-0"
                            keyword: implementation science
                            medium: paper
                            themes: [theory]
                            source-note: "no"
                        """);
    }

    @Test
    void datesSayWhatTheyAre() throws IOException {
        assertThat(written(
                        new JsonLinesWriter(),
                        work("k", ItemType.BOOK)
                                .put(DateVariable.ISSUED, DateValue.from(DateParts.ofSeason(2015, 1)))
                                .put(
                                        DateVariable.ACCESSED,
                                        DateValue.of(DateParts.ofSeason(2015, 2))
                                                .asCirca())
                                .put(DateVariable.SUBMITTED, DateValue.literal("in spring"))
                                .put(DateVariable.EVENT_DATE, DateValue.until(DateParts.ofMonth(-44, 3)))
                                .build()))
                .isEqualTo("{\"id\":\"k\",\"type\":\"book\",\"issued\":{\"date-parts\":[[2015,21],[0]]},"
                        + "\"accessed\":{\"date-parts\":[[2015]],\"season\":2,\"circa\":true},"
                        + "\"event-date\":{\"date-parts\":[[0],[-44,3]]},\"submitted\":{\"literal\":\"in spring\"}}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "Yes",
                "null",
                "~",
                "1e3",
                "0x1F",
                "12:30",
                "2015",
                "-1",
                "a: b",
                "a #b",
                "a:",
                "- a",
                "? a",
                "*a",
                "&a",
                "!a",
                "%a",
                "@a",
                "`a",
                "'a",
                "|",
                ">",
                "",
                " a",
                "a ",
                "=",
                "<<",
                "2015-04-01",
                "a\nb",
                "on",
                "{a"
            })
    void textThatYamlReadsAsSomethingElseIsQuoted(String text) {
        assertThat(YamlText.scalar(text)).startsWith("\"").endsWith("\"");
    }
}
