package org.kmref.format.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.format.plaintext.tag.Lexicon;

/** Lists of names in the orders in which references print them, each name as family name and given name. */
@NullMarked
class NameListsTest {
    private static final NameLists LISTS = new NameLists(Lexicon.read());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tenbrink, D. E., & Ostrow, G. E. | Tenbrink/D. E.; Ostrow/G. E.",
                "D. E. Tenbrink and G. E. Ostrow | Tenbrink/D. E.; Ostrow/G. E.",
                "Tenbrink DE, Ostrow GE | Tenbrink/DE; Ostrow/GE",
                "Tenbrink, David, and Geoffrey Ostrow | Tenbrink/David; Ostrow/Geoffrey",
                // Given names that no list knows.
                "Zorvan Tenbrink, Ilmeth Ostrow, and Quorin Bexley | Tenbrink/Zorvan; Ostrow/Ilmeth; Bexley/Quorin",
                "Zorvan Tenbrink, Ilmeth Ostrow | Tenbrink/Zorvan; Ostrow/Ilmeth",
                "Tenbrink, Zorvan, Ilmeth Ostrow, and Quorin B. Bexley | Tenbrink/Zorvan; Ostrow/Ilmeth; Bexley/Quorin B.",
                "Tenbrink, Zorvan, Ilmeth Ostrow | Tenbrink/Zorvan; Ostrow/Ilmeth",
                "Tenbrink, Zor Van, Ilmeth Ostrow | Tenbrink/Zor Van; Ostrow/Ilmeth",
                // A suffix behind initials without commas.
                "Tenbrink FA Jr, Ostrow HB, Bexley RJ | Tenbrink/FA/Jr; Ostrow/HB; Bexley/RJ",
                "Ostrow HB, Tenbrink SC Jr, Bexley CV | Ostrow/HB; Tenbrink/SC/Jr; Bexley/CV",
                // Names that end in "and", and a conjunction that lost its space.
                "Tenbrink A. W., Ostrowand J., Bexley B. | Tenbrink/A. W.; Ostrowand/J.; Bexley/B.",
                "M.C. Tenbrinkand M. Ostrow | Tenbrink/M.C.; Ostrow/M.",
                // Family names in capitals, of four letters too.
                "BARROW CRUX, M.G. | BARROW CRUX/M.G.",
                "A. Tenbrink, P.deOstrow, C. Bexley | Tenbrink/A.; deOstrow/P.; Bexley/C.",
                // A space alone between two.
                "Tenbrink, L. de Ostrow, Z. Bexley, K. J. Holm, K. | Tenbrink/L.; de Ostrow/Z.; Bexley/K. J.; Holm/K.",
                "Tenbrink, L. Ostrow, Z. Holm, J. and Bexley, H. | Tenbrink/L.; Ostrow/Z.; Holm/J.; Bexley/H.",
                "Tenbrink I, Holm A.. | Tenbrink/I; Holm/A.",
            })
    void namesAreReadInEveryOrder(String printed, String names) {
        assertThat(LISTS.read(printed).stream()
                        .map(name -> name.familyName() + "/" + name.given()
                                + (name.suffix().isEmpty() ? "" : "/" + name.suffix()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(names);
    }
}
