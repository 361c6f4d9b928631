package org.kmref.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Theme;

class ReadingListTest {
    private static final Theme FIRST = new Theme("first", "First", List.of(), "");
    private static final Theme SECOND = new Theme("second", "Second", List.of(), "");
    private static final Library LIBRARY = new Library(
            "My list",
            "",
            List.of(FIRST, SECOND),
            List.of(
                    item("a", "second"),
                    item("b"),
                    item("c", "second", "first"),
                    item("d", "unknown"),
                    item("e", "first")),
            Map.of());

    @Test
    void worksAreMetInTheOrderOfTheHeadingsEachOnceAndThoseWithoutOneLast() {
        assertThat(keys(ReadingList.inOrder(LIBRARY, LIBRARY.themes(), LIBRARY.items())))
                .containsExactly("c", "e", "a", "b", "d");
    }

    @Test
    void ofSomeHeadingsOnlyTheirWorksAreMet() {
        List<Item> ofSecond = LIBRARY.items(SECOND);
        assertThat(keys(ReadingList.inOrder(LIBRARY, List.of(SECOND), ofSecond)))
                .containsExactly("a", "c");
    }

    @Test
    void thereIsAWriterForEveryNameAndNoneForAnother() {
        assertThat(DocumentWriters.NAMES)
                .allSatisfy(name -> assertThat(DocumentWriters.named(name, true, CitationKey::value))
                        .isPresent());
        assertThat(DocumentWriters.named("pdf", true, CitationKey::value)).isEmpty();
    }

    private static List<String> keys(List<Item> items) {
        return items.stream().map(item -> item.key().value()).toList();
    }

    private static Item item(String key, String... themes) {
        return Item.builder(new CitationKey(key), ItemType.BOOK)
                .themes(List.of(themes))
                .build();
    }
}
