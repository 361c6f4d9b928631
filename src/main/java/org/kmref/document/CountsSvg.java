package org.kmref.document;

import java.util.List;
import org.kmref.document.Counts.Bar;
import org.kmref.terminal.DisplayWidth;

/** Counts as a drawing that stands alone: works by theme as bars, and by theme and year as a matrix of squares. */
public final class CountsSvg {
    private static final int WIDTH = 900;
    private static final int LABEL = 330;
    // In letters of usual fonts at this size: more would stand beyond the edge.
    private static final int LABEL_COLUMNS = 40;
    private static final int LINE = 24;
    private static final int MARGIN = 20;
    private static final int MOST_PERIODS = 20;

    // Who reads the drawing on a dark screen sees light words on dark ground; where styles are not known it is black on
    // white.
    private static final String STYLES = """
        .ground { fill: #ffffff; }
        text { fill: #1a202c; }
        .bar { fill: #2b6cb0; }
        .none { fill: #edf2f7; }
        .few { fill: #bcd4ec; }
        .some { fill: #7fb0de; }
        .many { fill: #2b6cb0; }
        .on-many { fill: #ffffff; }
        @media (prefers-color-scheme: dark) {
          .ground { fill: #1a202c; }
          text { fill: #edf2f7; }
          .bar { fill: #63b3ed; }
          .none { fill: #2d3748; }
          .few { fill: #2c5282; }
          .some { fill: #2b6cb0; }
          .many { fill: #90cdf4; }
          .on-many { fill: #1a202c; }
        }
        """;

    private final StringBuilder out = new StringBuilder();
    private int y = MARGIN;

    private CountsSvg() {}

    public static String of(Counts counts) {
        return new CountsSvg().drawn(counts);
    }

    private String drawn(Counts counts) {
        heading("References by theme");
        bars(counts.tallies().stream()
                .filter(tally -> tally.by() == Grouping.THEME)
                .flatMap(tally -> tally.bars().stream())
                .toList());
        heading("References by theme and year");
        matrix(counts.matrix());
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH + "\" height=\"" + (y + MARGIN)
                + "\" viewBox=\"0 0 " + WIDTH + " " + (y + MARGIN)
                + "\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">\n"
                + "<title>" + escaped(counts.works() + " references by theme and year") + "</title>\n"
                + "<style>\n" + STYLES
                + "</style>\n<rect class=\"ground\" fill=\"#ffffff\" width=\"100%\" height=\"100%\"/>\n" + out
                + "</svg>\n";
    }

    private void heading(String text) {
        y += LINE;
        text(MARGIN, "start", "font-weight=\"bold\" ", text);
        y += LINE;
    }

    private void bars(List<Bar> bars) {
        int highest = bars.stream().mapToInt(Bar::count).max().orElse(1);
        for (Bar bar : bars) {
            text(LABEL - 10, "end", "", shortened(bar.title()));
            int length = Math.round((float) bar.count() / Math.max(1, highest) * (WIDTH - LABEL - 60));
            rectangle(LABEL, length, "bar", "");
            text(LABEL + length + 8, "start", "", String.valueOf(bar.count()));
            y += LINE;
        }
    }

    private void matrix(Matrix matrix) {
        List<Matrix.Period> periods = matrix.periods(MOST_PERIODS);
        if (periods.isEmpty()) {
            return;
        }
        int cell = (WIDTH - LABEL - MARGIN) / periods.size();
        for (int i = 0; i < periods.size(); i++) {
            text(
                    LABEL + i * cell + cell / 2,
                    "middle",
                    "font-size=\"9\" ",
                    String.valueOf(periods.get(i).first()));
        }
        y += LINE;
        for (Matrix.Row row : matrix.rows()) {
            text(LABEL - 10, "end", "", shortened(row.title()));
            for (int i = 0; i < periods.size(); i++) {
                int count = Matrix.count(row, periods.get(i));
                String shade = count == 0 ? "none" : count < 3 ? "few" : count < 6 ? "some" : "many";
                rectangle(LABEL + i * cell, cell - 2, shade, periods.get(i).label() + ": " + count);
                if (count > 0) {
                    String more = shade.equals("many") ? "class=\"on-many\" font-size=\"11\" " : "font-size=\"11\" ";
                    text(LABEL + i * cell + cell / 2, "middle", more, String.valueOf(count));
                }
            }
            y += LINE;
        }
    }

    private void rectangle(int x, int width, String kind, String title) {
        out.append("<rect x=\"" + x + "\" y=\"" + (y - 16) + "\" width=\"" + width + "\" height=\"" + (LINE - 3)
                + "\" class=\"" + kind + "\" fill=\"" + fill(kind) + "\">");
        out.append(title.isEmpty() ? "" : "<title>" + escaped(title) + "</title>")
                .append("</rect>\n");
    }

    // As the styles have it on light ground, for readers that know no styles.
    private static String fill(String kind) {
        return switch (kind) {
            case "none" -> "#edf2f7";
            case "few" -> "#bcd4ec";
            case "some" -> "#7fb0de";
            default -> "#2b6cb0";
        };
    }

    private void text(int x, String anchor, String more, String text) {
        out.append("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\" " + more + ">" + escaped(text)
                + "</text>\n");
    }

    private static String shortened(String text) {
        return DisplayWidth.truncate(text, LABEL_COLUMNS);
    }

    // What XML does not allow at all (2.2), or discourages as control characters, is left out.
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[^\\t\\n\\r\\x20-\\x7E\\xA0-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
