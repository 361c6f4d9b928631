package org.kmref.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kmref.index.IndexedLibraries.LibraryExcerpt;
import org.kmref.model.CitationKey;
import org.kmref.model.Identifier;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.Problem;
import org.kmref.query.Query;
import org.kmref.query.ReferenceNames;
import org.kmref.query.TermFilter;
import org.kmref.query.rank.Corpus;
import org.kmref.query.rank.Ranking;
import org.kmref.query.rank.Terms;
import org.kmref.query.text.SearchField;
import org.kmref.store.Snapshot;

/** The index of one library, open: parts of the library, each with its works in the order of the file. */
public final class LibraryIndex {
    /** So many words are counted at once: each is a bit of a number. */
    private static final int MOST_COUNTED = Long.SIZE;

    private final Records records;
    private final IndexHeader head;
    private final ByteBuffer offsets;

    LibraryIndex(ByteBuffer file) {
        this.records = new Records(file);
        this.head = IndexHeader.of(records.last());
        this.offsets = ByteBuffer.wrap(records.read(head.offsets(), 0));
    }

    IndexHeader head() {
        return head;
    }

    /** Returns what was found wrong with the library when it was read, of a file so named. */
    public List<Problem> warnings(String file) {
        return head.warnings().stream().map(warning -> warning.in(file)).toList();
    }

    /** Returns the whole library. */
    public Library all() {
        BitSet all = new BitSet();
        all.set(0, head.works());
        return library(all);
    }

    /** Returns the library with so few works that every field any of them has is there: enough to read a query by. */
    public Library outline() {
        BitSet works = new BitSet();
        head.telling().forEach(works::set);
        return library(works);
    }

    /** Returns some of the works, with what else is to be known of the library. */
    public LibraryExcerpt excerpt(Library works) {
        return new LibraryExcerpt(works, outline(), corpus());
    }

    /**
     * Returns the best so many of the works that a query wants, where they can be ranked here, and else the works that meet its
     * need.
     */
    public LibraryExcerpt rankedExcerpt(Function<Library, Query> queries, int most) {
        Library outline = outline();
        Ranking ranking = new Ranking(queries.apply(outline), outline);
        Optional<List<Ranking.RankedItem>> ranked = ranked(ranking, outline, most);
        Library works = ranked.isPresent() ? outline : meeting(ranking.need());
        return new LibraryExcerpt(works, outline, corpus(), false, ranked);
    }

    /** Returns the works whose terms meet a need. */
    public Library meeting(TermFilter need) {
        return library(works(need));
    }

    /**
     * Returns the best so many of the works wanted, the best first; absent where it takes more than counted words to find
     * them.
     */
    Optional<List<Ranking.RankedItem>> ranked(Ranking ranking, Library outline, int most) {
        return ranking.countable().filter(words -> words.size() <= MOST_COUNTED).map(words -> {
            List<Ranking.RankedItem> ranked = new ArrayList<>();
            CountedRanking counted = new CountedRanking(records, head, this::item, ranking, words);
            for (CountedRanking.Ranked work : counted.best(corpus(), most)) {
                Ranking.Score score = work.score();
                ranked.add(new Ranking.RankedItem(item(work.ordinal()), score.value(), score.field(), outline));
            }
            return ranked;
        });
    }

    /** Returns the works of these keys and, for each that is not there, of the keys that may have been meant. */
    public Library ofKeys(Collection<CitationKey> keys) {
        SortedTable table = new SortedTable(records, head.keys());
        BitSet works = new BitSet();
        List<String> missing = new ArrayList<>();
        for (CitationKey key : keys) {
            long ordinal = table.find(key.value());
            if (ordinal < 0) {
                missing.add(key.value());
            } else {
                works.set((int) ordinal);
            }
        }
        if (!missing.isEmpty()) {
            addNearest(missing, table, works);
        }
        return library(works);
    }

    /**
     * Returns the works that may be meant by these names, as {@link ReferenceNames} reads them: those of the keys, else of keys
     * in another case, and those identified by them.
     */
    public Library named(Collection<String> names) {
        SortedTable table = new SortedTable(records, head.keys());
        BitSet works = new BitSet();
        Set<String> others = new HashSet<>();
        for (String name : names) {
            long ordinal = table.find(name);
            if (ordinal >= 0) {
                works.set((int) ordinal);
            } else {
                others.add(ReferenceNames.fold(name));
                List<Identifier> identifiers = Identifier.parse(name);
                if (!identifiers.isEmpty()) {
                    works.or(works(ReferenceNames.need(identifiers)));
                }
            }
        }
        if (!others.isEmpty()) {
            table.from("", (key, ordinal) -> {
                if (others.contains(ReferenceNames.fold(key))) {
                    works.set((int) ordinal);
                }
                return true;
            });
        }
        return library(works);
    }

    private static void addNearest(List<String> missing, SortedTable table, BitSet works) {
        Map<String, Long> ordinals = new HashMap<>();
        table.from("", (key, ordinal) -> {
            if (missing.stream().anyMatch(typed -> Nearest.isNear(typed, key))) {
                ordinals.put(key, ordinal);
            }
            return true;
        });
        for (String typed : missing) {
            for (String key : Nearest.of(typed, ordinals.keySet())) {
                works.set(ordinals.getOrDefault(key, 0L).intValue());
            }
        }
    }

    /** Returns the works whose key begins so, case-insensitive. */
    public Library keysBeginning(String prefix) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        BitSet works = new BitSet();
        new SortedTable(records, head.keys()).from("", (key, ordinal) -> {
            if (key.toLowerCase(Locale.ROOT).startsWith(wanted)) {
                works.set((int) ordinal);
            }
            return true;
        });
        return library(works);
    }

    /** Returns, for each term that may be what one of these words was to be, a work that has it. */
    Library near(List<String> words) {
        BitSet works = new BitSet();
        new SortedTable(records, head.terms()).from("", (term, list) -> {
            if (words.stream().anyMatch(word -> Nearest.isNear(word, term))) {
                BitSet having = new BitSet(head.works());
                PostingList.read(list, records, having);
                works.set(having.nextSetBit(0));
            }
            return true;
        });
        return library(works);
    }

    /** Returns what ranking must know of all works. */
    public Corpus corpus() {
        return needs -> {
            List<Integer> meeting = new ArrayList<>();
            for (TermFilter need : needs) {
                meeting.add(surely(need));
            }
            Map<SearchField, Double> lengths = new EnumMap<>(SearchField.class);
            head.words().forEach((field, sum) -> lengths.put(field, (double) sum / head.works()));
            return new Corpus.Statistics(head.works(), meeting, lengths);
        };
    }

    // What only compounds tell of has to be looked at.
    private int surely(TermFilter need) {
        NeedEvaluator meeting = new NeedEvaluator(records, head);
        BitSet sure = meeting.byWords(need);
        BitSet unsure = meeting.of(need);
        unsure.andNot(sure);
        int count = sure.cardinality();
        Library looked = library(unsure);
        for (Item item : looked.items()) {
            count += need.test(Terms.of(item, looked)) ? 1 : 0;
        }
        return count;
    }

    private BitSet works(TermFilter need) {
        return new NeedEvaluator(records, head).of(need);
    }

    private Item item(int ordinal) {
        return Snapshot.readItem(records.read(offsets.getLong(ordinal * Long.BYTES), ordinal));
    }

    private Library library(BitSet works) {
        List<Item> items = new ArrayList<>(works.cardinality());
        for (int i = works.nextSetBit(0); i >= 0; i = works.nextSetBit(i + 1)) {
            items.add(item(i));
        }
        Library of = head.library();
        return new Library(of.title(), of.locale(), of.themes(), items, of.extra());
    }
}
