package org.kmref.query.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;
import org.kmref.query.TextRange;
import org.kmref.query.parse.QueryReader;
import org.kmref.query.text.SearchField;

class RankingTest {
    private static final Library LIBRARY = library(
            item("abstract", "Something else", "Mindlines and mindlines again in the text"),
            item("long", "Mindlines among a great many other words that say very little of anything at all", ""),
            item("short", "Mindlines", ""),
            item("name", "Nothing", "").toBuilder()
                    .put(NameVariable.AUTHOR, List.of(Name.person("Mindlines", "Ada")))
                    .build(),
            item("common", "Care care care", ""),
            item("other", "Care of mindlines", ""));

    @Test
    void aTitleWeighsMoreThanANameAndANameMoreThanAnAbstract() {
        assertThat(ranked("mindlines", LIBRARY)).containsExactly("short", "other", "name", "long", "abstract");
    }

    @Test
    void aRareWordWeighsMoreThanACommonOne() {
        Library library =
                library(item("a", "care", ""), item("b", "care", ""), item("c", "care", ""), item("d", "brokers", ""));
        assertThat(ranked("care OR broker", library)).containsExactly("d", "a", "b", "c");
    }

    @Test
    void equalWorksKeepTheOrderOfTheList() {
        Library library = library(item("b", "care", ""), item("a", "care", ""), item("c", "care", ""));
        assertThat(ranked("care", library)).containsExactly("b", "a", "c");
        assertThat(ranked("type:book", library)).containsExactly("b", "a", "c");
    }

    @Test
    void anExpressionAndAnIdentifierPointAtTheirPlacesToo() {
        Library library = library(item("a", "Of mindlines and mind maps", "").toBuilder()
                .put(TextVariable.DOI, "10.3310/hsdr07090")
                .put(TextVariable.PMID, "30000001")
                .build());
        Ranking expression = new Ranking(QueryReader.parse("title:/mind\\w*/", library), library);
        assertThat(expression.rank(library.items(), Corpus.of(library)).get(0).field())
                .isEqualTo(SearchField.TITLE);
        assertThat(expression.places(SearchField.TITLE, "Of mindlines and mind maps"))
                .containsExactly(new TextRange(3, 12), new TextRange(17, 21));

        Ranking identifier = new Ranking(QueryReader.parse("doi:10.3310/*", library), library);
        Ranking.RankedItem hit =
                identifier.rank(library.items(), Corpus.of(library)).get(0);
        assertThat(hit.field()).isEqualTo(SearchField.IDENTIFIERS);
        assertThat(hit.text()).isEqualTo("10.3310/hsdr07090 · 30000001");
        assertThat(identifier.places(hit.field(), hit.text())).containsExactly(new TextRange(0, 17));
        assertThat(new Ranking(QueryReader.parse("-doi:10.3310/*", library), library).places(hit.field(), hit.text()))
                .isEmpty();
    }

    @Test
    void whatIsKeptOutDoesNotCount() {
        assertThat(ranked("mindlines -care", LIBRARY)).containsExactly("short", "name", "long", "abstract");
    }

    @Test
    void aFieldAskedForIsTheOneThatCounts() {
        Ranking ranking = new Ranking(QueryReader.parse("abstract:mindlines", LIBRARY), LIBRARY);
        Ranking.RankedItem hit =
                ranking.rank(LIBRARY.items(), Corpus.of(LIBRARY)).get(0);
        assertThat(hit.field()).isEqualTo(SearchField.ABSTRACT);
        assertThat(hit.text()).isEqualTo("Mindlines and mindlines again in the text");
        assertThat(ranking.places(SearchField.TITLE, "Mindlines")).isEmpty();
        assertThat(ranking.places(SearchField.ABSTRACT, "Mindlines")).containsExactly(new TextRange(0, 9));
    }

    @Test
    void placesThatOverlapAreOne() {
        Ranking ranking = new Ranking(QueryReader.parse("\"primary care\" care co production", LIBRARY), LIBRARY);
        assertThat(ranking.places(SearchField.TITLE, "Primary care: coproduction"))
                .containsExactly(new TextRange(0, 12), new TextRange(14, 26));
    }

    @Test
    void theWorksRankedAreTheWorksWanted() {
        Random random = new Random(3);
        List<String> words = List.of("mindlines", "care", "else", "text", "great", "other", "nothing");
        for (int i = 0; i < 100; i++) {
            String query =
                    words.get(random.nextInt(7)) + (random.nextBoolean() ? " OR " : " ") + words.get(random.nextInt(7));
            List<String> wanted = QueryReader.parse(query, LIBRARY).filter(LIBRARY.items(), LIBRARY).stream()
                    .map(item -> item.key().value())
                    .toList();
            assertThat(ranked(query, LIBRARY)).as(query).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void forWordsNoWorkHasTheNearestAreOffered() {
        assertThat(Suggestions.of(QueryReader.parse("mindlnes cere -zzzz care", LIBRARY), LIBRARY))
                .containsExactly("mindlines", "care");
        assertThat(Suggestions.of(QueryReader.parse("qqqqqq mind*", LIBRARY), LIBRARY))
                .isEmpty();
    }

    private static List<String> ranked(String query, Library library) {
        return new Ranking(QueryReader.parse(query, library), library)
                .rank(library.items(), Corpus.of(library)).stream()
                        .map(hit -> hit.item().key().value())
                        .toList();
    }

    private static Library library(Item... items) {
        return new Library("", "", List.of(), List.of(items), Map.of());
    }

    private static Item item(String key, String title, String summary) {
        return Item.builder(new CitationKey(key), ItemType.BOOK)
                .put(TextVariable.TITLE, title)
                .put(TextVariable.ABSTRACT, summary)
                .build();
    }
}
