package org.kmref.query;

import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.stream.Stream;
import org.kmref.query.rank.Terms;
import org.kmref.query.text.Folding;

/**
 * What a work must have among its {@link Terms} to be wanted by a query; not all that have it are wanted.
 *
 * <p>An index that knows the terms of each work hands on those that meet the need, and the query's own test decides.
 */
public sealed interface TermFilter {
    /** Nothing: every work may be wanted. */
    TermFilter NOTHING = new AllOf(List.of());

    /** Returns whether these terms meet it. */
    boolean test(NavigableSet<String> terms);

    /** Returns what an index has for it. */
    <S> S in(Index<S> index);

    /**
     * Answers filters: what each kind of filter asks of an index, so that no index can leave one out.
     *
     * @param <S> a set of works
     */
    interface Index<S> {
        S term(String text);

        S prefix(String text);

        /** Returns the works in all of these sets, which are made one after the other; every work where there are none. */
        S allOf(Stream<S> works);

        /** Returns the works in any of these sets. */
        S oneOf(Stream<S> works);
    }

    /** This very term. */
    record Term(String text) implements TermFilter {
        @Override
        public boolean test(NavigableSet<String> terms) {
            return terms.contains(text);
        }

        @Override
        public <S> S in(Index<S> index) {
            return index.term(text);
        }
    }

    /** A term that begins so. */
    record Prefix(String text) implements TermFilter {
        @Override
        public boolean test(NavigableSet<String> terms) {
            String first = terms.ceiling(text);
            return first != null && first.startsWith(text);
        }

        @Override
        public <S> S in(Index<S> index) {
            return index.prefix(text);
        }
    }

    /** All of these; nothing where there are none. */
    record AllOf(List<TermFilter> needs) implements TermFilter {
        public AllOf {
            needs = List.copyOf(needs);
        }

        @Override
        public boolean test(NavigableSet<String> terms) {
            return needs.stream().allMatch(need -> need.test(terms));
        }

        @Override
        public <S> S in(Index<S> index) {
            return index.allOf(needs.stream().map(need -> need.in(index)));
        }
    }

    /** One of these at least. */
    record OneOf(List<TermFilter> needs) implements TermFilter {
        public OneOf {
            needs = List.copyOf(needs);
        }

        @Override
        public boolean test(NavigableSet<String> terms) {
            return needs.stream().anyMatch(need -> need.test(terms));
        }

        @Override
        public <S> S in(Index<S> index) {
            return index.oneOf(needs.stream().map(need -> need.in(index)));
        }
    }

    /** Returns the need for all words of a text that the work has word for word. */
    static TermFilter ofWords(String text) {
        return allOf(Folding.words(text).stream().<TermFilter>map(Term::new).toList());
    }

    /** Returns the need for a word that begins so, as far as this is the beginning of one word. */
    static TermFilter ofBeginning(String beginning) {
        List<String> words = Folding.words(beginning);
        return words.size() == 1 ? new Prefix(words.get(0)) : NOTHING;
    }

    static TermFilter allOf(Collection<TermFilter> needs) {
        List<TermFilter> telling =
                needs.stream().filter(need -> !need.equals(NOTHING)).distinct().toList();
        return telling.size() == 1 ? telling.get(0) : new AllOf(telling);
    }

    static TermFilter oneOf(Collection<TermFilter> needs) {
        List<TermFilter> different = needs.stream().distinct().toList();
        return different.contains(NOTHING) ? NOTHING : different.size() == 1 ? different.get(0) : new OneOf(different);
    }
}
