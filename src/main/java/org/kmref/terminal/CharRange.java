package org.kmref.terminal;

/**
 * A part of a text that is shown apart.
 *
 * @param start the index of its first {@code char}
 * @param end the index after its last one
 */
public record CharRange(int start, int end) {
    public CharRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("a range from " + start + " to " + end + ": it must start at 0 or later"
                    + " and end no earlier than it starts");
        }
    }
}
