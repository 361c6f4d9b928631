package org.kmref.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.Lines;

/**
 * Rows of cells between commas, semicolons or tabs; a cell in double quotes may hold these and line breaks, and a quote
 * doubled. See <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>.
 *
 * <p>A cell that a spreadsheet would run as a formula has an apostrophe before it, as spreadsheets mark text.
 */
public final class DelimitedText {

    private static final int MAX_ROWS_IN_CELL = 10_000;

    private final Lines lines;
    private final char delimiter;
    private int row;
    private boolean unclosed;

    DelimitedText(Lines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** Returns the line the row last returned begins in. */
    int row() {
        return row;
    }

    /** Whether a quote opened in the last row is never closed. */
    boolean isUnclosed() {
        return unclosed;
    }

    /** Returns the cells of the next row that is not blank, or null behind the last. */
    @Nullable
    List<String> next() throws IOException {
        String line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        if (line == null) {
            return null;
        }
        row = lines.number();
        return cells(line);
    }

    List<String> cells(String first) throws IOException {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        String line = first;
        int at = 0;
        int rows = 0;
        boolean quoted = false;
        unclosed = false;
        while (true) {
            if (at >= line.length()) {
                String more = quoted && rows++ < MAX_ROWS_IN_CELL ? lines.next() : null;
                if (more == null) {
                    unclosed = quoted;
                    cells.add(plain(cell.toString()));
                    return cells;
                }
                cell.append('\n');
                line = more;
                at = 0;
                continue;
            }
            char c = line.charAt(at++);
            if (quoted && c == '"') {
                boolean doubled = at < line.length() && line.charAt(at) == '"';
                if (doubled) {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (!quoted && c == '"' && cell.length() == 0) {
                quoted = true;
            } else if (!quoted && c == delimiter) {
                cells.add(plain(cell.toString()));
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
    }

    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && runs(cell.charAt(1)) ? cell.substring(1) : cell;
    }

    private static boolean runs(char c) {
        return "=+-@'\t".indexOf(c) >= 0;
    }

    /** Writes a row, safe to open in a spreadsheet and on a terminal. */
    public static void write(List<String> cells, char delimiter, Appendable out) throws IOException {
        String lead = "";
        for (String cell : cells) {
            out.append(lead).append(written(cell, delimiter));
            lead = Character.toString(delimiter);
        }
        out.append('\n');
    }

    private static String written(String cell, char delimiter) {
        boolean formula = !cell.isEmpty()
                && (cell.charAt(0) == '\'' ? cell.length() > 1 && runs(cell.charAt(1)) : runs(cell.charAt(0)));
        String safe = withoutControls(formula ? "'" + cell : cell);
        boolean quotes = safe.indexOf('"') >= 0
                || safe.indexOf('\n') >= 0
                || safe.indexOf(delimiter) >= 0
                || safe.startsWith(" ")
                || safe.endsWith(" ");
        return quotes ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    // Tabs and line feeds can be read back; the others rule a terminal, and no cell needs them.
    private static String withoutControls(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (isRefused(cell.charAt(i))) {
                StringBuilder out = new StringBuilder(cell);
                for (int at = i; at < out.length(); at++) {
                    if (isRefused(out.charAt(at))) {
                        out.setCharAt(at, ' ');
                    }
                }
                return out.toString();
            }
        }
        return cell;
    }

    private static boolean isRefused(char c) {
        return Character.isISOControl(c) && c != '\t' && c != '\n';
    }
}
