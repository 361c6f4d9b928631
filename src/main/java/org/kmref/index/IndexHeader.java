package org.kmref.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.query.text.SearchField;
import org.kmref.store.Snapshot;

/**
 * What an index says of itself.
 *
 * @param program what tells the program that wrote it from others
 * @param stamp the file it is of
 * @param works how many works there are
 * @param offsets where it is listed where each work lies
 * @param wordOffsets where it is listed where the words of each work lie
 * @param vocabularies what those words are, chunk by chunk
 * @param keys the table of their keys
 * @param terms the table of their terms
 * @param compounds the table of their compounds
 * @param words how many words each field has in all works
 * @param telling works that have between them every field that is not CSL's
 * @param library the library without its works
 * @param warnings what was found wrong with it
 */
record IndexHeader(
        String program,
        Stamp stamp,
        int works,
        long offsets,
        long wordOffsets,
        List<Vocabulary> vocabularies,
        long keys,
        long terms,
        long compounds,
        Map<SearchField, Long> words,
        List<Integer> telling,
        Library library,
        List<Problem> warnings) {

    byte[] toBytes() {
        Bytes out = new Bytes();
        out.text(program).text(stamp.identity()).number(stamp.checksum());
        out.number(works).number(offsets).number(wordOffsets).number(vocabularies.size());
        vocabularies.forEach(each -> out.number(each.end()).number(each.at()));
        out.number(keys).number(terms).number(compounds);
        for (SearchField field : SearchField.values()) {
            out.number(words.getOrDefault(field, 0L));
        }
        out.number(telling.size());
        telling.forEach(out::number);
        byte[] snapshot = Snapshot.of(library);
        out.number(snapshot.length).all(snapshot);
        out.number(warnings.size());
        for (Problem warning : warnings) {
            out.number(warning.line()).number(warning.column());
            out.text(warning.severity().name()).text(warning.message());
            out.text(warning.check()).text(warning.about());
        }
        return out.toArray();
    }

    static IndexHeader of(byte[] bytes) {
        Bytes.Reader in = new Bytes.Reader(bytes);
        String program = in.text();
        Stamp stamp = new Stamp(in.text(), in.number());
        int works = (int) in.number();
        long offsets = in.number();
        long wordOffsets = in.number();
        List<Vocabulary> vocabularies = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            vocabularies.add(new Vocabulary((int) in.number(), in.number()));
        }
        long keys = in.number();
        long terms = in.number();
        long compounds = in.number();
        Map<SearchField, Long> words = new EnumMap<>(SearchField.class);
        for (SearchField field : SearchField.values()) {
            words.put(field, in.number());
        }
        List<Integer> telling = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            telling.add((int) in.number());
        }
        Library library = Snapshot.read(in.all());
        List<Problem> warnings = new ArrayList<>();
        for (long left = in.number(); left > 0; left--) {
            int line = (int) in.number();
            int column = (int) in.number();
            warnings.add(new Problem(
                    "", line, column, Problem.Severity.valueOf(in.text()), in.text(), in.text(), in.text()));
        }
        return new IndexHeader(
                program,
                stamp,
                works,
                offsets,
                wordOffsets,
                vocabularies,
                keys,
                terms,
                compounds,
                words,
                telling,
                library,
                warnings);
    }
}
