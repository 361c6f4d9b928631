package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @Test
    void eachSignHasItsTurn() {
        assertThat(Formats.all()).extracting(format -> format.sign().order()).doesNotHaveDuplicates();
    }

    @Test
    void theFormatOfListsIsOneOfThem() {
        assertThat(Formats.byId(Formats.NATIVE)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '<PubmedArticleSet><PubmedArticle>',   pubmed-xml
            '<modsCollection xmlns="x"><mods>',    mods
            '<xml><records>',                      endnote-xml
            'TY  - JOUR',                          ris
            'PMID- 123',                           nbib
            '%0 Journal Article',                  enw
            'cff-version: 1.2.0',                  cff
            '[{"id": "a"}]',                       csl-json
            'references:',                         csl-yaml
            '@online{a, url = {x}}',               biblatex
            '@article{a, year = 2020}',            bibtex
            'id,title,author',                     csv
            """)
    void aTextWithoutANameIsRecognised(String text, String id) {
        assertThat(Formats.detect("", text)).map(Format::id).contains(id);
    }

    @Test
    void whatHasNoSignIsNotRecognised() {
        assertThat(List.of("", "plain words", "{}"))
                .allSatisfy(text -> assertThat(Formats.detect("", text)).isEmpty());
    }
}
