package org.kmref.format.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.core.Lines;
import org.kmref.model.Problem;

/** Reads a table with a header row: a column a variable of CSL, or what people and other programs call them. */
public final class TableReader implements ItemReader {

    private final char delimiter;

    public TableReader(char delimiter) {
        this.delimiter = delimiter;
    }

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        String first = lines.next();
        if (first == null || first.isBlank()) {
            sink.problem(
                    Problem.error(file, 0, 0, "has no header row; begin with one such as id,type,title,author,issued"));
            return;
        }
        DelimitedText rows = new DelimitedText(lines, separator(first));
        List<String> header = rows.cells(first);
        if (header.stream().noneMatch(name -> TableColumns.isKnown(name))) {
            sink.problem(Problem.error(
                    file, 1, 1, "no column of the header row is known; name one `title`, `author` or the like"));
            return;
        }
        KeyMaker keys = new KeyMaker();
        List<String> second = rows.next();
        if (second != null && EmbaseRecords.begin(header, second)) {
            EmbaseRecords.read(header, second, rows, file, sink, keys);
            return;
        }
        for (List<String> cells = second; cells != null; cells = rows.next()) {
            if (rows.isUnclosed()) {
                sink.problem(
                        Problem.error(file, rows.row(), 1, "a quote opened in this row is never closed; close it"));
            }
            if (cells.size() > header.size()) {
                sink.problem(Problem.warning(
                        file,
                        rows.row(),
                        1,
                        "the row has " + cells.size() + " cells, the header " + header.size()
                                + "; put cells that hold the separator in quotes"));
            }
            sink.item(new TableRow(header, cells, rows.row(), file, sink).read(keys));
        }
    }

    // The name of a file says less than its header row: tables with tabs or semicolons are called .csv too.
    private char separator(String header) {
        char best = delimiter;
        for (char other : new char[] {',', '\t', ';'}) {
            if (count(header, other) > count(header, best)) {
                best = other;
            }
        }
        return best;
    }

    private static int count(String header, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == '"';
            count += !quoted && c == separator ? 1 : 0;
        }
        return count;
    }
}
