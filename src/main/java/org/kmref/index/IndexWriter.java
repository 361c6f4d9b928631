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
    private final List<IndexChunk> chunks = new ArrayList<>();

    IndexWriter(Path file) throws IOException {
        this.out = new RecordWriter(file);
    }

    /** Returns what takes the works of the next stretch; stretches are begun in the order of their works. */
    IndexChunk stretch(Library library) {
        IndexChunk chunk = new IndexChunk(library, out);
        chunks.add(chunk);
        return chunk;
    }

    /** Writes the works of a library that has been read. */
    void works(Library library, Progress progress) throws IOException {
        List<Item> items = library.items();
        for (int i = 0; i < ParallelRanges.count(items.size()); i++) {
            stretch(library);
        }
        ParallelRanges.each(items.size(), (number, from, to) -> {
            for (int i = from; i < to; i++) {
                chunks.get(number).take(items.get(i), i);
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
        ParallelRanges.each(chunks.size(), (number, from, to) -> {
            chunks.subList(from, to).forEach(IndexChunk::end);
            return number;
        });
        List<String> keys = new ArrayList<>();
        List<Integer> telling = new ArrayList<>();
        for (IndexChunk chunk : chunks) {
            keys.addAll(chunk.keys());
            telling.addAll(chunk.telling());
        }
        TermCollector collector = chunks.get(0).collector();
        chunks.subList(1, chunks.size()).forEach(later -> collector.append(later.collector()));
        IndexHeader head = new IndexHeader(
                program,
                stamp,
                keys.size(),
                writeOffsets(keys.size(), IndexChunk::offsets),
                writeOffsets(keys.size(), IndexChunk::wordOffsets),
                writeVocabularies(),
                writeKeys(keys),
                writeTerms(),
                CompoundTable.write(chunks.stream().map(IndexChunk::compounds).toList(), out),
                collector.words(),
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
        chunks.forEach(chunk -> offsetsOf.accept(chunk, offsets::putLong));
        return out.write(offsets.array(), 0);
    }

    private List<Vocabulary> writeVocabularies() throws IOException {
        List<Vocabulary> vocabularies = new ArrayList<>();
        int works = 0;
        for (IndexChunk chunk : chunks) {
            works += chunk.keys().size();
            vocabularies.add(Vocabulary.write(chunk.postings().terms(), works, out));
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
        List<Postings> stretches = chunks.stream().map(IndexChunk::postings).toList();
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
