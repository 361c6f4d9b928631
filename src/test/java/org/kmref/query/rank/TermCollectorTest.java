package org.kmref.query.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kmref.bench.MadeUpLibrary;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.TextVariable;
import org.kmref.query.text.SearchField;

/** What an index gets of a work is what a query asks it for. */
class TermCollectorTest {
    private static final List<String> TEXTS = List.of(
            "Health care and health-care: healthcare programmes, organisational behaviour",
            "CO-PRODUCTION, Co production; coproduced",
            "Œuvre Straße ÉCOLE école “quoted” l’été naïve",
            "知識の移転 เรียน 𝒜 strange ⅳ ①",
            "a b in form inform I II",
            "x\u0301\u0302 \u0301 e\u0301tude İstanbul ı",
            "",
            "2015 10.1186/s13012-015-0242-0 e123");

    @Test
    void theTermsAreThoseOfTheWork() {
        for (Item item : items()) {
            Library library = MadeUpLibrary.of(1).withItems(List.of(item));
            List<String> numbered = new ArrayList<>();
            TermCollector tally = new TermCollector(library, term -> {
                numbered.add(term);
                return numbered.size() - 1;
            });
            NavigableSet<String> terms = new TreeSet<>();
            tally.add(item, new TermCollector.TermSink() {
                @Override
                public void term(int number) {
                    terms.add(numbered.get(number));
                }

                @Override
                public void compound(String compound) {
                    terms.add(compound);
                }
            });
            for (String term : Terms.of(item, library)) {
                // A compound of prose is there in the form that all its spellings share.
                assertThat(terms).as(item.title()).containsAnyOf(term, TermCollector.compound(term));
            }
            assertThat(Terms.of(item, library)).containsAll(terms);
        }
    }

    @Test
    void theWordsAreCountedAsRankingCountsThem() {
        Library library = MadeUpLibrary.of(20);
        TermCollector tally = new TermCollector(library, term -> 0);
        for (Item item : library.items()) {
            tally.add(item, new TermCollector.TermSink() {
                @Override
                public void term(int number) {}

                @Override
                public void compound(String compound) {}
            });
        }
        Map<SearchField, Double> lengths =
                Corpus.of(library).statistics(List.of()).lengths();
        tally.words().forEach((field, count) -> assertThat(count / 20.0).isEqualTo(lengths.get(field)));
    }

    private static List<Item> items() {
        List<Item> items = new ArrayList<>(MadeUpLibrary.of(50).items());
        for (String text : TEXTS) {
            items.add(Item.builder(new CitationKey("odd"), ItemType.BOOK)
                    .put(TextVariable.TITLE, text)
                    .put(TextVariable.NOTE, text.toUpperCase(java.util.Locale.ROOT))
                    .put(TextVariable.DOI, text)
                    .put(NameVariable.AUTHOR, List.of(Name.person(text, "J.-P."), Name.literal(text)))
                    .themes(List.of("theory", "unknown theme"))
                    .extra("field", List.of(text, Map.of("inner", text)))
                    .build());
        }
        return items;
    }
}
