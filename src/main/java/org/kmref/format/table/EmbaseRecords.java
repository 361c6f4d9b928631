package org.kmref.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;

/**
 * The CSV of Embase in which each field has a row of its own: its name in the first cell, its values behind it. A record begins
 * with its {@code TITLE}.
 */
final class EmbaseRecords {

    private static final String FIRST = "TITLE";

    /** {@code Sheds and Barns (2004) 12:3 (100-105). Date of Publication: 1 Nov 2004}. */
    private static final Pattern SOURCE =
            Pattern.compile("(?<title>[^()]{1,200}(?:\\([^()\\d][^()]{0,80}\\))?) \\((?<year>\\d{4})\\)"
                    + "(?: (?<volume>[\\w-]{1,12}))?(?::(?<issue>[^() ]{1,20}))?(?: \\((?<pages>[^()]{1,40})\\))?"
                    + "(?:.{0,40}?Date of Publication: (?<date>[\\w ]{4,20}))?");

    /** What the second row of a record is called; no column of a common table is. */
    private static final Set<String> SECOND = Set.of(
            "AUTHOR NAMES",
            "AUTHORS",
            "AUTHOR ADDRESSES",
            "CORRESPONDENCE ADDRESS",
            "EDITORS",
            "SOURCE",
            "SOURCE TITLE",
            "PUBLICATION YEAR",
            "ORIGINAL TITLE",
            "ORIGINAL (NON-ENGLISH) TITLE",
            "FULL RECORD ENTRY DATE",
            "PUBLICATION TYPE",
            "ABSTRACT");

    private EmbaseRecords() {}

    /** Returns whether these two rows begin such a file. */
    static boolean begin(List<String> first, List<String> second) {
        return first.get(0).equals(FIRST) && SECOND.contains(second.get(0));
    }

    /** Reads all records; two rows have been read already. */
    static void read(
            List<String> first,
            List<String> second,
            DelimitedText rows,
            String file,
            ItemReader.Sink sink,
            KeyMaker keys)
            throws IOException {
        int begun = 1;
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        add(first, names, values);
        for (List<String> row = second; row != null; row = rows.next()) {
            if (row.get(0).equals(FIRST)) {
                finish(names, values, begun, file, sink, keys);
                names = new ArrayList<>();
                values = new ArrayList<>();
                begun = rows.row();
            }
            add(row, names, values);
        }
        finish(names, values, begun, file, sink, keys);
    }

    private static void finish(
            List<String> names, List<String> values, int row, String file, ItemReader.Sink sink, KeyMaker keys) {
        int at = names.indexOf("SOURCE");
        Matcher source = SOURCE.matcher(at < 0 ? "" : values.get(at));
        if (source.lookingAt() && !names.contains("SOURCE TITLE")) {
            names.remove(at);
            values.remove(at);
            missing("SOURCE TITLE", source.group("title"), names, values);
            missing("VOLUME", source.group("volume"), names, values);
            missing("ISSUE", source.group("issue"), names, values);
            missing("PAGES", source.group("pages"), names, values);
            missing("DATE OF PUBLICATION", source.group("date"), names, values);
            missing("PUBLICATION YEAR", source.group("year"), names, values);
        }
        missing("PUBLICATION TYPE", "Article", names, values);
        sink.item(new TableRow(names, values, row, file, sink).read(keys));
    }

    private static void missing(String name, @Nullable String value, List<String> names, List<String> values) {
        if (value != null && !names.contains(name)) {
            names.add(name);
            values.add(value);
        }
    }

    private static void add(List<String> row, List<String> names, List<String> values) {
        List<String> said = row.subList(1, row.size()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        names.add(row.get(0));
        values.add(String.join("; ", said));
    }
}
