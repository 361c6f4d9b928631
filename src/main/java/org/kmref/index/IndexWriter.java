package org.kmref.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.query.Tally;
import org.kmref.store.Progress;
import org.kmref.store.Snapshot;

/** Writes the index of a library. */
final class IndexWriter {
    private final Library library;
    private final Progress progress;
    private final Map<String, PostingList> terms = new HashMap<>();
    private final CompoundTable.Writer compounds = new CompoundTable.Writer();
    private final ByteBuffer offsets;
    private final List<Integer> telling = new ArrayList<>();

    private IndexWriter(Library library, Progress progress) {
        this.library = library;
        this.progress = progress;
        this.offsets = ByteBuffer.allocate(Long.BYTES * library.items().size());
    }

    /**
     * Writes the whole index into a file.
     *
     * @param program what tells the program that writes it from others
     * @param warnings what was found wrong with the library
     */
    static void write(
            Path file, String program, Stamp stamp, Library library, List<Problem> warnings, Progress progress)
            throws IOException {
        IndexWriter writer = new IndexWriter(library, progress);
        try (RecordWriter out = new RecordWriter(file)) {
            Tally<PostingList> tally = writer.writeItems(out);
            Head head = new Head(
                    program,
                    stamp,
                    library.items().size(),
                    out.write(writer.offsets.array(), 0),
                    writer.writeKeys(out),
                    writer.writeTerms(out),
                    writer.compounds.write(out),
                    tally.words(),
                    writer.telling,
                    new Library(library.title(), library.locale(), library.themes(), List.of(), library.extra()),
                    warnings);
            out.end(out.write(head.toBytes(), 0));
        }
    }

    private Tally<PostingList> writeItems(RecordWriter out) throws IOException {
        Tally<PostingList> tally =
                new Tally<>(library, term -> terms.computeIfAbsent(term, absent -> new PostingList()));
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < library.items().size(); i++) {
            Item item = library.items().get(i);
            int ordinal = i;
            offsets.putLong(out.write(Snapshot.of(item), ordinal));
            tally.add(item, list -> list.add(ordinal), compound -> compounds.add(compound, ordinal));
            if (fields.addAll(item.extra().keySet())) {
                telling.add(ordinal);
            }
            progress.at(i + 1L, library.items().size());
        }
        return tally;
    }

    private long writeKeys(RecordWriter out) throws IOException {
        Map<String, Integer> ordinals = new HashMap<>();
        for (Item item : library.items()) {
            ordinals.put(item.key().value(), ordinals.size());
        }
        SortedTable.Writer table = new SortedTable.Writer(out);
        for (String key : sorted(ordinals.keySet())) {
            table.add(key, ordinals.getOrDefault(key, 0));
        }
        return table.end();
    }

    private long writeTerms(RecordWriter out) throws IOException {
        SortedTable.Writer table = new SortedTable.Writer(out);
        for (String term : sorted(terms.keySet())) {
            table.add(term, terms.getOrDefault(term, new PostingList()).write(out));
        }
        return table.end();
    }

    private static String[] sorted(Set<String> texts) {
        String[] sorted = texts.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }
}
