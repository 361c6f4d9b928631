package org.kmref.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.query.rank.TermCollector;
import org.kmref.store.ParallelRanges;
import org.kmref.store.Progress;

/** Writes the index of a library: first its works, by several threads at once, then what they are found by. */
final class IndexWriter implements Closeable {
    private final RecordWriter out;
    private final List<IndexChunk> gatherings = new ArrayList<>();

    IndexWriter(Path file) throws IOException {
        this.out = new RecordWriter(file);
    }

    /** Returns what takes the works of the next stretch; stretches are begun in the order of their works. */
    IndexChunk stretch(Library library) {
        IndexChunk gathering = new IndexChunk(library, out);
        gatherings.add(gathering);
        return gathering;
    }

    /** Writes the works of a library that has been read. */
    void works(Library library, Progress progress) throws IOException {
        List<Item> items = library.items();
        for (int i = 0; i < ParallelRanges.count(items.size()); i++) {
            stretch(library);
        }
        ParallelRanges.each(items.size(), (number, from, to) -> {
            for (int i = from; i < to; i++) {
                gatherings.get(number).take(items.get(i), i);
                if (number == 0) {
                    progress.at(i + 1L - from, to - from);
                }
            }
            return number;
        });
    }

    /**
     * Writes what the works are found by, and ends the index.
     *
     * @param program what tells the program that writes it from others
     * @param library the library without its works
     * @param warnings what was found wrong with it
     */
    void end(String program, Stamp stamp, Library library, List<Problem> warnings) throws IOException {
        ParallelRanges.each(gatherings.size(), (number, from, to) -> {
            gatherings.subList(from, to).forEach(IndexChunk::end);
            return number;
        });
        List<String> keys = new ArrayList<>();
        List<Integer> telling = new ArrayList<>();
        for (IndexChunk gathering : gatherings) {
            keys.addAll(gathering.keys());
            telling.addAll(gathering.telling());
        }
        TermCollector tally = gatherings.get(0).tally();
        gatherings.subList(1, gatherings.size()).forEach(later -> tally.append(later.tally()));
        IndexHeader head = new IndexHeader(
                program,
                stamp,
                keys.size(),
                writeOffsets(keys.size(), IndexChunk::offsets),
                writeOffsets(keys.size(), IndexChunk::wordOffsets),
                writeVocabularies(),
                writeKeys(keys),
                writeTerms(),
                CompoundTable.write(
                        gatherings.stream().map(IndexChunk::compounds).toList(), out),
                tally.words(),
                telling,
                library,
                warnings);
        out.end(out.write(head.toBytes(), 0));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private long writeOffsets(int works, BiConsumer<IndexChunk, Consumer<Long>> offsetsOf) throws IOException {
        ByteBuffer offsets = ByteBuffer.allocate(Long.BYTES * works);
        gatherings.forEach(gathering -> offsetsOf.accept(gathering, offsets::putLong));
        return out.write(offsets.array(), 0);
    }

    private List<Vocabulary> writeVocabularies() throws IOException {
        List<Vocabulary> vocabularies = new ArrayList<>();
        int works = 0;
        for (IndexChunk gathering : gatherings) {
            works += gathering.keys().size();
            vocabularies.add(Vocabulary.write(gathering.postings().terms(), works, out));
        }
        return vocabularies;
    }

    private long writeKeys(List<String> keys) throws IOException {
        Map<String, Integer> ordinals = new HashMap<>();
        for (String key : keys) {
            ordinals.put(key, ordinals.size());
        }
        return writeTable(keys, key -> ordinals.getOrDefault(key, 0));
    }

    private long writeTerms() throws IOException {
        List<Postings> stretches = gatherings.stream().map(IndexChunk::postings).toList();
        Set<String> terms = new HashSet<>();
        stretches.forEach(postings -> terms.addAll(postings.terms()));
        return writeTable(terms, term -> {
            PostingList works = new PostingList();
            stretches.forEach(postings -> postings.addTo(works, term));
            return works.write(out);
        });
    }

    private interface Numbers {
        long of(String text) throws IOException;
    }

    private long writeTable(Collection<String> texts, Numbers numbers) throws IOException {
        String[] sorted = texts.toArray(String[]::new);
        Arrays.sort(sorted);
        SortedTable.Writer table = new SortedTable.Writer(out);
        for (String text : sorted) {
            table.add(text, numbers.of(text));
        }
        return table.end();
    }
}
