package org.kmref.document;

import java.util.ArrayList;
import java.util.List;
import org.kmref.document.Counts.Bar;
import org.kmref.document.Counts.Tally;

/** Counts as CSV (RFC 4180): {@code by,value,year,references}, a row for each number. */
public final class CountsCsv {
    private CountsCsv() {}

    /** Returns the rows, the first with what the columns say. */
    public static List<List<String>> rows(Counts counts) {
        List<List<String>> out = new ArrayList<>();
        out.add(List.of("by", "value", "year", "references"));
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
        return out;
    }

    private static void row(List<List<String>> out, String by, String value, String year, int count) {
        out.add(List.of(by, value, year, String.valueOf(count)));
    }
}
