package org.kmref.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;
import org.kmref.query.ThemeNames.Answer;

class SearchTest {
    private static final Library LIBRARY = new Library(
            "",
            "",
            List.of(
                    new Theme("theory", "Theories and models", List.of("models", "Théorie"), ""),
                    new Theme("communities", "Communities of practice", List.of("cop"), ""),
                    new Theme("commissioners", "With commissioners", List.of(), "")),
            List.of(
                    item("a", "Knowledge brokers", "Zed", 2015, "theory"),
                    item("b", "On brokering knowledge", "Älf", 2010, "communities"),
                    item("c", "Brokering", "Knowles", 0, ""),
                    item("d", "Something else", "", 2020, "theory")),
            Map.of());

    @ParameterizedTest
    @CsvSource({
        "knowledge, b a",
        "KNOWL, a b c",
        "brokering, b c",
        "know brok, a b c",
        "alf, b",
        "2015, a",
        "models, a d",
        "zzz, ''",
        "knowledge zzz, ''",
    })
    void everyWordBeginsAWordOfTheWork(String query, String keys) {
        assertThat(search(query).filter(LIBRARY.items()).stream()
                        .map(item -> item.key().value()))
                .containsExactlyInAnyOrder(keys.isEmpty() ? new String[0] : keys.split(" ", -1));
    }

    @Test
    void aTitleWeighsMoreThanANameAndAWholeWordMoreThanItsBeginning() {
        assertThat(ranked("knowledge")).containsExactly("a", "b");
        assertThat(ranked("know")).containsExactly("a", "b", "c");
        assertThat(ranked("broker")).containsExactly("a", "b", "c");
        assertThat(ranked("brokering")).containsExactly("b", "c");
        assertThat(ranked("brokers")).containsExactly("a");
    }

    @Test
    void theFieldOfTheBestHitIsTold() {
        Search.Hit hit = search("models").rank(LIBRARY.items()).get(0);
        assertThat(hit.field()).isEqualTo(SearchField.THEMES);
        assertThat(hit.text()).isEqualTo("Theories and models (theory)");
    }

    @Test
    void whereTheWordsStandIsToldInTheCharactersOfTheText() {
        assertThat(search("alf brok").ranges("Brokering, Älf & broken alf"))
                .containsExactly(new int[] {0, 9}, new int[] {11, 14}, new int[] {17, 23}, new int[] {24, 27});
    }

    @Test
    void withoutWordsEveryWorkIsMeant() {
        assertThat(search("").filter(LIBRARY.items())).isEqualTo(LIBRARY.items());
        assertThat(search(" -- ").words()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "theory, theory",
        "THEORY, theory",
        "' theory ', theory",
        "models, theory",
        "theorie, theory",
        "théo, theory",
        "theories and models, theory",
        "cop, communities",
        "communi, communities",
        "with, commissioners",
    })
    void aThemeIsFoundByIdAliasTitleOrTheBeginningOfOne(String typed, String id) {
        assertThat(new ThemeNames(LIBRARY.themes()).find(typed))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> assertThat(found.theme().id()).isEqualTo(id));
    }

    @Test
    void aBeginningOfSeveralThemesIsAmbiguous() {
        assertThat(new ThemeNames(LIBRARY.themes()).find("com"))
                .isInstanceOfSatisfying(
                        Answer.Ambiguous.class,
                        answer -> assertThat(answer.themes())
                                .extracting(Theme::id)
                                .containsExactly("communities", "commissioners"));
    }

    @Test
    void aThemeNobodyKnowsComesWithTheNearestNames() {
        assertThat(new ThemeNames(LIBRARY.themes()).find("theroy")).isEqualTo(new Answer.Unknown(List.of("theory")));
        assertThat(new ThemeNames(LIBRARY.themes()).find("")).isEqualTo(new Answer.Unknown(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "key, a b c d",
        "key:desc, d c b a",
        "author, b c a d",
        "author:desc, a c b d",
        "year, b a d c",
        "year:desc, d a b c",
        "title, c a b d",
    })
    void whatLacksTheFieldComesLastEitherWay(String order, String keys) {
        Comparator<Item> comparator = Order.of(order).orElseThrow();
        assertThat(LIBRARY.items().stream()
                        .sorted(comparator)
                        .map(item -> item.key().value()))
                .containsExactly(keys.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({"yaer", "year:down", "year:", "''", "year:desc:desc"})
    void anOrderNobodyKnowsIsNone(String order) {
        assertThat(Order.of(order)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', n s c",
        "charity, '', '', '', c",
        "'', local, '', '', s c",
        "'', '', n, '', s c",
        "'', '', s, '', c",
        "'', '', '', 'NATIONAL', n",
        "'', '', '', 'school of', s",
        "charity, local, n, care, c",
        "charity, local, n, zzz, ''",
    })
    void partnersAreNarrowedByWhatIsGiven(String kind, String scope, String parent, String text, String ids) {
        PartnerDirectory directory = new PartnerDirectory(
                "",
                List.of(
                        partner("n", "National Body", "funder", "national", ""),
                        partner("s", "School of Health", "school", "local", "n"),
                        partner("c", "Care", "charity", "local", "s")));
        assertThat(new PartnerFilter(kind, scope, parent, List.of(text))
                        .select(directory).stream().map(Partner::id))
                .containsExactly(ids.isEmpty() ? new String[0] : ids.split(" ", -1));
    }

    private static List<String> ranked(String query) {
        return search(query).rank(LIBRARY.items()).stream()
                .map(hit -> hit.item().key().value())
                .toList();
    }

    private static Search search(String query) {
        return new Search(LIBRARY, List.of(query.split(" ", -1)));
    }

    private static Partner partner(String id, String name, String kind, String scope, String parent) {
        return new Partner(id, name, "", kind, scope, parent, "", "", "", true, Map.of());
    }

    private static Item item(String key, String title, String family, int year, String theme) {
        Item.Builder item = Item.builder(new CitationKey(key), ItemType.BOOK)
                .put(TextVariable.TITLE, title)
                .themes(theme.isEmpty() ? List.of() : List.of(theme));
        if (!family.isEmpty()) {
            item.put(NameVariable.AUTHOR, List.of(Name.person(family, "")));
        }
        if (year != 0) {
            item.put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(year)));
        }
        return item.build();
    }
}
