package org.kmref.document;

import java.util.List;
import org.kmref.document.Counts.Bar;
import org.kmref.document.Counts.Tally;

/** Counts as CSV (RFC 4180): {@code by,value,year,references}, a row for each number. */
public final class CountsCsv {
    private CountsCsv() {}

    public static String of(Counts counts) {
        StringBuilder out = new StringBuilder("by,value,year,references\r\n");
        row(out, "all", "", "", counts.works());
        for (Tally tally : counts.tallies()) {
            for (Bar bar : tally.bars()) {
                row(out, tally.by().word(), bar.id(), "", bar.count());
            }
        }
        counts.completeness().forEach(share -> row(out, "completeness", share.field(), "", share.with()));
        for (Matrix.Row theme : counts.matrix().rows()) {
            theme.years().forEach((year, count) -> row(out, "theme-by-year", theme.id(), String.valueOf(year), count));
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String by, String value, String year, int count) {
        out.append(String.join(",", List.of(by, quoted(value), year, String.valueOf(count))))
                .append("\r\n");
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
