package org.kmref.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows of cells under headers: fitted to a terminal, or as plain lines for a pipe. */
public final class Table {

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<MarkedText>> rows = new ArrayList<>();

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
    public Table row(List<MarkedText> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + cells.size() + " cells in a table of " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
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
        writeHeader(out, width, shown, widths, palette);
        for (List<MarkedText> row : rows) {
            writeRow(out, width, row, shown, widths, palette);
        }
    }

    /** Returns a line for each row, all of its cells in full, with tabs between them; no header and no escapes. */
    public String plain() {
        StringBuilder out = new StringBuilder();
        try {
            writePlain(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** Writes what {@link #plain} returns. */
    public void writePlain(Appendable out) throws IOException {
        for (List<MarkedText> row : rows) {
            String separator = "";
            for (MarkedText cell : row) {
                out.append(separator).append(cell.line());
                separator = "\t";
            }
            out.append('\n');
        }
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
        int[] floors = new int[shown.length];
        int[] natural = new int[shown.length];
        int[] weights = new int[shown.length];
        int[] ones = new int[shown.length];
        Arrays.fill(ones, 1);
        for (int i = 0; i < shown.length; i++) {
            Column column = columns.get(shown[i]);
            natural[i] = Math.max(1, natural(shown[i]));
            floors[i] = column.fit() == Column.Fit.WHOLE ? natural[i] : Math.min(natural[i], column.minimum());
            weights[i] = column.weight();
        }
        int room = width - GAP.length() * (shown.length - 1);
        int[] widths = Shares.divide(room, floors, natural, weights);
        // Too narrow even for the least that was asked for: the widest give way first.
        return Shares.sum(widths) <= room ? widths : Shares.divide(room, ones, widths, ones);
    }

    private int natural(int index) {
        int widest = DisplayWidth.of(Printable.line(columns.get(index).header()));
        for (List<MarkedText> row : rows) {
            widest = Math.max(widest, DisplayWidth.of(row.get(index).line()));
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

    private void writeRow(Appendable out, int width, List<MarkedText> row, int[] shown, int[] widths, Palette palette)
            throws IOException {
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < shown.length; i++) {
            Column column = columns.get(shown[i]);
            List<String> lines = fitted(column, row.get(shown[i]).paint(column.role(), palette), widths[i]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int line = 0; line < height; line++) {
            List<String> parts = new ArrayList<>();
            for (int i = 0; i < shown.length; i++) {
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
