package org.kmref.document;

import java.util.ArrayList;
import java.util.List;
import org.kmref.document.Counts.Bar;
import org.kmref.document.Counts.Tally;
import org.kmref.terminal.DisplayWidth;
import org.kmref.terminal.Palette;
import org.kmref.terminal.Printable;

/** Counts as bar charts in lines of so many columns, and a matrix of themes and years that shows the gaps. */
public final class CountsText {
    private static final int LEAST_LABEL = 12;
    private static final int LEAST_BAR = 10;
    private static final int MOST_BAR = 40;
    private static final int CELL = 5;
    private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    private static final String FULL = "█";
    private static final String NOTHING = "·";

    private final int width;
    private final Palette palette;
    private final int most;
    private final StringBuilder out = new StringBuilder();

    /** At most {@code most} bars are shown of a thing that has no end, such as authors. */
    public CountsText(int width, Palette palette, int most) {
        this.width = width;
        this.palette = palette;
        this.most = most;
    }

    public String of(Counts counts) {
        out.append(counts.works()).append(counts.works() == 1 ? " reference\n" : " references\n");
        for (Tally tally : counts.tallies()) {
            chart(heading(tally.by()), shown(tally), 0);
        }
        List<Bar> shares = new ArrayList<>();
        counts.completeness().forEach(share -> shares.add(new Bar(share.field(), label(share.field()), share.with())));
        chart("Completeness", shares, counts.works());
        matrix(counts.matrix());
        return out.toString();
    }

    private static String heading(Grouping by) {
        return switch (by) {
            case THEME -> "Themes";
            case TYPE -> "Types";
            case YEAR -> "Years";
            case AUTHOR -> "Authors";
            case JOURNAL -> "Journals";
            case PARTNER -> "Partners";
        };
    }

    private static String label(String field) {
        return field.equals("doi") ? "DOI" : field;
    }

    private List<Bar> shown(Tally tally) {
        return switch (tally.by()) {
            case THEME, TYPE -> tally.bars();
            case YEAR -> withGaps(tally.bars());
            case AUTHOR, JOURNAL, PARTNER -> tally.bars().size() <= most + 1 ? tally.bars() : firstOf(tally.bars());
        };
    }

    private List<Bar> firstOf(List<Bar> bars) {
        List<Bar> first = new ArrayList<>(bars.subList(0, most));
        List<Bar> rest = bars.subList(most, bars.size());
        rest.stream().filter(bar -> bar.id().isEmpty()).forEach(first::add);
        long others = rest.stream().filter(bar -> !bar.id().isEmpty()).count();
        first.add(new Bar("", "and " + others + " more; -n shows them", 0));
        return first;
    }

    // The years without a work are one bar.
    private static List<Bar> withGaps(List<Bar> bars) {
        List<Bar> all = new ArrayList<>();
        for (Bar bar : bars) {
            if (!all.isEmpty() && !bar.id().isEmpty()) {
                int before = Integer.parseInt(all.get(all.size() - 1).id()) + 1;
                int after = Integer.parseInt(bar.id()) - 1;
                if (before <= after) {
                    String years = before == after ? String.valueOf(before) : before + "-" + after;
                    all.add(new Bar(String.valueOf(after), years, 0));
                }
            }
            all.add(bar);
        }
        return all;
    }

    // The longest bar is the highest count's, or that of the whole where there is one.
    private void chart(String heading, List<Bar> bars, int whole) {
        if (bars.isEmpty()) {
            return;
        }
        int longest = 0;
        int highest = Math.max(1, whole);
        for (Bar bar : bars) {
            longest = Math.max(longest, DisplayWidth.of(Printable.line(bar.title())));
            highest = Math.max(highest, bar.count());
        }
        int digits = String.valueOf(highest).length();
        int label = Math.min(longest, Math.max(LEAST_LABEL, (width - digits) * 2 / 5));
        int room = Math.min(MOST_BAR, Math.max(LEAST_BAR, width - label - digits - 6));
        out.append('\n').append(palette.heading(heading)).append('\n');
        for (Bar bar : bars) {
            String title = DisplayWidth.padRight(DisplayWidth.truncate(Printable.line(bar.title()), label), label);
            String count = DisplayWidth.padLeft(String.valueOf(bar.count()), digits);
            boolean more = bar.count() == 0 && bar.id().isEmpty();
            String line = "  " + title + "  " + (more ? "" : count + "  " + bar(bar.count(), highest, room));
            out.append(bar.count() == 0 ? palette.dim(line.stripTrailing()) : line.stripTrailing())
                    .append('\n');
        }
    }

    private static String bar(int count, int highest, int room) {
        long eighths = Math.round(count * 8.0 * room / highest);
        if (count > 0) {
            eighths = Math.max(1, eighths);
        }
        return FULL.repeat((int) (eighths / 8)) + EIGHTHS[(int) (eighths % 8)];
    }

    private void matrix(Matrix matrix) {
        int longest = 0;
        for (Matrix.Row row : matrix.rows()) {
            longest = Math.max(longest, DisplayWidth.of(Printable.line(row.id())));
        }
        int label = Math.min(longest, Math.max(LEAST_LABEL, width / 3));
        List<Matrix.Period> periods = matrix.periods(Math.max(1, (width - label - 2) / CELL));
        if (periods.isEmpty()) {
            return;
        }
        Matrix.Period first = periods.get(0);
        int span = first.last() - first.first() + 1;
        out.append('\n')
                .append(palette.heading("Themes by year"))
                .append(span == 1 ? "" : palette.dim(", " + span + " years a column"))
                .append('\n');
        StringBuilder header = new StringBuilder("  " + " ".repeat(label));
        periods.forEach(period -> header.append(cell(String.valueOf(period.first()))));
        out.append(header).append('\n');
        for (Matrix.Row row : matrix.rows()) {
            String id = Printable.line(row.id());
            boolean fits = DisplayWidth.of(id) <= label;
            // An id is never cut: one that is too long has a line of its own.
            out.append("  ").append(fits ? "" : id + "\n  ").append(DisplayWidth.padRight(fits ? id : "", label));
            for (Matrix.Period period : periods) {
                int count = Matrix.count(row, period);
                out.append(count == 0 ? palette.dim(cell(NOTHING)) : cell(String.valueOf(count)));
            }
            out.append('\n');
        }
    }

    private static String cell(String text) {
        return DisplayWidth.padLeft(text, CELL);
    }
}
