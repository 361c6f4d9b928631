package org.kmref.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;
import org.kmref.revision.Completion.Difference;
import org.kmref.revision.Completion.Outcome;

class CompletionTest {
    private static final String SOURCE = "Crossref, 2026-11-29";

    private static Item.Builder item() {
        return Item.builder(new CitationKey("lee2020"), ItemType.ARTICLE_JOURNAL)
                .put(TextVariable.TITLE, "One work");
    }

    private static Item with(String field, String value) {
        return value.isEmpty()
                ? item().build()
                : new Assignment(field, List.of(value)).applied(item().build(), Library.empty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # field,          yours,               theirs,                        outcome
        volume,           '',                  10,                            FILLED
        volume,           9,                   10,                            KEPT
        page,             129-32,              129-132,                       KEPT
        page,             129–132,             129-132,                       ''
        page,             129-132,             129,                           ''
        container-title,  J. Biol. Chem.,      Journal of Biological Chemistry, KEPT
        container-title,  THE LANCET,          The Lancet,                    KEPT
        container-title,  Evidence & Policy,   Evidence and Policy,           ''
        DOI,              10.1000/ABC,         10.1000/abc,                   ''
        DOI,              '',                  10.1000/abc,                   FILLED
        ISSN,             1748-5908,           '1748-5908, 2041-1723',        ''
        ISSN,             1748-5908,           2041-1723,                     KEPT
        issued,           2015-04-21,          2015,                          ''
        issued,           2015,                2015-04-21,                    KEPT
        author,           'Lee, Ann',          'Lee, A.',                     ''
        author,           'Lee, A.',           'Lee, Ann',                    KEPT
        author,           'Lee, Ann',          'Wye, Lesley',                 KEPT
        abstract,         '',                  Many words.,                   ''
        keyword,          '',                  'one, two',                    ''
        note,             '',                  A note.,                       ''
        URL,              '',                  https://example.org/,          FILLED
        """)
    void whatIsMissingIsFilledAndWhatDiffersIsShown(String field, String yours, String theirs, String outcome) {
        Completion completion = Completion.of(with(field, yours), with(field, theirs), SOURCE, Set.of());
        List<String> outcomes = completion.differences().stream()
                .map(each -> each.outcome().name())
                .toList();
        assertThat(outcomes).isEqualTo(outcome.isEmpty() ? List.of() : List.of(outcome));
        assertThat(completion.isChange()).isEqualTo(outcome.equals("FILLED"));
        assertThat(completion.completed().extra())
                .isEqualTo(outcome.equals("FILLED") ? Map.of("confirmed", Map.of(field, SOURCE)) : Map.of());
    }

    @Test
    void whatIsReplacedIsRecordedAmongTheCorrections() {
        Item yours = item().put(NumberVariable.VOLUME, "9")
                .put(DateVariable.ISSUED, DateValue.of(new DateParts(2015, 0, 0, 0)))
                .extra("corrections", List.of(Map.of("change", "by hand", "source", "print")))
                .build();
        Item theirs = Item.builder(new CitationKey("x"), ItemType.CHAPTER)
                .put(NumberVariable.VOLUME, "10")
                .put(TextVariable.ABSTRACT, "Many words.")
                .put(NameVariable.AUTHOR, List.of(Name.person("Lee", "Ann")))
                .build();
        Completion completion = Completion.of(yours, theirs, SOURCE, Set.of("volume", "abstract", "type"));
        assertThat(completion.differences())
                .extracting(Difference::field, Difference::outcome)
                .containsExactly(
                        tuple("type", Outcome.REPLACED),
                        tuple("author", Outcome.FILLED),
                        tuple("volume", Outcome.REPLACED),
                        tuple("abstract", Outcome.FILLED));
        Item completed = completion.completed();
        assertThat(completed.key()).isEqualTo(yours.key());
        assertThat(completed.type()).isEqualTo(ItemType.CHAPTER);
        assertThat(completed.number(NumberVariable.VOLUME)).isEqualTo("10");
        assertThat(completed.year()).contains(2015);
        assertThat(completed.extra().get("corrections"))
                .isEqualTo(List.of(
                        Map.of("change", "by hand", "source", "print"),
                        Map.of("change", "type chapter instead of article-journal", "source", SOURCE),
                        Map.of("change", "volume 10 instead of 9", "source", SOURCE)));
        assertThat(completed.extra().get("confirmed")).isEqualTo(Map.of("author", SOURCE, "abstract", SOURCE));
    }

    @Test
    void whatIsConfirmedStaysWhateverIsToBeReplaced() {
        Item yours = item().put(TextVariable.DOI, "10.1000/a")
                .put(NumberVariable.VOLUME, "9")
                .extra("confirmed", Map.of("doi", "seen on the page", "volume", "in print"))
                .extra("corrections", "a word of my own")
                .build();
        Item theirs = item().put(TextVariable.DOI, "10.1000/b")
                .put(NumberVariable.VOLUME, "10")
                .put(NumberVariable.ISSUE, "2")
                .extra("confirmed", Map.of("issue", "PubMed, 2026-11-28"))
                .build();
        Completion completion = Completion.of(yours, theirs, SOURCE, Set.of("DOI", "volume", "issue"));
        assertThat(completion.completed().text(TextVariable.DOI)).isEqualTo("10.1000/a");
        assertThat(completion.completed().number(NumberVariable.VOLUME)).isEqualTo("9");
        assertThat(completion.completed().extra().get("confirmed"))
                .isEqualTo(Map.of("doi", "seen on the page", "volume", "in print", "issue", "PubMed, 2026-11-28"));
        assertThat(completion.completed().extra().get("corrections")).isEqualTo("a word of my own");
        assertThat(completion.differences())
                .extracting(Difference::outcome)
                .containsExactlyInAnyOrder(Outcome.CONFIRMED, Outcome.CONFIRMED, Outcome.FILLED);
    }

    @Test
    void completedOnceThereIsNothingLeftToComplete() {
        Item theirs = item().put(NumberVariable.VOLUME, "10")
                .put(TextVariable.DOI, "10.1000/a")
                .put(TextVariable.URL, "https://example.org/a")
                .build();
        Item once = Completion.of(item().build(), theirs, SOURCE, Set.of()).completed();
        assertThat(once.text(TextVariable.URL)).isEmpty();
        assertThat(Completion.of(once, theirs, SOURCE, Set.of()).differences()).isEmpty();
    }
}
