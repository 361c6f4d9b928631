package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an input is, is found out in time that grows with the length of what is looked at, whatever is in it. */
@Timeout(300)
class LongHeadTest {
    private static final int LONG = 100_000;

    static Stream<String> heads() {
        return Stream.of(
                "\n",
                " ",
                "\t",
                "\n ",
                "<!--",
                "<!---->",
                "<!---->x",
                "<?xml ",
                "<?xml?>",
                "<!DOCTYPE ",
                "<rdf:RDF ",
                "<article ",
                "<feed ",
                "<records> ",
                "< ",
                "<1> ",
                "{ ",
                "{}",
                "[",
                ",",
                "title,",
                "title\t",
                "author ",
                "@a",
                "@ ",
                "- ",
                "- {",
                "a:\n",
                "a:\n\n\n\n\n\n\n\n",
                "TI: \n",
                "TI- a\n",
                "RT A, a\n",
                "_".repeat(20) + "\n",
                "PT J\n",
                "\"a\",",
                "id :");
    }

    @ParameterizedTest
    @MethodSource("heads")
    void aLongHeadIsLookedAtOnce(String unit) {
        for (String before : new String[] {"", "a:", "<1>", "Scopus"}) {
            for (String after : new String[] {"", "x"}) {
                String head = before + unit.repeat(LONG / unit.length()) + after;
                assertThat(Formats.detect("f", head)).isNotNull();
                assertThat(Formats.unread(head)).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '<?xml version="1.0"?>\n<!-- a --><!-- b -->\n<odd:root>', XML of another kind (its root is `odd:root`)
            '\n <!DOCTYPE html>', HTML
            '<?xml version="1.0"?><html>', HTML
            '<rdf:RDF xmlns:bib="x">', 'Zotero RDF'
            '<feed xmlns="http://www.w3.org/2005/Atom">', a feed (Atom)
            '<article xmlns:xlink="x">', JATS (an article as XML)
            'Scopus\n\nEXPORT DATE: 1', the plain text of Scopus
            """)
    void whatIsNotReadIsNamed(String head, String name) {
        assertThat(Formats.unread(head.replace("\\n", "\n"))).contains(name);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '  @book{a,', bibtex
            '\\n\\n  @online {a,', biblatex
            '{"a": 1}\\r\\n{"a": 2}', jsonl
            'a:\\r\\n\\r\\n  type: book', hayagriva
            '<1>\\r\\nDatabase', ovid
            ' <12.> of 20\\nDB', ovid
            'year,Title', csv
            'Title;year', csv
            'year\\tTitle', tsv
            ' - { id : a', csl-yaml
            """)
    void whatIsReadIsRecognised(String head, String id) {
        String text = head.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
        assertThat(Formats.detect("f", text).map(Format::id)).contains(id);
    }
}
