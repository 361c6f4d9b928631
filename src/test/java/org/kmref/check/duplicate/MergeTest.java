package org.kmref.check.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

class MergeTest {
    private final List<Conflict> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // field | one | other | what holds, or ? where it is asked
                "title | Making sense | Making sense of theories | Making sense of theories",
                "title | Making sense: of it | Making Sense | Making sense: of it",
                "title | MAKING SENSE | Making sense | Making sense",
                "title | Making sense. | Making sense | Making sense.",
                "title | Making sense | Losing sense | ?",
                "container-title | Implement Sci | Implementation Science | Implementation Science",
                "container-title | Evidence & Policy | Evidence and Policy | Evidence & Policy",
                "publisher | Policy Press | Polity | ?",
                "DOI | https://doi.org/10.1000/A | 10.1000/a | 10.1000/a",
                "ISBN | 0-7432-2209-1 | 0743222091 | 0743222091",
                "ISBN | 0743222091 | 9781861346643 | ?",
                "note | Read it. | Lend it. | Read it.; Lend it.",
                "note | Read it. | Read it. | Read it.",
                "keyword | theory, practice | practice, policy | theory, practice, policy",
                "page | 129-32 | 129-132 | 129-132",
                "page | 53 | 53–61 | 53–61",
                "page | 53 | 54 | ?",
                "edition | 5 | 5th | 5",
                "volume | 10 | 11 | ?",
                "issued | 2015 | 2015-04-21 | 2015-04-21",
                "issued | 2015-04 | 2015 | 2015-04",
                "issued | 2015 | 2016 | ?",
                "issued | 2015/2016 | 2015 | ?",
                "author | Nilsen, P. | Nilsen, Per | Nilsen, Per",
                "author | Swaithes, L.; Paskins, Z. | Swaithes, Laura | Swaithes, L.; Paskins, Z.",
                "author | Swaithes, L.; Paskins, Z. | Swaithes, L.; et al. | Swaithes, L.; Paskins, Z.",
                "author | NILSEN, PER | Nilsen, Per | Nilsen, Per",
                "author | Nilsen, Per | Wye, Lesley | ?",
            })
    void theFullerValueHoldsAndWhatContradictsIsAskedAbout(String field, String one, String other, String holds) {
        Item merged = Merge.of(List.of(item("a", field, one), item("b", field, other)), Preference.FIRST, conflict -> {
            asked.add(conflict);
            return 1;
        });
        assertThat(asked).hasSize(holds.equals("?") ? 1 : 0);
        assertThat(value(merged, field)).isEqualTo(holds.equals("?") ? other : holds);
        asked.forEach(conflict -> assertThat(conflict.field()).isEqualTo(field));
    }

    @Test
    void whatOneRecordHasAloneIsKept() {
        Item merged = merged(
                Preference.FIRST,
                item("a", "volume", "10").toBuilder().themes(List.of("theory")).build(),
                item("b", "DOI", "10.1000/1").toBuilder()
                        .themes(List.of("public", "theory"))
                        .build());
        assertThat(merged.key()).hasToString("a");
        assertThat(value(merged, "volume")).isEqualTo("10");
        assertThat(value(merged, "DOI")).isEqualTo("10.1000/1");
        assertThat(merged.themes()).containsExactly("theory", "public");
        assertThat(asked).isEmpty();
    }

    @Test
    void aDocumentBecomesWhatTheOtherIs() {
        Item document =
                item("a", "title", "One").toBuilder().type(ItemType.DOCUMENT).build();
        Item book = item("b", "title", "One").toBuilder().type(ItemType.BOOK).build();
        Item report =
                item("c", "title", "One").toBuilder().type(ItemType.REPORT).build();
        assertThat(merged(Preference.FIRST, document, book).type()).isEqualTo(ItemType.BOOK);
        assertThat(asked).isEmpty();
        assertThat(merged(Preference.FIRST, book, report).type()).isEqualTo(ItemType.BOOK);
        assertThat(asked)
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.values()).containsExactly("book", "report"));
    }

    @Test
    void fieldsOfTheListsOwnAreTakenTogether() {
        Item one = item("a", "title", "One").toBuilder()
                .extra("partners", List.of("nihr"))
                .extra("confirmed", Map.of("DOI", "the page"))
                .extra("colour", "red")
                .build();
        Item other = item("b", "title", "One").toBuilder()
                .extra("partners", List.of("mpft", "nihr"))
                .extra("confirmed", Map.of("DOI", "elsewhere", "ISBN", "the cover"))
                .extra("colour", "blue")
                .build();
        Item merged = merged(Preference.FIRST, one, other);
        assertThat(merged.extra())
                .containsEntry("partners", List.of("nihr", "mpft"))
                .containsEntry("confirmed", Map.of("DOI", "the page", "ISBN", "the cover"))
                .containsEntry("colour", "red");
        assertThat(asked)
                .singleElement()
                .satisfies(conflict -> assertThat(conflict.field()).isEqualTo("colour"));
    }

    @Test
    void aPreferenceSaysWhichRecordStaysAndWhoseValueComesFirst() {
        Item first = item("a", "volume", "10");
        Item fullest =
                item("b", "volume", "11").toBuilder().themes(List.of("theory")).build();
        Item newest = item("c", "volume", "12");
        assertThat(merged(Preference.FIRST, first, fullest, newest).key()).hasToString("a");
        assertThat(merged(Preference.FULLEST, first, fullest, newest).key()).hasToString("b");
        Item kept = merged(Preference.NEWEST, first, fullest, newest);
        assertThat(kept.key()).hasToString("c");
        assertThat(value(kept, "volume")).isEqualTo("12");
    }

    @Test
    void aListHasOneRecordForEachGroupWhereTheKeptOneStood() {
        Item one = item("a", "title", "One");
        Item between = item("b", "title", "Two");
        Item again = item("c", "title", "One: the whole title");
        Merging merging = Merging.ofItems(List.of(List.of(one, again)), Preference.FIRST, conflict -> 0);
        Library library = new Library("Mine", "en-GB", List.of(), List.of(one, between, again), Map.of());
        assertThat(merging.applied(library).items())
                .extracting(item -> item.key() + " " + item.title())
                .containsExactly("a One: the whole title", "b Two");
        assertThat(merging.keyMap()).isEqualTo("c\ta\n");
    }

    private Item merged(Preference preference, Item... items) {
        return Merge.of(List.of(items), preference, conflict -> {
            asked.add(conflict);
            return 0;
        });
    }

    private static Item item(String key, String field, String value) {
        Item.Builder item = Item.builder(new CitationKey(key), ItemType.DOCUMENT);
        TextVariable.of(field).ifPresent(text -> item.put(text, value));
        NumberVariable.of(field).ifPresent(number -> item.put(number, value));
        DateVariable.of(field)
                .ifPresent(date -> item.put(date, Edtf.parse(value).orElse(DateValue.of(DateParts.ofYear(1)))));
        NameVariable.of(field).ifPresent(names -> item.put(names, names(value)));
        return item.build();
    }

    private static List<Name> names(String written) {
        List<Name> names = new ArrayList<>();
        for (String name : written.split("; ", -1)) {
            String[] parts = name.split(", ", 2);
            names.add(parts.length == 1 ? Name.literal(name) : Name.person(parts[0], parts[1]));
        }
        return names;
    }

    private static String value(Item item, String field) {
        return switch (field) {
            case "author" ->
                String.join(
                        "; ",
                        item.names(NameVariable.AUTHOR).stream()
                                .map(name -> name.isLiteral() ? name.literal() : name.family() + ", " + name.given())
                                .toList());
            case "issued" -> item.date(DateVariable.ISSUED).map(Edtf::write).orElse("");
            default ->
                NumberVariable.of(field)
                        .map(item::number)
                        .or(() -> TextVariable.of(field).map(item::text))
                        .orElse("");
        };
    }
}
