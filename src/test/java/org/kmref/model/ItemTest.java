package org.kmref.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemTest {
    private static final CitationKey KEY = new CitationKey("nilsen2015");
    private static final Name NILSEN = Name.person("Nilsen", "Per");
    private static final Name WARD = Name.person("Ward", "Vicky");

    @Test
    void aWorkIsLookedUpByItsAuthorsElseItsEditorsElseWhoeverIsNamed() {
        Item.Builder item = Item.builder(KEY, ItemType.BOOK);
        assertThat(item.build().creators()).isEmpty();
        item.put(NameVariable.TRANSLATOR, List.of(Name.literal("Translator")));
        assertThat(item.build().creators()).containsExactly(Name.literal("Translator"));
        item.put(NameVariable.EDITOR, List.of(WARD));
        assertThat(item.build().creators()).containsExactly(WARD);
        item.put(NameVariable.AUTHOR, List.of(NILSEN));
        assertThat(item.build().creators()).containsExactly(NILSEN);
    }

    @Test
    void emptyValuesAreLeftOutAndTakeAwayWhatWasThere() {
        Item item = Item.builder(KEY, ItemType.BOOK)
                .put(TextVariable.TITLE, "A title")
                .put(TextVariable.TITLE, "")
                .put(NumberVariable.VOLUME, "")
                .put(NameVariable.AUTHOR, List.of(Name.person("", "")))
                .put(DateVariable.ISSUED, DateValue.literal(""))
                .build();
        assertThat(item).isEqualTo(Item.builder(KEY, ItemType.BOOK).build());
        assertThat(item.title()).isEmpty();
        assertThat(item.year()).isEmpty();
        assertThat(item.number(NumberVariable.VOLUME)).isEmpty();
        assertThat(item.names(NameVariable.AUTHOR)).isEmpty();
    }

    @Test
    void aBuilderThatStartsFromAWorkMakesTheSameWork() {
        Item item = Item.builder(KEY, ItemType.BOOK)
                .put(TextVariable.TITLE, "A title")
                .put(NumberVariable.VOLUME, "12A")
                .put(NameVariable.AUTHOR, List.of(NILSEN))
                .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(2015)))
                .themes(List.of("theory"))
                .extra("colour", "blue")
                .build();
        assertThat(item.toBuilder().build()).isEqualTo(item);
        assertThat(item.year()).contains(2015);
    }

    @Test
    void whatIsDoneToTheListsAWorkWasMadeOfDoesNotReachIt() {
        List<String> themes = new ArrayList<>(List.of("theory"));
        Item item = new Item(KEY, ItemType.BOOK, Map.of(), Map.of(), Map.of(), Map.of(), themes, Map.of());
        themes.clear();
        assertThat(item.themes()).containsExactly("theory");
        assertThatThrownBy(() -> item.extra().put("a", "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> item.texts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keysAndIdsAreNotBlank() {
        assertThatThrownBy(() -> new CitationKey(" ")).hasMessage("a citation key is not blank");
        assertThatThrownBy(() -> new Theme("", "T", List.of(), "")).hasMessage("a theme's id is not blank");
    }

    @Test
    void everyVariableIsFoundByItsOwnNameOnly() {
        for (TextVariable variable : TextVariable.values()) {
            assertThat(Variable.of(variable.cslName())).contains(variable);
        }
        for (NumberVariable variable : NumberVariable.values()) {
            assertThat(Variable.of(variable.cslName())).contains(variable);
        }
        for (NameVariable variable : NameVariable.values()) {
            assertThat(Variable.of(variable.cslName())).contains(variable);
        }
        for (DateVariable variable : DateVariable.values()) {
            assertThat(Variable.of(variable.cslName())).contains(variable);
        }
        assertThat(Variable.of("doi")).isEmpty();
        assertThat(Variable.of("colour")).isEmpty();
    }

    @Test
    void aProblemNamesAsMuchOfItsPlaceAsIsKnown() {
        assertThat(Problem.error("a.yaml", 3, 5, "is wrong")).hasToString("a.yaml:3:5: is wrong");
        assertThat(Problem.error("a.yaml", 3, 0, "is wrong")).hasToString("a.yaml:3: is wrong");
        assertThat(Problem.error("a.yaml", 0, 0, "is wrong")).hasToString("a.yaml: is wrong");
        assertThat(Problem.warning("", 0, 0, "is odd")).hasToString("is odd");
    }

    @Test
    void aPartnersFamilyReachesAllTheWayDownAndEndsWhereItTurnsInACircle() {
        PartnerDirectory directory = new PartnerDirectory(
                "", Map.of(), List.of(partner("a", "c"), partner("b", "a"), partner("c", "b"), partner("d", "")));
        assertThat(directory.familyOf(directory.partners().get(0))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(directory.bodiesOf(directory.partners().get(0)))
                .extracting(Partner::id)
                .containsExactly("b");
    }

    private static Partner partner(String id, String parent) {
        return new Partner(id, id, "", "", "", parent, "", "", "", true, Map.of());
    }
}
