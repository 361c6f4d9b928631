package org.kmref.index;

import java.io.IOException;
import java.util.BitSet;

/** The works that have a term, by their places in the library; each as its distance from the one before. */
final class PostingList {
    private final Bytes distances = new Bytes();
    private int count;
    private int last = -1;

    /** Adds a work that stands behind those added before, or is the last of them. */
    void add(int ordinal) {
        if (ordinal == last) {
            return;
        }
        distances.number(ordinal - last);
        last = ordinal;
        count++;
    }

    /** Writes the list and returns the number to find it by; of one work alone the number says all. */
    long write(RecordWriter out) throws IOException {
        return count == 1 ? 2L * last + 1 : 2 * out.write(distances.toArray(), 0);
    }

    /** Adds the works of the list of this number to the set. */
    static void read(long number, Records records, BitSet works) {
        if ((number & 1) == 1) {
            works.set((int) (number >>> 1));
            return;
        }
        Bytes.Reader in = new Bytes.Reader(records.read(number >>> 1, 0));
        int ordinal = -1;
        while (in.hasMore()) {
            ordinal += (int) in.number();
            works.set(ordinal);
        }
    }
}
