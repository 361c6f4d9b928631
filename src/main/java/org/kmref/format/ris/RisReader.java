package org.kmref.format.ris;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Lines;
import org.kmref.model.Problem;

/**
 * Reads RIS in the dialects of Zotero, EndNote, Mendeley, Scopus, Web of Science and PubMed.
 *
 * <p>A line without a tag goes on with the line above; a record may lack its {@code ER}.
 */
public final class RisReader implements ItemReader {

    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9])(?:  ?-(?: (.*)|\\s*)|   ?-?(.*)|  ?-(.*))");

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        KeyMaker keys = new KeyMaker();
        TagRecord record = null;
        for (String line = lines.next(); line != null; line = lines.next()) {
            Matcher tag = TAG.matcher(line.stripLeading());
            if (!tag.matches()) {
                untagged(record, line, lines.number(), file, sink);
                continue;
            }
            String name = tag.group(1);
            if (name.equals("ER")) {
                finish(record, keys, sink);
                record = null;
                continue;
            }
            if (name.equals("TY") && record != null) {
                sink.problem(Problem.warning(
                        file, lines.number(), 1, "the record above has no end; close it with `ER  - `"));
                finish(record, keys, sink);
                record = null;
            }
            if (record == null) {
                record = new TagRecord(lines.number());
                begin(name, value(tag), lines.number(), file, sink);
            }
            record.add(name, value(tag));
        }
        finish(record, keys, sink);
    }

    private static String value(Matcher tag) {
        String value = tag.group(2) != null ? tag.group(2) : (tag.group(3) != null ? tag.group(3) : tag.group(4));
        return value == null ? "" : value;
    }

    private static void begin(String tag, String type, int line, String file, Sink sink) {
        if (!tag.equals("TY")) {
            sink.problem(Problem.error(
                    file, line, 1, "a record begins without its type; put `TY  - JOUR` or the like first"));
        } else if (!RisTypes.isKnown(type.strip())) {
            sink.problem(Problem.warning(
                    file, line, 7, "`" + type.strip() + "` is no type of RIS, read as GEN; correct it"));
        }
    }

    private static void untagged(@Nullable TagRecord record, String line, int number, String file, Sink sink) {
        if (record != null) {
            record.append(line);
        } else if (number > 1 && !line.isBlank() && !line.strip().matches("[0-9]+\\.?|[\\p{Cf}\\p{Z}]*")) {
            sink.problem(Problem.warning(file, number, 1, "this stands in no record, read over; take it out"));
        }
    }

    private static void finish(@Nullable TagRecord record, KeyMaker keys, Sink sink) {
        if (record != null && !record.isEmpty()) {
            sink.item(new RisItem(record, "ris", keys).read());
        }
    }
}
