package org.kmref.format.bibtex;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/** Reads BibTeX and BibLaTeX, which share one syntax and differ only in the fields they use. */
public final class BibtexReader implements ItemReader {

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Optional<String> text = InputText.read(in, file, sink);
        if (text.isPresent()) {
            read(text.get(), file, sink);
        }
    }

    private static void read(String text, String file, Sink sink) {
        BibtexScanner scanner = new BibtexScanner(text, file, sink::problem);
        List<BibtexRecord> records = new ArrayList<>();
        for (Optional<BibtexRecord> next = scanner.next(); next.isPresent(); next = scanner.next()) {
            records.add(next.get());
            sink.progress(scanner.position(), 2L * text.length());
        }
        BibtexInheritance inheritance = new BibtexInheritance(records, file, sink::problem);
        KeyMaker keys = new KeyMaker();
        Map<String, Integer> lines = new HashMap<>();
        int done = 0;
        int titlesChanged = 0;
        for (BibtexRecord record : records) {
            if (!record.type().equals("xdata")) {
                BibtexItemReader.Result read = item(inheritance.resolved(record), file, keys, lines, sink);
                titlesChanged += read.titlesChanged();
                sink.item(read.item());
            }
            done++;
            sink.progress((long) records.size() + done, 2L * records.size());
        }
        if (titlesChanged > 0) {
            sink.problem(Problem.note(
                            file,
                            0,
                            0,
                            "set " + titlesChanged + (titlesChanged == 1 ? " title" : " titles")
                                    + " in title case in sentence case; --keep-case leaves the capitals")
                    .of("sentence-case"));
        }
    }

    private static BibtexItemReader.Result item(
            BibtexRecord record, String file, KeyMaker keys, Map<String, Integer> lines, Sink sink) {
        if (!BibtexTypes.isKnown(record.type())) {
            sink.problem(
                    warning(file, record, "@" + record.type() + " is not an entry type, read as @misc; correct it"));
        }
        if (record.key().isEmpty()) {
            BibtexItemReader.Result read = BibtexItemReader.read(record, new CitationKey("none"), sink.keepsCase());
            Item keyless = read.item();
            return new BibtexItemReader.Result(
                    keyless.toBuilder().key(keys.made(keyless)).build(), read.titlesChanged());
        }
        CitationKey key = keys.free(record.key());
        Integer line = lines.putIfAbsent(record.key(), record.line());
        if (line != null) {
            sink.problem(warning(
                            file,
                            record,
                            "the key `" + record.key() + "` is taken in line " + line + ", read as `" + key
                                    + "`; choose another")
                    .of("key-clash"));
        }
        return BibtexItemReader.read(record, key, sink.keepsCase());
    }

    private static Problem warning(String file, BibtexRecord record, String message) {
        return Problem.warning(file, record.line(), record.column(), message);
    }
}
