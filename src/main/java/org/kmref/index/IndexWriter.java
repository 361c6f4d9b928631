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
import org.kmref.store.Progress;
import org.kmref.store.Snapshot;

/** Writes the index of a library. */
final class IndexWriter {
    private final Library library;
    private final ByteBuffer offsets;
    private final List<Integer> telling = new ArrayList<>();

    private IndexWriter(Library library) {
        this.library = library;
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
        IndexWriter writer = new IndexWriter(library);
        try (RecordWriter out = new RecordWriter(file)) {
            writer.writeItems(out);
            Gathering gathering = Gathering.of(library, progress);
            Head head = new Head(
                    program,
                    stamp,
                    library.items().size(),
                    out.write(writer.offsets.array(), 0),
                    writer.writeKeys(out),
                    writeTerms(gathering, out),
                    gathering.compounds().write(out),
                    gathering.words(),
                    writer.telling,
                    new Library(library.title(), library.locale(), library.themes(), List.of(), library.extra()),
                    warnings);
            out.end(out.write(head.toBytes(), 0));
        }
    }

    private void writeItems(RecordWriter out) throws IOException {
        Set<String> fields = new HashSet<>();
        int ordinal = 0;
        for (Item item : library.items()) {
            offsets.putLong(out.write(Snapshot.of(item), ordinal));
            if (fields.addAll(item.extra().keySet())) {
                telling.add(ordinal);
            }
            ordinal++;
        }
    }

    private long writeKeys(RecordWriter out) throws IOException {
        Map<String, Integer> ordinals = new HashMap<>();
        for (Item item : library.items()) {
            ordinals.put(item.key().value(), ordinals.size());
        }
        SortedTable.Writer table = new SortedTable.Writer(out);
        String[] sorted = ordinals.keySet().toArray(String[]::new);
        Arrays.sort(sorted);
        for (String key : sorted) {
            table.add(key, ordinals.getOrDefault(key, 0));
        }
        return table.end();
    }

    private static long writeTerms(Gathering gathering, RecordWriter out) throws IOException {
        SortedTable.Writer table = new SortedTable.Writer(out);
        for (String term : gathering.terms()) {
            table.add(term, gathering.worksOf(term).write(out));
        }
        return table.end();
    }
}
