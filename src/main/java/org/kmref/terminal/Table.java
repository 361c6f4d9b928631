package org.kmref.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of cells under headers: fitted to a terminal, or as plain lines for a pipe. */
public final class Table {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<Integer, String> headings = new LinkedHashMap<>();

    public Table(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    public Table(Column... columns) {
        this(List.of(columns));
    }

    /** Adds a row of plain data, one text a column. */
    public Table row(String... texts) {
        return row(Arrays.stream(texts).map(MarkedText::of).toList());
    }

    /** Adds a row, one cell a column. */
    public Table row(List<MarkedText> texts) {
        return linkedRow(texts.stream().map(Cell::of).toList());
    }

    /** Adds a row of cells that may lead to an address. */
    public Table linkedRow(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.size() + " cells in a table of " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Puts the rows that follow under a heading; the columns are as wide under all of them. */
    public Table heading(String text) {
        headings.put(rows.size(), text);
        return this;
    }

    /** Returns the table in lines of at most {@code width} columns; nothing when it has no rows. */
    public String render(int width, Palette palette) {
        StringBuilder out = new StringBuilder();
        try {
            write(out, width, palette);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** Writes what {@link #render} returns. */
    public void write(Appendable out, int width, Palette palette) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        int[] shown = shown(width);
        int[] widths = widths(shown, width);
        if (!headings.containsKey(0)) {
            writeHeader(out, width, shown, widths, palette);
        }
        for (int i = 0; i < rows.size(); i++) {
            String heading = headings.get(i);
            if (heading != null) {
                out.append(i == 0 ? "" : "\n").append(palette.heading(heading)).append('\n');
                writeHeader(out, width, shown, widths, palette);
            }
            writeRow(out, width, rows.get(i), shown, widths, palette);
        }
    }

    /** Returns a line for each row, all of its cells in full, with tabs between them; no header and no escapes. */
    public String plain() {
        return plain(Palette.PLAIN);
    }

    /** Returns the same lines with each cell in the look of its column. */
    public String plain(Palette palette) {
        StringBuilder out = new StringBuilder();
        for (List<Cell> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : "\t")
                        .append(row.get(i).paint(columns.get(i).role(), palette));
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** Returns the indexes of the columns that a terminal of this width has. */
    private int[] shown(int width) {
        int[] shown = new int[columns.size()];
        int count = 0;
        for (int i = 0; i < shown.length; i++) {
            if (columns.get(i).shownFrom() <= width) {
                shown[count++] = i;
            }
        }
        return Arrays.copyOf(shown, count);
    }

    private int[] widths(int[] shown, int width) {
        return new ColumnWidths(columns, shown, this::natural, this::whole, this::widestWithin)
                .of(width - GAP.length() * (shown.length - 1));
    }

    // The widest piece of a column that is never cut and no wider than this, the header among them.
    private int widestWithin(int index, int limit) {
        int widest = Math.min(
                limit, DisplayWidth.of(Printable.line(columns.get(index).header())));
        for (List<Cell> row : rows) {
            int piece = row.get(index).wholeWidth(columns.get(index));
            widest = piece <= limit ? Math.max(widest, piece) : widest;
        }
        return Math.max(1, widest);
    }

    private int whole(int index) {
        return widestWithin(index, Integer.MAX_VALUE);
    }

    private int natural(int index) {
        int widest = DisplayWidth.of(Printable.line(columns.get(index).header()));
        for (List<Cell> row : rows) {
            widest = Math.max(widest, row.get(index).width());
        }
        return widest;
    }

    private void writeHeader(Appendable out, int width, int[] shown, int[] widths, Palette palette) throws IOException {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < shown.length; i++) {
            Column column = columns.get(shown[i]);
            String text = aligned(column, DisplayWidth.truncate(Printable.line(column.header()), widths[i]), widths[i]);
            // The line under a header is as wide as the column, but blanks without one are of no use.
            parts.add(palette.paint(Role.HEADER, palette.color() ? DisplayWidth.padRight(text, widths[i]) : text));
        }
        writeLine(out, width, parts, widths);
    }

    private void writeRow(Appendable out, int width, List<Cell> row, int[] shown, int[] widths, Palette palette)
            throws IOException {
        // A cell that is never cut and wider than its column ends a line; what is right of it goes on below.
        int first = 0;
        for (int i = 0; i < shown.length; i++) {
            Cell cell = row.get(shown[i]);
            if (cell.wholeWidth(columns.get(shown[i])) > widths[i]) {
                if (first < i) {
                    writeCells(out, width, row, shown, widths, first, i, palette);
                }
                writeWhole(out, width, cell.paint(columns.get(shown[i]).role(), palette), start(widths, i));
                first = i + 1;
            }
        }
        boolean more = false;
        for (int i = first; i < shown.length; i++) {
            more |= !row.get(shown[i]).isBlank();
        }
        if (more || first == 0) {
            writeCells(out, width, row, shown, widths, first, shown.length, palette);
        }
    }

    private static int start(int[] widths, int column) {
        int start = 0;
        for (int i = 0; i < column; i++) {
            start += widths[i] + GAP.length();
        }
        return start;
    }

    private static void writeWhole(Appendable out, int width, String styled, int start) throws IOException {
        int room = Math.max(0, width - DisplayWidth.of(styled));
        out.append(DisplayWidth.blanks(Math.min(start, room))).append(styled).append('\n');
    }

    private void writeCells(
            Appendable out, int width, List<Cell> row, int[] shown, int[] widths, int from, int to, Palette palette)
            throws IOException {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < to; i++) {
            Column column = columns.get(shown[i]);
            List<String> lines =
                    i < from ? List.of() : fitted(column, row.get(shown[i]).paint(column.role(), palette), widths[i]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < to; i++) {
                List<String> lines = cells.get(i);
                parts.add(line < lines.size() ? aligned(columns.get(shown[i]), lines.get(line), widths[i]) : "");
            }
            writeLine(out, width, parts, widths);
        }
    }

    private static List<String> fitted(Column column, String styled, int width) {
        return switch (column.fit()) {
            case WHOLE, TRUNCATED -> List.of(DisplayWidth.truncate(styled, width));
            // A column of one has no room for half of a wide character.
            case LISTED -> new Wrap(width).lines(styled);
            case WRAPPED ->
                width > 1
                        ? new Wrap(width).breakingWords().lines(styled)
                        : List.of(DisplayWidth.truncate(styled, width));
        };
    }

    private static String aligned(Column column, String styled, int width) {
        return column.right() ? DisplayWidth.padLeft(styled, width) : styled;
    }

    /** Writes the parts, filled up to their widths but for the blanks at the end. */
    private static void writeLine(Appendable out, int width, List<String> parts, int[] widths) throws IOException {
        StringBuilder line = new StringBuilder();
        int pending = 0;
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (part.isBlank()) {
                pending += widths[i] + GAP.length();
            } else {
                line.append(DisplayWidth.blanks(pending)).append(part);
                pending = widths[i] - DisplayWidth.of(part) + GAP.length();
            }
        }
        out.append(DisplayWidth.truncate(line.toString().stripTrailing(), Math.max(0, width)))
                .append('\n');
    }
}
