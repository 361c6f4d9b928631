package org.kmref.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.kmref.query.text.SearchField;

/**
 * The words each field of a work says, by the numbers they have in their chunk: how often a word stands where is counted
 * here, without the work being read.
 */
final class FieldWords {
    private static final int TAGGED = 1;

    private FieldWords() {}

    /** Takes the words of a work, or that there are none but by looking. */
    interface Visitor {
        /** Takes how many words a field says; their numbers come next. */
        void field(SearchField field, int length);

        void word(SearchField field, int number);
    }

    /** Gathers the words of one work. */
    static final class Writer {
        private final Map<SearchField, Bytes> fields = new EnumMap<>(SearchField.class);
        private final Map<SearchField, Integer> lengths = new EnumMap<>(SearchField.class);
        private boolean tagged;

        void add(SearchField field, int[] numbers, int from, int to) {
            Bytes bytes = fields.computeIfAbsent(field, absent -> new Bytes());
            for (int i = from; i < to; i++) {
                bytes.number(numbers[i]);
            }
            lengths.merge(field, to - from, Integer::sum);
        }

        /** What the fields say has tags: how its words part is seen only in the whole of it. */
        void tagged() {
            tagged = true;
        }

        /** Writes the words and returns where they lie. */
        long write(RecordWriter out, int ordinal) throws IOException {
            Bytes all = new Bytes().number(tagged ? TAGGED : 0);
            for (SearchField field : SearchField.values()) {
                int length = lengths.getOrDefault(field, 0);
                all.number(length);
                if (length > 0) {
                    all.all(fields.getOrDefault(field, new Bytes()).toArray());
                }
            }
            return out.write(all.toArray(), kind(ordinal));
        }
    }

    /** Hands on the words of a work; returns whether it could, for what has tags has to be looked at. */
    static boolean read(Records records, long offset, int ordinal, Visitor visitor) {
        Bytes.Reader in = new Bytes.Reader(records.read(offset, kind(ordinal)));
        if (in.number() == TAGGED) {
            return false;
        }
        for (SearchField field : FIELDS) {
            int length = (int) in.number();
            visitor.field(field, length);
            for (int i = 0; i < length; i++) {
                visitor.word(field, (int) in.number());
            }
        }
        return true;
    }

    private static final SearchField[] FIELDS = SearchField.values();

    // Apart from the works' own records and from the contents of tables.
    private static int kind(int ordinal) {
        return Integer.MIN_VALUE | ordinal;
    }
}
