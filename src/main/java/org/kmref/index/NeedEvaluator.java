package org.kmref.index;

import java.util.BitSet;
import java.util.stream.Stream;
import org.kmref.query.TermFilter;
import org.kmref.query.rank.TermCollector;

/** Finds the works that meet a need. */
final class NeedEvaluator {
    /** How many words a compound is made of at most. */
    private static final int MOST_JOINED = 3;

    private final Records records;
    private final IndexHeader head;
    private final SortedTable terms;

    NeedEvaluator(Records records, IndexHeader head) {
        this.records = records;
        this.head = head;
        this.terms = new SortedTable(records, head.terms());
    }

    /** Returns all works that meet it, and perhaps some whose compounds only look as if they did. */
    BitSet of(TermFilter need) {
        return need.in(new Evaluation(true));
    }

    /** Returns the works that have a compound which looks like a term of it. */
    BitSet havingCompounds(TermFilter need) {
        return need.in(new CompoundSearch());
    }

    /** Returns the works that meet it by their words alone. */
    BitSet byWords(TermFilter need) {
        return need.in(new Evaluation(false));
    }

    private final class Evaluation implements TermFilter.Index<BitSet> {
        private final boolean compounds;

        Evaluation(boolean compounds) {
            this.compounds = compounds;
        }

        @Override
        public BitSet term(String text) {
            BitSet works = new BitSet(head.works());
            addTerm(text, works);
            if (compounds) {
                addCompounds(text, works);
            }
            return works;
        }

        @Override
        public BitSet prefix(String text) {
            BitSet works = new BitSet(head.works());
            addPrefix(text, works);
            if (compounds) {
                addCompoundsBeginning(text, works, MOST_JOINED);
            }
            return works;
        }

        @Override
        public BitSet allOf(Stream<BitSet> each) {
            BitSet works = new BitSet(head.works());
            works.set(0, head.works());
            each.forEach(works::and);
            return works;
        }

        @Override
        public BitSet oneOf(Stream<BitSet> each) {
            BitSet works = new BitSet(head.works());
            each.forEach(works::or);
            return works;
        }
    }

    private final class CompoundSearch implements TermFilter.Index<BitSet> {
        @Override
        public BitSet term(String text) {
            BitSet works = new BitSet(head.works());
            addCompounds(text, works);
            return works;
        }

        @Override
        public BitSet prefix(String text) {
            BitSet works = new BitSet(head.works());
            addCompoundsBeginning(text, works, MOST_JOINED);
            return works;
        }

        @Override
        public BitSet allOf(Stream<BitSet> each) {
            return oneOf(each);
        }

        @Override
        public BitSet oneOf(Stream<BitSet> each) {
            BitSet works = new BitSet(head.works());
            each.forEach(works::or);
            return works;
        }
    }

    private void addTerm(String term, BitSet works) {
        long list = terms.find(term);
        if (list >= 0) {
            PostingList.read(list, records, works);
        }
    }

    private void addCompounds(String term, BitSet works) {
        new CompoundTable(records, head.compounds()).find(term, works);
        String form = TermCollector.compound(term);
        if (!form.equals(term)) {
            new CompoundTable(records, head.compounds()).find(form, works);
        }
    }

    private void addPrefix(String prefix, BitSet works) {
        terms.from(prefix, (term, list) -> {
            boolean begins = term.startsWith(prefix);
            if (begins) {
                PostingList.read(list, records, works);
            }
            return begins;
        });
    }

    // A compound that begins so begins with a word that does, or is a beginning of it; of the latter what is left over
    // begins the second word, or the second and the third.
    private void addCompoundsBeginning(String prefix, BitSet works, int words) {
        for (int end = 1; end < prefix.length(); end++) {
            BitSet first = new BitSet(head.works());
            addTerm(prefix.substring(0, end), first);
            if (!first.isEmpty()) {
                BitSet second = new BitSet(head.works());
                addPrefix(prefix.substring(end), second);
                if (words > 2) {
                    addCompoundsBeginning(prefix.substring(end), second, words - 1);
                }
                first.and(second);
                works.or(first);
            }
        }
    }
}
