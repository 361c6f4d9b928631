package org.kmref.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;
import org.kmref.store.LibraryReader;

class OrderTest {
    private static final Library LIBRARY = new Library(
            "",
            "",
            List.of(new Theme("theory", "", List.of(), ""), new Theme("communities", "", List.of(), "")),
            List.of(
                    item("a", "Knowledge brokers", "Zed", 2015, "theory", "9"),
                    item("b", "On brokering knowledge", "Älf", 2010, "communities", "10A"),
                    item("c", "Brokering", "Knowles", 0, "", ""),
                    item("d", "Something else", "", 2020, "theory", "suppl")),
            Map.of());

    @ParameterizedTest
    @CsvSource({
        "key, a b c d",
        "key:desc, d c b a",
        "author, b c a d",
        "author:desc, a c b d",
        "year, b a d c",
        "year:desc, d a b c",
        "title, c a b d",
        "theme, a d b c",
        "theme:desc, b a d c",
        "volume, a b c d",
        "volume:desc, b a c d",
        "issued, b a d c",
        "Author, b c a d",
        "type, a b c d",
        "colour, d a b c",
    })
    void whatLacksTheFieldComesLastEitherWay(String order, String keys) {
        assertThat(sorted(LIBRARY, order)).containsExactly(keys.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "issued, e c a b d f",
        "issued:desc, c e a b d f",
        "volume, e c a b d f",
        "volume:desc, c e a b d f",
    })
    void aTextInPlaceOfADateOrNumberComesLastEitherWayAsItStandsInTheList(String order, String keys) {
        Library library = LibraryReader.read("list", """
                        references:
                          - {id: a, type: book, title: A, issued: circa 1900, volume: IV}
                          - {id: b, type: book, title: B}
                          - {id: c, type: book, title: C, issued: 2016-04, volume: 10A}
                          - {id: d, type: book, title: D, issued: in press, volume: extra}
                          - {id: e, type: book, title: E, issued: 2016, volume: 9}
                          - {id: f, type: book, title: F, issued: {literal: about 1900}, volume: I}
                        """).value();
        assertThat(sorted(library, order)).containsExactly(keys.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "citation-count, g d a f b c e h",
        "citation-count:desc, b f a d g e c h",
    })
    void aFieldOfTheListsOwnGoesByNumbersThenByTexts(String order, String keys) {
        Library library = LibraryReader.read("list", """
                        references:
                          - {id: h, type: book, title: H}
                          - {id: a, type: book, title: A, citation-count: 9}
                          - {id: b, type: book, title: B, citation-count: 120}
                          - {id: c, type: book, title: C, citation-count: 3 or 4}
                          - {id: d, type: book, title: D, citation-count: 0.12345678901234567}
                          - {id: e, type: book, title: E, citation-count: many}
                          - {id: f, type: book, title: F, citation-count: "20"}
                          - {id: g, type: book, title: G, citation-count: -5}
                        """).value();
        assertThat(sorted(library, order)).containsExactly(keys.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"yaer", "year:down", "year:", "''", "year:desc:desc", "any"})
    void anOrderNobodyKnowsIsNone(String order) {
        assertThat(Order.of(order, LIBRARY)).isEmpty();
    }

    private static List<String> sorted(Library library, String order) {
        return library.items().stream()
                .sorted(Order.of(order, library).orElseThrow())
                .map(item -> item.key().value())
                .toList();
    }

    private static Item item(String key, String title, String family, int year, String theme, String volume) {
        Item.Builder item = Item.builder(new CitationKey(key), ItemType.BOOK)
                .put(TextVariable.TITLE, title)
                .put(NumberVariable.VOLUME, volume)
                .themes(theme.isEmpty() ? List.of() : List.of(theme));
        if (!family.isEmpty()) {
            item.put(NameVariable.AUTHOR, List.of(Name.person(family, "")));
        }
        if (year != 0) {
            item.put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(year)));
        }
        if (key.equals("d")) {
            item.extra("Colour", "blue");
        }
        return item.build();
    }
}
