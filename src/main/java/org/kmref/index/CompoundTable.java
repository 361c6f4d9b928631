package org.kmref.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Which works have two words side by side that may be one, by a hash of the two.
 *
 * <p>There are twenty times as many of these as words, so they are not kept as texts: a work found here has to be looked at
 * to be sure. A hash and the place of a work are one number, its upper bits the hash.
 */
final class CompoundTable {
    static final int WORK_BITS = 20;

    /** How many works of a library can be numbered here. */
    static final int MOST_WORKS = 1 << WORK_BITS;

    private static final int BLOCK = 1024;
    private static final int CONTENTS = -2;

    private final Records records;
    private final Bytes.Reader contents;

    CompoundTable(Records records, long contents) {
        this.records = records;
        this.contents = new Bytes.Reader(records.read(contents, CONTENTS));
    }

    /** Gathers the compounds of works. */
    static final class Writer {
        private long[] entries = new long[1 << 16];
        private int size;

        void add(String compound, int work) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, 2 * size);
            }
            entries[size++] = first(compound) | work;
        }

        /** Ends the chunk; what several have gathered is sorted by each for itself, at once. */
        void sort() {
            Arrays.sort(entries, 0, size);
        }
    }

    /** Writes the compounds that several have gathered and sorted, and returns where the table's contents are listed. */
    static long write(List<Writer> sorted, RecordWriter out) throws IOException {
        Bytes contents = new Bytes();
        Bytes block = new Bytes();
        int[] next = new int[sorted.size()];
        int blocks = 0;
        int inBlock = 0;
        long first = 0;
        long last = 0;
        for (int from = smallest(sorted, next); from >= 0; from = smallest(sorted, next)) {
            long entry = sorted.get(from).entries[next[from]++];
            if (inBlock == BLOCK) {
                contents.number(first).number(out.write(block.toArray(), blocks++));
                block = new Bytes();
                inBlock = 0;
            }
            if (inBlock++ == 0) {
                first = entry;
                last = entry;
            }
            block.number(entry - last);
            last = entry;
        }
        if (inBlock > 0) {
            contents.number(first).number(out.write(block.toArray(), blocks));
        }
        return out.write(contents.toArray(), CONTENTS);
    }

    // The one whose next entry is the smallest; -1 at the end of all.
    private static int smallest(List<Writer> sorted, int[] next) {
        int smallest = -1;
        for (int i = 0; i < next.length; i++) {
            Writer writer = sorted.get(i);
            if (next[i] < writer.size
                    && (smallest < 0 || writer.entries[next[i]] < sorted.get(smallest).entries[next[smallest]])) {
                smallest = i;
            }
        }
        return smallest;
    }

    /** Adds the works that may have the compound to the set. */
    void find(String compound, BitSet works) {
        long first = first(compound);
        long last = first | (MOST_WORKS - 1);
        long blockFirst = 0;
        long blockAt = 0;
        int block = -1;
        while (contents.hasMore()) {
            long nextFirst = contents.number();
            long nextAt = contents.number();
            if (block >= 0 && blockFirst <= last && nextFirst >= first) {
                read(blockFirst, blockAt, block, first, last, works);
            }
            blockFirst = nextFirst;
            blockAt = nextAt;
            block++;
        }
        if (block >= 0 && blockFirst <= last) {
            read(blockFirst, blockAt, block, first, last, works);
        }
    }

    private void read(long blockFirst, long at, int block, long first, long last, BitSet works) {
        Bytes.Reader in = new Bytes.Reader(records.read(at, block));
        long entry = blockFirst;
        while (in.hasMore() && entry <= last) {
            entry += in.number();
            if (entry >= first && entry <= last) {
                works.set((int) (entry & (MOST_WORKS - 1)));
            }
        }
    }

    // FNV-1a, its upper bits mixed in; never negative, so that numbers and their distances sort alike.
    private static long first(String compound) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < compound.length(); i++) {
            hash = (hash ^ compound.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 29;
        return (hash & Long.MAX_VALUE) >>> WORK_BITS << WORK_BITS;
    }
}
