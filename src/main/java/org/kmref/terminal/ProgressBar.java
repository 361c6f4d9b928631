package org.kmref.terminal;

/**
 * Says on one line how far a long task has come: {@code refs.bib [########............]  40 %}.
 *
 * <p>What is soon done shows none. Each string returned goes to the terminal as it is; the last one takes the bar away.
 */
public final class ProgressBar {

    private static final int MOST_CELLS = 30;
    private static final int PATIENCE = 500;
    private static final int STEP = 100;
    private static final int AROUND = 10;

    private final String label;
    private final Palette palette;
    private final int columns;
    private long next;
    private int shown;
    private int width;

    /** {@code now} is when the task began, in milliseconds. */
    public ProgressBar(String label, Palette palette, int columns, long now) {
        this.label = Printable.line(label);
        this.palette = palette;
        this.columns = columns;
        this.next = now + PATIENCE;
        this.shown = -1;
    }

    /** Returns what shows so much of the whole as done; empty where it is too early, or would say nothing new. */
    public String at(long done, long whole, long now) {
        int percent = whole <= 0 ? 0 : (int) Math.max(0, Math.min(100, done * 100 / whole));
        if (now < next || percent <= shown) {
            return "";
        }
        next = now + STEP;
        shown = percent;
        int cells = Math.max(1, Math.min(MOST_CELLS, columns / 2 - AROUND));
        int filled = cells * percent / 100;
        String name = DisplayWidth.truncate(label, Math.max(1, columns - cells - AROUND));
        String percents = " ".repeat(percent < 10 ? 2 : percent < 100 ? 1 : 0) + percent;
        width = DisplayWidth.of(name) + cells + AROUND - 1;
        return "\r" + name + " [" + palette.key("#".repeat(filled)) + palette.dim(".".repeat(cells - filled)) + "] "
                + percents + " %";
    }

    /** Returns what takes the bar off the line again; empty where none was shown. */
    public String end() {
        return shown < 0 ? "" : "\r" + " ".repeat(width) + "\r";
    }
}
