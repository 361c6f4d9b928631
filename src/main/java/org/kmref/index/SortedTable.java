package org.kmref.index;

import java.io.IOException;

/**
 * Texts in the order of {@link String#compareTo}, each with a number: what a term's or a key's place is.
 *
 * <p>In blocks of some kilobytes, of which a search reads as many as the logarithm of their count.
 */
final class SortedTable {
    private static final int BLOCK = 2048;
    private static final int CONTENTS = -1;

    private final Records records;
    private final long[] blocks;

    SortedTable(Records records, long contents) {
        this.records = records;
        Bytes.Reader in = new Bytes.Reader(records.read(contents, CONTENTS));
        this.blocks = new long[(int) in.number()];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = in.number();
        }
    }

    /** Takes the texts that begin so, in their order. */
    interface Visitor {
        /** Returns whether to go on. */
        boolean visit(String text, long number);
    }

    /** Takes the texts in their order, each once. */
    static final class Writer {
        private final RecordWriter out;
        private final Bytes contents = new Bytes();
        private Bytes block = new Bytes();
        private int count;

        Writer(RecordWriter out) {
            this.out = out;
        }

        void add(String text, long number) throws IOException {
            block.text(text).number(number);
            if (block.size() >= BLOCK) {
                endBlock();
            }
        }

        /** Returns where the contents of the table are listed. */
        long end() throws IOException {
            if (block.size() > 0) {
                endBlock();
            }
            return out.write(new Bytes().number(count).all(contents.toArray()).toArray(), CONTENTS);
        }

        private void endBlock() throws IOException {
            contents.number(out.write(block.toArray(), count++));
            block = new Bytes();
        }
    }

    /** Returns the number of a text, or -1 where it is not in the table. */
    long find(String text) {
        long[] found = {-1};
        from(text, (candidate, number) -> {
            if (candidate.equals(text)) {
                found[0] = number;
            }
            return false;
        });
        return found[0];
    }

    /** Hands on the texts that do not come before this one, in their order. */
    void from(String first, Visitor visitor) {
        boolean goOn = true;
        for (int i = Math.max(0, blockOf(first)); goOn && i < blocks.length; i++) {
            Bytes.Reader in = new Bytes.Reader(records.read(blocks[i], i));
            while (goOn && in.hasMore()) {
                String text = in.text();
                long number = in.number();
                goOn = text.compareTo(first) < 0 || visitor.visit(text, number);
            }
        }
    }

    // The last block whose first text does not come behind this one; -1 where all do.
    private int blockOf(String text) {
        int low = 0;
        int high = blocks.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (new Bytes.Reader(records.read(blocks[middle], middle)).text().compareTo(text) <= 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }
}
