package org.kmref.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.NoMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;
import org.apache.lucene.util.BytesRef;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.rank.TermCollector;
import org.kmref.store.Snapshot;

/** Writes works as Lucene's documents into a folder, in their order. */
final class LuceneWriter implements Closeable {
    static final String KEY = "key";
    static final String TERM = "term";
    static final String ITEM = "item";

    /** So large that half of 100,000 references is one segment. */
    private static final double BUFFER_MB = 256;

    private final Library library;
    // A term is made bytes once for all works that have it.
    private final List<BytesRef> known = new ArrayList<>();
    private final TermCollector tally;
    private final IndexWriter writer;

    private final ReadyTerms terms = new ReadyTerms();
    private final Set<Long> compounds = new HashSet<>();
    private final TermCollector.TermSink taker = new TermCollector.TermSink() {
        @Override
        public void term(int number) {
            terms.add(known.get(number));
        }

        @Override
        public void compound(String compound) {
            compounds.add(LuceneCompounds.hash(compound));
        }
    };
    private final Field words = new Field(TERM, terms, type());
    private final StringField key = new StringField(KEY, "", Field.Store.NO);
    // Not a stored field: that is compressed by the block, so takes less room and longer to read.
    private final BinaryDocValuesField bytes = new BinaryDocValuesField(ITEM, new BytesRef());

    LuceneWriter(Library library, Path folder) throws IOException {
        this.library = library;
        this.tally = new TermCollector(library, this::number);
        // A file for each part of the index: one compound file is opened no sooner.
        this.writer = new IndexWriter(
                directory(folder),
                new IndexWriterConfig(null)
                        .setOpenMode(OpenMode.CREATE)
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setUseCompoundFile(false)
                        .setMergePolicy(NoMergePolicy.INSTANCE)
                        .setMergeScheduler(NoMergeScheduler.INSTANCE));
    }

    /** Returns a folder of Lucene's without what an index in a cache can do without: waiting for the disk, and locks. */
    static Directory directory(Path folder) throws IOException {
        return new MMapDirectory(folder, NoLockFactory.INSTANCE) {
            @Override
            public void sync(Collection<String> names) {}

            @Override
            public void syncMetaData() {}
        };
    }

    private int number(String term) {
        known.add(new BytesRef(term));
        return known.size() - 1;
    }

    private static FieldType type() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS);
        type.setOmitNorms(true);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** Writes these works and returns what was counted of them. */
    TermCollector write(int from, int to) throws IOException {
        for (Item item : library.items().subList(from, to)) {
            terms.clear();
            compounds.clear();
            tally.add(item, taker);
            key.setStringValue(item.key().value());
            bytes.setBytesValue(new BytesRef(Snapshot.of(item)));
            List<Field> document = new ArrayList<>(List.of(key, words, bytes));
            for (long hash : compounds) {
                document.add(LuceneCompounds.field(hash));
            }
            writer.addDocument(document);
        }
        writer.flush();
        return tally;
    }

    /** Lets the folder say this of itself. */
    void say(Map<String, String> about) {
        writer.setLiveCommitData(about.entrySet());
    }

    @Override
    public void close() throws IOException {
        writer.close();
        writer.getDirectory().close();
    }
}
