package org.kmref.model;

/** Numbers with commas between their thousands: {@code 9,367,592} is one number. */
public final class Thousands {
    private Thousands() {}

    /**
     * Returns where such a number ends; {@code end} where it has no thousands.
     *
     * @param start where it begins
     * @param end where its first digits end
     */
    public static int end(String text, int start, int end) {
        if (end == start || end - start > 3 || !areDigits(text, start, end) || text.charAt(start) == '0') {
            return end;
        }
        int at = end;
        while (at + 3 < text.length() && text.charAt(at) == ',' && areDigits(text, at + 1, at + 4)) {
            at += 4;
        }
        boolean goesOn = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        return goesOn ? end : at;
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
