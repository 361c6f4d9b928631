package org.kmref.cli.session;

/**
 * Which of the three streams are terminals, and how wide the terminal is.
 *
 * @param columns 80 where nothing is known
 */
public record Screen(boolean input, boolean output, boolean errors, int columns) {
    private static final int USUAL = 80;
    private static final int NARROWEST = 20;
    private static final int WIDEST = 1000;

    /** Nothing is a terminal. */
    public static final Screen NONE = new Screen(false, false, false, USUAL);

    /** Reads what the launcher says: the digits of the streams that are terminals ({@code 012}), and the columns. */
    public static Screen of(String streams, String columns) {
        return new Screen(streams.contains("0"), streams.contains("1"), streams.contains("2"), width(columns));
    }

    Screen withColumns(String written) {
        return written.isEmpty() ? this : new Screen(input, output, errors, width(written));
    }

    private static int width(String written) {
        boolean number =
                !written.isEmpty() && written.length() <= 6 && written.chars().allMatch(c -> c >= '0' && c <= '9');
        int columns = number ? Integer.parseInt(written) : 0;
        return columns == 0 ? USUAL : Math.max(NARROWEST, Math.min(WIDEST, columns));
    }
}
