package org.kmref.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.kmref.model.Item;
import org.kmref.query.WordPattern;
import org.kmref.query.rank.Corpus;
import org.kmref.query.rank.Ranking;
import org.kmref.query.text.SearchField;

/**
 * Ranks works by how often the words of a query stand in their fields, as the index knows it. Only works whose tags or
 * compounds leave it open are read.
 */
final class CountedRanking {
    private final Records records;
    private final IndexHeader head;
    private final IntFunction<Item> items;
    private final Ranking ranking;
    private final List<WordPattern> patterns;

    CountedRanking(
            Records records, IndexHeader head, IntFunction<Item> items, Ranking ranking, List<WordPattern> patterns) {
        this.records = records;
        this.head = head;
        this.items = items;
        this.ranking = ranking;
        this.patterns = patterns;
    }

    /** A work that is wanted, by its place in the library. */
    record Ranked(int ordinal, Ranking.Score score) {}

    /** Returns the best so many of the works wanted, the best first, equal ones in the order of the library. */
    List<Ranked> best(Corpus corpus, int most) {
        NeedEvaluator evaluator = new NeedEvaluator(records, head);
        BitSet candidates = evaluator.of(ranking.need());
        if (candidates.isEmpty()) {
            return List.of();
        }
        BitSet unsure = evaluator.havingCompounds(ranking.need());
        Corpus.Statistics statistics = ranking.statistics(corpus);
        ByteBuffer offsets = ByteBuffer.wrap(records.read(head.wordOffsets(), 0));
        List<Ranked> ranked = new ArrayList<>();
        int begin = 0;
        for (Vocabulary vocabulary : head.vocabularies()) {
            Counts counts = new Counts(vocabulary.read(records));
            for (int i = candidates.nextSetBit(begin);
                    i >= 0 && i < vocabulary.end();
                    i = candidates.nextSetBit(i + 1)) {
                boolean counted = !unsure.get(i) && counts.read(offsets.getLong(i * Long.BYTES), i);
                Ranking.WordCounts of = counted ? counts : ranking.counts(items.apply(i));
                if (ranking.wants(of)) {
                    ranked.add(new Ranked(i, ranking.score(of, statistics)));
                }
            }
            begin = vocabulary.end();
        }
        ranked.sort((one, other) ->
                Double.compare(other.score().value(), one.score().value()));
        return ranked.subList(0, Math.min(most, ranked.size()));
    }

    /** The counts of one work after the other of a chunk. */
    @SuppressWarnings("EnumOrdinal") // Places in arrays within one run; no map is quick enough for every word.
    private final class Counts implements Ranking.WordCounts, FieldWords.Visitor {
        // By the number of a word, the words of the query it is: a bit for each.
        private final long[] prose;
        private final long[] plain;
        private final int[][] counts = new int[patterns.size()][SearchField.values().length];
        private final int[] lengths = new int[SearchField.values().length];

        Counts(String[] vocabulary) {
            this.prose = new long[vocabulary.length];
            this.plain = new long[vocabulary.length];
            for (int i = 0; i < vocabulary.length; i++) {
                for (int word = 0; word < patterns.size(); word++) {
                    prose[i] |= patterns.get(word).isWord(vocabulary[i], true) ? 1L << word : 0;
                    plain[i] |= patterns.get(word).isWord(vocabulary[i], false) ? 1L << word : 0;
                }
            }
        }

        boolean read(long offset, int ordinal) {
            return FieldWords.read(records, offset, ordinal, this);
        }

        @Override
        public void field(SearchField field, int length) {
            lengths[field.ordinal()] = length;
            for (int[] count : counts) {
                count[field.ordinal()] = 0;
            }
        }

        @Override
        public void word(SearchField field, int number) {
            long words = field.isProse() ? prose[number] : plain[number];
            for (; words != 0; words &= words - 1) {
                counts[Long.numberOfTrailingZeros(words)][field.ordinal()]++;
            }
        }

        @Override
        public int count(int word, SearchField field) {
            return counts[word][field.ordinal()];
        }

        @Override
        public int length(SearchField field) {
            return lengths[field.ordinal()];
        }
    }
}
