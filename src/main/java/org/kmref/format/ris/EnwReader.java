package org.kmref.format.ris;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Lines;
import org.kmref.format.text.PlainPeople;
import org.kmref.model.Problem;

/** Reads EndNote's tagged form, which is that of refer ({@code %0 Journal Article}), through the tags of RIS. */
public final class EnwReader implements ItemReader {

    private static final Pattern TAG = Pattern.compile("%([\\p{Alnum}\\p{Punct}])(?: (.*))?", Pattern.DOTALL);
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("A", "AU"),
            Map.entry("B", "T2"),
            Map.entry("C", "CY"),
            Map.entry("D", "PY"),
            Map.entry("E", "A2"),
            Map.entry("F", "ID"),
            Map.entry("G", "LA"),
            Map.entry("H", "A4"),
            Map.entry("I", "PB"),
            Map.entry("J", "JO"),
            Map.entry("K", "KW"),
            Map.entry("L", "CN"),
            Map.entry("M", "AN"),
            Map.entry("N", "IS"),
            Map.entry("O", "N1"),
            Map.entry("P", "SP"),
            Map.entry("Q", "OP"),
            Map.entry("R", "DO"),
            Map.entry("S", "T3"),
            Map.entry("T", "TI"),
            Map.entry("U", "UR"),
            Map.entry("V", "VL"),
            Map.entry("W", "DB"),
            Map.entry("X", "AB"),
            Map.entry("Y", "A3"),
            Map.entry("Z", "N1"),
            Map.entry("6", "NV"),
            Map.entry("7", "ET"),
            Map.entry("8", "DA"),
            Map.entry("9", "M3"),
            Map.entry("@", "SN"),
            Map.entry("!", "ST"),
            Map.entry("&", "SE"),
            Map.entry("<", "RN"),
            Map.entry("[", "Y2"),
            Map.entry("?", "A4"),
            Map.entry("~", "DP"),
            Map.entry(">", "L1"),
            Map.entry("1", "C1"),
            Map.entry("2", "C2"),
            Map.entry("3", "C3"),
            Map.entry("4", "C4"),
            Map.entry("#", "C5"),
            Map.entry("$", "C6"),
            Map.entry("]", "C7"),
            Map.entry("(", "OP"),
            Map.entry(")", "RI"),
            Map.entry("*", "RI"),
            Map.entry("+", "AD"),
            Map.entry("^", "CA"));

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        KeyMaker keys = new KeyMaker();
        TagRecord record = null;
        String last = "";
        boolean blank = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            Matcher tag = TAG.matcher(line);
            if (line.isBlank()) {
                blank = true;
                continue;
            }
            if (tag.matches()) {
                boolean begins = blank || (tag.group(1).equals("0") && record != null && record.has("TY"));
                if (begins) {
                    finish(record, keys, sink);
                }
                record = record == null || begins ? new TagRecord(lines.number()) : record;
                last = tag.group(1);
                add(record, last, tag.group(2) == null ? "" : tag.group(2), lines.number(), file, sink);
            } else if (record != null && last.equals("K")) {
                // Keywords stand one a line.
                record.add("KW", line);
            } else if (record != null) {
                record.append(line);
            } else {
                sink.problem(Problem.warning(
                        file, lines.number(), 1, "this is not a tag such as `%A Nilsen, Per`, skipped; correct it"));
            }
            blank = false;
        }
        finish(record, keys, sink);
    }

    private static void add(TagRecord record, String tag, String value, int line, String file, Sink sink) {
        if (tag.equals("0")) {
            if (!EndnoteTypes.isKnown(value)) {
                sink.problem(Problem.warning(
                        file,
                        line,
                        4,
                        "`" + value.strip() + "` is not a type of EndNote, read as Generic; correct it"));
            }
            record.add("TY", EndnoteTypes.code(value));
        } else {
            record.add(TAGS.getOrDefault(tag, "%" + tag), value);
        }
    }

    private static void finish(@Nullable TagRecord record, KeyMaker keys, Sink sink) {
        if (record == null) {
            return;
        }
        if (!record.has("TY")) {
            record.add("TY", told(record));
        }
        ownNumber(record);
        record.rename("IS", EndnoteTypes.numberTag(record.look("TY"), "IS"));
        sink.item(new RisItem(record, "enw", keys, PlainPeople::read).read());
    }

    // The form is that of refer(1), which has no types: what a record has tells what it is.
    private static String told(TagRecord record) {
        if (record.has("JO")) {
            return "JOUR";
        }
        if (record.has("T2")) {
            return "CHAP";
        }
        return record.has("DO") && RisAddresses.doi(record.look("DO")).isEmpty()
                ? "RPRT"
                : (record.has("PB") ? "BOOK" : "GEN");
    }

    // %R is the number of a report in refer, and in EndNote a DOI or the number a library has for a work.
    private static void ownNumber(TagRecord record) {
        boolean report = record.look("TY").equals("RPRT");
        String number =
                report ? record.takeFirst("DO", text -> RisAddresses.doi(text).isEmpty()) : "";
        if (!number.isEmpty()) {
            record.add("IS", number);
        }
    }
}
