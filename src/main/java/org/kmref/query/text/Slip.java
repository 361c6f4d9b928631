package org.kmref.query.text;

/** A slip of the fingers. */
public final class Slip {
    private Slip() {}

    /** Returns whether one letter is wrong, missing, too many, or two neighbours are swapped. */
    public static boolean isOne(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        if (Math.abs(left.length() - right.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < shorter && left.charAt(start) == right.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && left.charAt(left.length() - 1 - end) == right.charAt(right.length() - 1 - end)) {
            end++;
        }
        int ofLeft = left.length() - start - end;
        int ofRight = right.length() - start - end;
        boolean swapped = ofLeft == 2
                && ofRight == 2
                && left.charAt(start) == right.charAt(start + 1)
                && left.charAt(start + 1) == right.charAt(start);
        return swapped || (ofLeft <= 1 && ofRight <= 1);
    }
}
