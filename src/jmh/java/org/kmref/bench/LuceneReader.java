package org.kmref.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.TermFilter;
import org.kmref.query.rank.Corpus;
import org.kmref.query.rank.TermCollector;
import org.kmref.query.text.SearchField;
import org.kmref.store.Snapshot;

/**
 * A library in folders of Lucene's, open.
 *
 * <p>Asks the terms themselves: {@code IndexSearcher} finds the same, but a process that asks once loads 190 classes more
 * for it.
 */
final class LuceneReader implements KeptLibrary.Reader {
    private final LuceneHead head;
    private final MultiReader reader;

    /** {@code folders} are in the order of the works; the first says what is kept of the library. */
    LuceneReader(List<Path> folders) throws IOException {
        DirectoryReader[] readers = new DirectoryReader[folders.size()];
        for (int i = 0; i < readers.length; i++) {
            readers[i] = DirectoryReader.open(LuceneWriter.directory(folders.get(i)));
        }
        this.head = LuceneHead.of(readers[0].getIndexCommit().getUserData());
        this.reader = new MultiReader(readers);
    }

    @Override
    public LibraryExcerpt meeting(Function<Library, TermFilter> needs) throws IOException {
        BitSet telling = new BitSet();
        head.telling().forEach(telling::set);
        Library outline = library(telling);
        return new LibraryExcerpt(library(works(needs.apply(outline))), outline, this::statistics);
    }

    @Override
    public Library ofKey(CitationKey key) throws IOException {
        BitSet works = new BitSet();
        addTerm(LuceneWriter.KEY, new BytesRef(key.value()), works);
        return library(works);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Corpus.Statistics statistics(List<TermFilter> needs) {
        List<Integer> meeting = new ArrayList<>();
        try {
            for (TermFilter need : needs) {
                meeting.add(works(need).cardinality());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Map<SearchField, Double> lengths = new EnumMap<>(SearchField.class);
        head.words().forEach((field, sum) -> lengths.put(field, (double) sum / reader.maxDoc()));
        return new Corpus.Statistics(reader.maxDoc(), meeting, lengths);
    }

    private BitSet works(TermFilter need) throws IOException {
        BitSet works = new BitSet(reader.maxDoc());
        if (need instanceof TermFilter.Term term) {
            addTerm(LuceneWriter.TERM, new BytesRef(term.text()), works);
            for (LeafReaderContext leaf : reader.leaves()) {
                LuceneCompounds.find(term.text(), leaf, works);
                LuceneCompounds.find(TermCollector.compound(term.text()), leaf, works);
            }
        } else if (need instanceof TermFilter.Prefix prefix) {
            addPrefix(prefix.text(), works);
            addCompoundsBeginning(prefix.text(), works);
        } else if (need instanceof TermFilter.OneOf one) {
            for (TermFilter each : one.needs()) {
                works.or(works(each));
            }
        } else if (need instanceof TermFilter.AllOf all) {
            works.set(0, reader.maxDoc());
            for (TermFilter each : all.needs()) {
                works.and(works(each));
            }
        }
        return works;
    }

    private void addTerm(String field, BytesRef text, BitSet works) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum terms = Terms.getTerms(leaf.reader(), field).iterator();
            if (terms.seekExact(text)) {
                add(terms, leaf, works);
            }
        }
    }

    private void addPrefix(String prefix, BitSet works) throws IOException {
        BytesRef text = new BytesRef(prefix);
        for (LeafReaderContext leaf : reader.leaves()) {
            TermsEnum terms =
                    Terms.getTerms(leaf.reader(), LuceneWriter.TERM).iterator();
            if (terms.seekCeil(text) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, text); ) {
                add(terms, leaf, works);
                term = terms.next();
            }
        }
    }

    // As kmref's own index does: a compound that begins so begins with a word that does, or is a beginning of it.
    private void addCompoundsBeginning(String prefix, BitSet works) throws IOException {
        for (int end = 1; end < prefix.length(); end++) {
            BitSet both = new BitSet(reader.maxDoc());
            addTerm(LuceneWriter.TERM, new BytesRef(prefix.substring(0, end)), both);
            if (!both.isEmpty()) {
                BitSet second = new BitSet(reader.maxDoc());
                addPrefix(prefix.substring(end), second);
                both.and(second);
                works.or(both);
            }
        }
    }

    private static void add(TermsEnum terms, LeafReaderContext leaf, BitSet works) throws IOException {
        PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
        for (int i = postings.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = postings.nextDoc()) {
            works.set(leaf.docBase + i);
        }
    }

    private Library library(BitSet works) throws IOException {
        List<Item> items = new ArrayList<>(works.cardinality());
        for (LeafReaderContext leaf : reader.leaves()) {
            BinaryDocValues values = leaf.reader().getBinaryDocValues(LuceneWriter.ITEM);
            int end = leaf.docBase + leaf.reader().maxDoc();
            for (int i = works.nextSetBit(leaf.docBase); i >= 0 && i < end; i = works.nextSetBit(i + 1)) {
                values.advanceExact(i - leaf.docBase);
                items.add(Snapshot.readItem(bytes(values.binaryValue())));
            }
        }
        Library of = head.library();
        return new Library(of.title(), of.locale(), of.themes(), items, of.extra());
    }

    // What is read ends by itself, so more bytes may follow.
    private static byte[] bytes(BytesRef value) {
        return value.offset == 0
                ? value.bytes
                : Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
    }
}
