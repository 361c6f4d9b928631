package org.kmref.format.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.format.core.ReadItems;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** Plain text as a format among the others. */
@NullMarked
class PlainTextReaderTest {
    private static final String LINE =
            "Oliver, K., Kothari, A. & Mays, N. The dark side of coproduction: do the costs outweigh the benefits for"
                    + " health research? Health Res Policy Sys 17, 33 (2019). https://doi.org/10.1186/s12961-019-0432-3";

    private static ReadItems read(String text) throws IOException {
        return new PlainTextReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "page.txt");
    }

    @Test
    void aLineIsAReferenceWithItsFields() throws IOException {
        Item item = read(LINE).items().get(0);
        assertThat(item.title())
                .isEqualTo("The dark side of coproduction: do the costs outweigh the benefits for health research?");
        assertThat(item.names(NameVariable.AUTHOR))
                .extracting(Name::family)
                .containsExactly("Oliver", "Kothari", "Mays");
        assertThat(item.text(TextVariable.CONTAINER_TITLE)).startsWith("Health Res Policy Sys");
        assertThat(item.number(NumberVariable.VOLUME)).isEqualTo("17");
        assertThat(item.date(DateVariable.ISSUED).flatMap(date -> date.year())).contains(2019);
        assertThat(item.doi().name()).isEqualTo("10.1186/s12961-019-0432-3");
        assertThat(item.extra()).containsEntry("source-text", LINE);
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        ReadItems read = read("PK\u0000\u0001 2015, 12(3), 45");
        assertThat(read.items()).isEmpty();
        assertThat(read.problems())
                .extracting(problem -> problem.message())
                .containsExactly("is binary, not text; name a text file");
    }

    @Test
    void itIsRecognisedWhereNoOtherFormatIs() {
        assertThat(Formats.detect("", LINE).map(Format::id)).contains("text");
        assertThat(Formats.detect("list.txt", "1. " + LINE).map(Format::id)).contains("text");
        assertThat(Formats.detect("", "@book{a, title = {In 2015}, year = 2015}")
                        .map(Format::id))
                .contains("bibtex");
        assertThat(Formats.detect("", "title: A list\nauthor: Me, in 2015\n").map(Format::id))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doi:10 .1093 /jb/mvg083. | 10.1093/jb/mvg083",
                "doi: 10. 1093/jb/mvg083. | 10.1093/jb/mvg083",
                "doi:10.1093/jb/mvg083[doi] | 10.1093/jb/mvg083",
                "doi:10.1093/jb/mvg083.PMID:20847271. | 10.1093/jb/mvg083",
                "doi:10.1093/jb/mvg083(2019). | 10.1093/jb/mvg083",
            })
    void aDoiIsReadThroughWhatIsAroundIt(String printed, String doi) throws IOException {
        Item item = read("Oliver K, Kothari A. The dark side of coproduction. J Health Res. 2019;17:33-40. " + printed)
                .items()
                .get(0);
        assertThat(item.doi().name()).isEqualTo(doi);
    }

    @Test
    void ofTwoDatesTheOneWithAYearCounts() throws IOException {
        Item item = read("Oliver, K. 2011, The dark side of coproduction, exhibition catalogue, 11 March–27 November,"
                        + " National Gallery, London.")
                .items()
                .get(0);
        assertThat(item.year()).contains(2011);
    }

    @Test
    void twoValuesOfOneFieldAreInDoubt() throws IOException {
        Item item =
                read("Ward, V. L. Why, whose, what and how? A framework for knowledge mobilisers. Evidence and Policy."
                                + " 13, 3, 477-497 (21) (2017)")
                        .items()
                        .get(0);
        boolean doubted = String.valueOf(item.extra().get("doubts")).contains("issue: ");
        assertThat(doubted || item.number(NumberVariable.ISSUE).equals("3")).isTrue();
    }
}
