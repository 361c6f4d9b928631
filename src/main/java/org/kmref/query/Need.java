package org.kmref.query;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;

/**
 * What a work must have among its {@link Terms} to be wanted by a query; not all that have it are wanted.
 *
 * <p>An index that knows the terms of each work hands on those that meet the need, and the query's own test decides.
 */
public sealed interface Need {
    /** Nothing: every work may be wanted. */
    Need NOTHING = new AllOf(List.of());

    /** Returns whether these terms meet it. */
    boolean test(NavigableSet<String> terms);

    /** This very term. */
    record Term(String text) implements Need {
        @Override
        public boolean test(NavigableSet<String> terms) {
            return terms.contains(text);
        }
    }

    /** A term that begins so. */
    record Prefix(String text) implements Need {
        @Override
        public boolean test(NavigableSet<String> terms) {
            String first = terms.ceiling(text);
            return first != null && first.startsWith(text);
        }
    }

    /** All of these; nothing where there are none. */
    record AllOf(List<Need> needs) implements Need {
        public AllOf {
            needs = List.copyOf(needs);
        }

        @Override
        public boolean test(NavigableSet<String> terms) {
            return needs.stream().allMatch(need -> need.test(terms));
        }
    }

    /** One of these at least. */
    record OneOf(List<Need> needs) implements Need {
        public OneOf {
            needs = List.copyOf(needs);
        }

        @Override
        public boolean test(NavigableSet<String> terms) {
            return needs.stream().anyMatch(need -> need.test(terms));
        }
    }

    /** Returns the need for all words of a text that the work has word for word. */
    static Need ofWords(String text) {
        return allOf(Folding.words(text).stream().<Need>map(Term::new).toList());
    }

    /** Returns the need for a word that begins so, as far as this is the beginning of one word. */
    static Need ofBeginning(String beginning) {
        List<String> words = Folding.words(beginning);
        return words.size() == 1 ? new Prefix(words.get(0)) : NOTHING;
    }

    static Need allOf(Collection<Need> needs) {
        List<Need> telling =
                needs.stream().filter(need -> !need.equals(NOTHING)).distinct().toList();
        return telling.size() == 1 ? telling.get(0) : new AllOf(telling);
    }

    static Need oneOf(Collection<Need> needs) {
        List<Need> different = needs.stream().distinct().toList();
        return different.contains(NOTHING) ? NOTHING : different.size() == 1 ? different.get(0) : new OneOf(different);
    }
}
