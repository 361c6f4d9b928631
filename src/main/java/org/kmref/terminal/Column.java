package org.kmref.terminal;

/**
 * A column of a {@link Table}.
 *
 * @param header what stands over it
 * @param role the look of its cells
 * @param fit what happens to a cell that is too wide
 * @param minimum the columns it is not squeezed below as long as there is another way
 * @param weight its share of the room, against the other flexible columns
 * @param right whether it is aligned on the right
 * @param shownFrom the width of the terminal below which the column is left out
 * @param last whether it gives way only when the other columns that shrink have
 */
public record Column(
        String header, Role role, Fit fit, int minimum, int weight, boolean right, int shownFrom, boolean last) {

    /** What happens to a cell that is too wide. */
    public enum Fit {
        /** It is never cut, as one would copy it: the other columns make room, and then the row takes a line more. */
        WHOLE,
        /** It ends with {@code …}. */
        TRUNCATED,
        /** It goes on below. */
        WRAPPED,
        /** It goes on below between words, none of which is ever cut: identifiers. */
        LISTED
    }

    public Column {
        if (minimum < 1 || weight < 1) {
            throw new IllegalArgumentException("column " + header + " has minimum " + minimum + " and weight " + weight
                    + ": both must be 1 or more");
        }
    }

    /** Returns a column as wide as its widest cell. */
    public static Column whole(String header) {
        return new Column(header, Role.PLAIN, Fit.WHOLE, 1, 1, false, 0, false);
    }

    /** Returns a column that shrinks; what does not fit is cut off with a {@code …}. */
    public static Column truncated(String header, int minimum, int weight) {
        return new Column(header, Role.PLAIN, Fit.TRUNCATED, minimum, weight, false, 0, false);
    }

    /** Returns a column that shrinks; what does not fit goes on below. */
    public static Column wrapped(String header, int minimum, int weight) {
        return new Column(header, Role.PLAIN, Fit.WRAPPED, minimum, weight, false, 0, false);
    }

    /** Returns a column of several identifiers; what does not fit goes on below, each of them whole. */
    public static Column listed(String header, int weight) {
        return new Column(header, Role.PLAIN, Fit.LISTED, 1, weight, false, 0, false);
    }

    public Column as(Role newRole) {
        return new Column(header, newRole, fit, minimum, weight, right, shownFrom, last);
    }

    public Column alignedRight() {
        return new Column(header, role, fit, minimum, weight, true, shownFrom, last);
    }

    /** Returns the column, left out of a terminal that is narrower than this. */
    public Column shownFrom(int columns) {
        return new Column(header, role, fit, minimum, weight, right, columns, last);
    }

    /** Returns the column, cut only when the other columns that shrink have given way. */
    public Column givingWayLast() {
        return new Column(header, role, fit, minimum, weight, right, shownFrom, true);
    }
}
