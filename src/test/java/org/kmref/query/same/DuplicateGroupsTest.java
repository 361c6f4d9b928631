package org.kmref.query.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;

class DuplicateGroupsTest {
    @Test
    void aGroupHasItsReferencesInTheOrderOfTheListAndWhyEachIsOneOfThem() {
        List<Group> groups = DuplicateGroups.of(List.of(
                work("a", "Diffusion of innovations in service organisations", "10.1000/1"),
                work("b", "Another title of another work", ""),
                work("c", "Diffusion of innovations in service organizations", ""),
                work("d", "Diffusion of Innovations in Service Organisations.", "10.1000/1")));
        assertThat(keys(groups)).containsExactly("a c d");
        assertThat(groups.get(0).links())
                .extracting(link -> link.key() + " " + link.same() + " " + link.by())
                .containsExactly("c a title, names and year", "d a DOI");
    }

    @Test
    void noGroupHasTwoDoisHoweverItsReferencesAreChained() {
        List<Item> items = List.of(
                work("a", "Contact tracing and the course of an epidemic", "10.1000/1"),
                work("b", "Contact tracing and the course of an epidemic", ""),
                work("c", "Contact tracing and the course of an epidemic", "10.1000/2"),
                work("d", "Contact tracing and the course of an epidemic", ""));
        Random random = new Random(6);
        for (int turn = 0; turn < 24; turn++) {
            List<Item> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, random);
            for (Group group : DuplicateGroups.of(shuffled)) {
                assertThat(group.items())
                        .extracting(item -> item.text(TextVariable.DOI))
                        .satisfies(dois -> assertThat(dois.contains("10.1000/1") && dois.contains("10.1000/2"))
                                .isFalse());
            }
        }
    }

    @Test
    void theGroupsOfTheHardPairsAreTheirWorks() throws IOException {
        List<Item> items = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (HardPair pair : HardPair.read("pairs.txt")) {
            if (pair.same()) {
                items.add(pair.one());
                items.add(pair.other());
                expected.add(pair.one().key() + " " + pair.other().key());
            }
        }
        assertThat(keys(DuplicateGroups.of(items))).isEqualTo(expected);
    }

    @Test
    void withoutATitleOnlyTheSameFieldsTellAnythingAndOneIsTooFew() {
        Item bare = Item.builder(new CitationKey("a"), ItemType.BOOK).build();
        Item again = bare.toBuilder().key(new CitationKey("b")).build();
        assertThat(DuplicateGroups.of(List.of(bare, again))).isEmpty();
        Item told = bare.toBuilder()
                .put(TextVariable.PUBLISHER, "Policy Press")
                .put(TextVariable.URL, "https://example.org/")
                .build();
        Item toldAgain = told.toBuilder().key(new CitationKey("b")).build();
        assertThat(DuplicateGroups.of(List.of(told, toldAgain)))
                .singleElement()
                .satisfies(group -> assertThat(group.links().get(0).by()).isEqualTo("fields, all of them alike"));
    }

    @Test
    void aWorkIsHeldAgainstFewOthersHoweverManyAreAlike() {
        SameWork same = new SameWork(List.of());
        for (int i = 0; i < 5_000; i++) {
            same.add(new WorkFeatures(work("a" + i, "Editorial on the practice of evidence", "10.1000/" + i)));
        }
        WorkFeatures one = new WorkFeatures(work("b", "Editorial on the practice of evidence", "10.2000/1"));
        assertThat(same.candidates(one)).hasSizeLessThan(500);
    }

    @Test
    void aThousandCopiesAreOneGroup() {
        List<Item> copies = IntStream.range(0, 1_000)
                .mapToObj(i -> work("a" + i, "Diffusion of innovations in service organisations", ""))
                .toList();
        assertThat(DuplicateGroups.of(copies))
                .singleElement()
                .satisfies(group -> assertThat(group.items()).hasSize(1_000));
    }

    private static List<String> keys(List<Group> groups) {
        return groups.stream()
                .map(group -> String.join(
                        " ",
                        group.items().stream().map(item -> item.key().value()).toList()))
                .toList();
    }

    private static Item work(String key, String title, String doi) {
        return Item.builder(new CitationKey(key), ItemType.ARTICLE_JOURNAL)
                .put(TextVariable.TITLE, title)
                .put(NameVariable.AUTHOR, List.of(Name.person("Lee", "Min")))
                .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(2020)))
                .put(TextVariable.CONTAINER_TITLE, "Epidemics")
                .put(TextVariable.DOI, doi)
                .build();
    }
}
