package org.kmref.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.rank.TermCollector;
import org.kmref.query.text.SearchField;
import org.kmref.store.ChunkedList;
import org.kmref.store.Snapshot;

/**
 * The works of one stretch of a library on their way into its index: each is written as it comes, and of it are kept where
 * it lies, its key and its terms.
 */
final class IndexChunk implements ChunkedList.ItemSink {
    private final RecordWriter out;
    private final Postings postings = new Postings();
    private final TermCollector collector;
    private final CompoundTable.Writer compounds = new CompoundTable.Writer();
    private final List<String> keys = new ArrayList<>();
    private final Set<String> fields = new HashSet<>();
    private final List<Integer> telling = new ArrayList<>();
    private long[] offsets = new long[1024];
    private long[] wordOffsets = new long[1024];

    /** {@code library} is the one the works are of, for the titles of its themes. */
    IndexChunk(Library library, RecordWriter out) {
        this.out = out;
        this.collector = new TermCollector(library, postings::number);
    }

    @Override
    public void take(Item item, int ordinal) throws IOException {
        if (ordinal >= CompoundTable.MOST_WORKS) {
            throw new IOException("there are more works than an index holds");
        }
        if (keys.size() == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length);
            wordOffsets = Arrays.copyOf(wordOffsets, offsets.length);
        }
        offsets[keys.size()] = out.write(Snapshot.of(item), ordinal);
        if (fields.addAll(item.extra().keySet())) {
            telling.add(ordinal);
        }
        FieldWords.Writer words = new FieldWords.Writer();
        collector.add(item, new TermCollector.TermSink() {
            @Override
            public void term(int number) {
                postings.add(number);
            }

            @Override
            public void compound(String compound) {
                compounds.add(compound, ordinal);
            }

            @Override
            public void words(SearchField field, int[] numbers, int from, int to) {
                words.add(field, numbers, from, to);
            }

            @Override
            public void tagged() {
                words.tagged();
            }
        });
        wordOffsets[keys.size()] = words.write(out, ordinal);
        keys.add(item.key().value());
        postings.endWork(ordinal);
    }

    /** No more works come; what can be done of each stretch by itself is done. */
    void end() {
        postings.sort();
        compounds.sort();
    }

    Postings postings() {
        return postings;
    }

    CompoundTable.Writer compounds() {
        return compounds;
    }

    TermCollector collector() {
        return collector;
    }

    /** Returns the keys of the works, in their order. */
    List<String> keys() {
        return keys;
    }

    /** Hands on where the works lie, in their order. */
    void offsets(Consumer<Long> sink) {
        for (int i = 0; i < keys.size(); i++) {
            sink.accept(offsets[i]);
        }
    }

    /** Hands on where the words of the works lie, likewise. */
    void wordOffsets(Consumer<Long> sink) {
        for (int i = 0; i < keys.size(); i++) {
            sink.accept(wordOffsets[i]);
        }
    }

    /** Returns works that have between them every field of these works that is not CSL's. */
    List<Integer> telling() {
        return telling;
    }
}
