package org.kmref.bench;

import java.io.IOException;
import java.util.BitSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.PointValues.Relation;

/**
 * The compounds of works as points of a line, each where its hash is.
 *
 * <p>As terms of a field they are found as fast and take as much room, but to make the index takes a third more.
 */
final class LuceneCompounds {
    private static final String FIELD = "compound";

    private LuceneCompounds() {}

    static LongPoint field(long hash) {
        return new LongPoint(FIELD, hash);
    }

    /** Adds the works that have the compound to the set; that another has the same of 2^64 hashes is left out of account. */
    static void find(String compound, LeafReaderContext leaf, BitSet works) throws IOException {
        PointValues points = leaf.reader().getPointValues(FIELD);
        if (points != null) {
            points.intersect(new Finder(hash(compound), leaf.docBase, works));
        }
    }

    // FNV-1a, its upper bits mixed in.
    static long hash(String compound) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < compound.length(); i++) {
            hash = (hash ^ compound.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ hash >>> 29;
    }

    private record Finder(long wanted, int base, BitSet works) implements PointValues.IntersectVisitor {
        @Override
        public void visit(int work) {
            works.set(base + work);
        }

        @Override
        public void visit(int work, byte[] hash) {
            if (LongPoint.decodeDimension(hash, 0) == wanted) {
                works.set(base + work);
            }
        }

        @Override
        public Relation compare(byte[] least, byte[] greatest) {
            long first = LongPoint.decodeDimension(least, 0);
            long last = LongPoint.decodeDimension(greatest, 0);
            if (wanted < first || wanted > last) {
                return Relation.CELL_OUTSIDE_QUERY;
            }
            return first == last ? Relation.CELL_INSIDE_QUERY : Relation.CELL_CROSSES_QUERY;
        }
    }
}
