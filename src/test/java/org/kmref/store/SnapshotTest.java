package org.kmref.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
import org.kmref.model.Theme;
import org.kmref.store.UserFolders.Folder;

class SnapshotTest {

    @Test
    void theSnapshotOfTheEmbeddedListIsWhatItsYamlReads() {
        Loaded<Library> yaml = LibraryReader.read("reading-list.yaml", Embedded.text(Folder.LIBRARY));

        assertThat(yaml.problems()).isEmpty();
        assertThat(Embedded.library()).isEqualTo(yaml.value());
    }

    @Test
    void everyKindOfFieldComesBackAsItWas() throws IOException {
        Map<String, Object> tree =
                Map.of("text", "é", "list", List.of(1L, 2.5, true, false), "map", Map.of("empty", List.of()));
        DateValue range = new DateValue(
                Optional.of(DateParts.ofDay(2015, 2, 3)), Optional.of(DateParts.ofSeason(2016, 4)), false, true, "");
        Item item = Item.builder(new CitationKey("a"), ItemType.WEBPAGE)
                .put(NameVariable.AUTHOR, List.of(new Name("f", "g", "d", "n", "s", "", true, false)))
                .put(NameVariable.EDITOR, List.of(Name.literal("L")))
                .put(DateVariable.ISSUED, range)
                .put(DateVariable.ACCESSED, DateValue.until(DateParts.ofYear(-44)))
                .put(NumberVariable.VOLUME, "12A")
                .themes(List.of("t"))
                .extra("own", tree)
                .build();
        Library library = new Library(
                "Title", "en-GB", List.of(new Theme("t", "T", List.of("u"), "d")), List.of(item), Map.of("x", tree));

        assertThat(Snapshot.read(Snapshot.of(library))).isEqualTo(library);
    }

    @Test
    void aValueThatNoFileHoldsIsRefused() {
        Library library = new Library("", "", List.of(), List.of(), Map.of("x", 'c'));

        assertThatThrownBy(() -> Snapshot.of(library))
                .hasMessage("an extra field of class java.lang.Character has no form");
    }
}
