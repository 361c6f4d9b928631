package org.kmref.check.rules;

/** A slip of the fingers. */
final class Slip {
    private Slip() {}

    /** Returns whether one letter is wrong, missing, too many, or two neighbours are swapped; not at the end of a word. */
    static boolean isOne(String left, String right) {
        int start = 0;
        int shorter = Math.min(left.length(), right.length());
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
        // The end of a word is its grammar: Brain Research and Brain Researches may be two journals.
        if (end == 0) {
            return false;
        }
        boolean swapped = ofLeft == 2
                && ofRight == 2
                && left.charAt(start) == right.charAt(start + 1)
                && left.charAt(start + 1) == right.charAt(start);
        return swapped || (ofLeft <= 1 && ofRight <= 1);
    }
}
