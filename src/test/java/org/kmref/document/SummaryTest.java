package org.kmref.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.CitationKey;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;

class SummaryTest {

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "Nilsen, Nilsen",
        "Harvey;Kitson, Harvey & Kitson",
        "Wye;Cramer;Beckett, Wye et al.",
    })
    void theCreatorsAreNamedAsACitationWouldNameThem(String families, String creators) {
        List<Name> names = Stream.of(families.split(";", -1))
                .filter(family -> !family.isEmpty())
                .map(family -> Name.person(family, "X."))
                .toList();
        Item item = builder().put(NameVariable.AUTHOR, names).build();
        assertThat(Summary.creators(item)).isEqualTo(creators);
    }

    @ParameterizedTest
    @CsvSource({"2015-04-21, 2015", "2015/2016, 2015", "../2016, 2016", "-0043, -44"})
    void theYearIsThatOfTheFirstDate(String date, String year) {
        Item item = builder()
                .put(DateVariable.ISSUED, Edtf.parse(date).orElseThrow())
                .build();
        assertThat(Summary.year(item)).isEqualTo(year);
    }

    @Test
    void aWorkWithoutAYearSaysWhatItSaysOrThatThereIsNone() {
        assertThat(Summary.year(builder().build())).isEqualTo("n.d.");
        Item inPress = builder()
                .put(DateVariable.ISSUED, org.kmref.model.DateValue.literal("in press"))
                .build();
        assertThat(Summary.year(inPress)).isEqualTo("in press");
    }

    @Test
    void theLineOfAWorkLeavesOutWhoIsNotKnown() {
        Item.Builder item = builder().put(TextVariable.TITLE, "A page");
        assertThat(Summary.line(item.build())).isEqualTo("key  (n.d.) A page");
        item.put(NameVariable.AUTHOR, List.of(Name.literal("WHO")));
        assertThat(Summary.line(item.build())).isEqualTo("key  WHO (n.d.) A page");
    }

    private static Item.Builder builder() {
        return Item.builder(new CitationKey("key"), ItemType.WEBPAGE);
    }
}
