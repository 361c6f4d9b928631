package org.kmref.cli.session;

/**
 * Which of the three streams are terminals, and how wide the terminal is.
 *
 * @param columns 80 where nothing is known
 * @param lines 24 where nothing is known
 */
public record Screen(boolean input, boolean output, boolean errors, int columns, int lines) {
    private static final int USUAL = 80;
    private static final int USUAL_LINES = 24;
    private static final int NARROWEST = 20;
    private static final int WIDEST = 1000;

    /** Nothing is a terminal. */
    public static final Screen NONE = new Screen(false, false, false, USUAL, USUAL_LINES);

    /** Reads what the launcher says: the digits of the streams that are terminals ({@code 012}), the columns and the lines. */
    public static Screen of(String streams, String columns, String lines) {
        return new Screen(
                streams.contains("0"), streams.contains("1"), streams.contains("2"), width(columns), height(lines));
    }

    Screen withColumns(String written) {
        return written.isEmpty() ? this : new Screen(input, output, errors, width(written), lines);
    }

    Screen withLines(String written) {
        return written.isEmpty() ? this : new Screen(input, output, errors, columns, height(written));
    }

    private static int height(String written) {
        int lines = number(written);
        return lines == 0 ? USUAL_LINES : lines;
    }

    private static int width(String written) {
        int columns = number(written);
        return columns == 0 ? USUAL : Math.max(NARROWEST, Math.min(WIDEST, columns));
    }

    private static int number(String written) {
        boolean number =
                !written.isEmpty() && written.length() <= 6 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(written) : 0;
    }
}
