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
        '%A Nilsen, Per',                      enw
        'FN Clarivate Analytics Web of Science', wos
        'RT Journal Article\nSR Electronic',   refworks
        '<1. >',                               ovid
        'VN  - Ovid Technologies',             ovid
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        a.ris  | PMID- 99                      | nbib
        a.nbib | TY  - JOUR                    | ris
        a.txt  | FN Thomson Reuters            | wos
        a.ris  | %0 Book                       | enw
        a.bib  | TY  - BOOK                    | ris
        a.enw  | @book{a, title = {B}}         | bibtex
        a.csv  | plain                         | csv
        a.xml  | <modsCollection>              | mods
        a.ris  | <xml><records>                | endnote-xml
        """)
    void aFileIsWhatItsContentSays(String name, String text, String id) {
        assertThat(Formats.detect(name, text)).map(Format::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        %PDF-1.4                                         | a PDF
        {\\rtf1                                          | Rich Text (RTF)
        <!DOCTYPE html><html>                            | HTML
        <collection xmlns='http://www.loc.gov/MARC21/slim'> | MARCXML
        papis_id: 123abc                                 | the YAML of papis
        <crossref_result>                                | the XML of Crossref
        <rdf:RDF xmlns:bib='x'>                          | Zotero RDF
        <feed xmlns='http://www.w3.org/2005/Atom'>       | a feed (Atom)
        {Reference Type}: Journal Article                | NoteExpress
        --TI-- A title                                   | Biblioscape, tagged
        nep.repec.org                                    | a list of RePEc's NEP
        <b:Sources>                                      | Word's list of sources
        <?xml version='1.0'?><catalog>                   | XML of another kind (its root is `catalog`)
        """)
    void aFormatThatIsNotReadIsTold(String text, String kind) {
        assertThat(Formats.unread(text)).contains(kind);
    }

    @Test
    void theAbstractsOfPubmedAreNoRecords() {
        String text =
                "1. Sheds. 2019 Feb 4;8(1):1-9.\n\nA title.\n\nKnox L(1).\n\nAn abstract.\n\nPMID: 99 [Indexed]\n";
        assertThat(Formats.unread(text)).contains("the abstracts of PubMed as text");
        assertThat(Formats.detect("", text)).isEmpty();
    }

    @Test
    void whatIsReadIsNotToldAsUnread() {
        assertThat(List.of("TY  - JOUR", "<mods>", "@book{a,", "references:", "", "plain words"))
                .allSatisfy(text -> assertThat(Formats.unread(text)).isEmpty());
    }

    @Test
    void whatHasNoSignIsNotRecognised() {
        assertThat(List.of("", "plain words", "{}"))
                .allSatisfy(text -> assertThat(Formats.detect("", text)).isEmpty());
    }
}
