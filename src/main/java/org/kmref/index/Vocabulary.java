package org.kmref.index;

import java.io.IOException;
import java.util.List;

/**
 * The words of the works of one chunk, in the order of their numbers.
 *
 * @param end the first work that is not of the chunk
 * @param at where the words lie
 */
record Vocabulary(int end, long at) {

    static Vocabulary write(List<String> terms, int end, RecordWriter out) throws IOException {
        Bytes bytes = new Bytes().number(terms.size());
        terms.forEach(bytes::text);
        return new Vocabulary(end, out.write(bytes.toArray(), end));
    }

    String[] read(Records records) {
        Bytes.Reader in = new Bytes.Reader(records.read(at, end));
        String[] words = new String[(int) in.number()];
        for (int i = 0; i < words.length; i++) {
            words[i] = in.text();
        }
        return words;
    }
}
