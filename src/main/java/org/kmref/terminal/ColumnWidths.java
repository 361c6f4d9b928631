package org.kmref.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/**
 * How wide the columns of a table are: what shrinks gives way first, titles before names, and what is never cut keeps its
 * column until the others have no more to give.
 */
final class ColumnWidths {
    /** The part of the line that a column gives up last, one in so many. */
    private static final int SHARE = 4;

    private static final int LEAST_WHOLE = 3;

    private final Column[] columns;
    private final int[] natural;
    private final int[] whole;
    private final IntBinaryOperator widestWithin;
    private final int[] shown;

    /**
     * @param shown the indexes of the columns there is to be room for
     * @param natural the widest cell of the column of an index
     * @param whole the widest piece of it that is never cut, where there are any
     * @param widestWithin the widest such piece that is no wider than a limit
     */
    ColumnWidths(
            List<Column> all,
            int[] shown,
            IntUnaryOperator natural,
            IntUnaryOperator whole,
            IntBinaryOperator widestWithin) {
        this.columns = Arrays.stream(shown).mapToObj(all::get).toArray(Column[]::new);
        this.natural = Arrays.stream(shown)
                .map(index -> Math.max(1, natural.applyAsInt(index)))
                .toArray();
        this.whole = Arrays.stream(shown)
                .map(index -> Math.max(1, whole.applyAsInt(index)))
                .toArray();
        this.widestWithin = widestWithin;
        this.shown = shown.clone();
    }

    /** Returns the widths of the columns, whose sum is at most {@code room} where that is possible at all. */
    int[] of(int room) {
        int[] least = new int[columns.length];
        int[] weights = new int[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            weights[i] = column.weight();
            least[i] = isWhole(i)
                    ? whole[i]
                    : Math.min(natural[i], Math.max(column.minimum(), column.last() ? 0 : room / SHARE));
        }
        int[] most = natural.clone();
        narrowWhole(room, least, most);
        int[] firstGone = least.clone();
        int[] floors = least.clone();
        for (int i = 0; i < columns.length; i++) {
            firstGone[i] = columns[i].last() && !isWhole(i) ? most[i] : least[i];
            floors[i] = isWhole(i) ? least[i] : Math.min(least[i], columns[i].minimum());
        }
        if (Shares.sum(firstGone) <= room) {
            return Shares.divide(room, firstGone, most, weights);
        }
        if (Shares.sum(least) <= room) {
            return Shares.divide(room, least, firstGone, weights);
        }
        if (Shares.sum(floors) <= room) {
            return Shares.divide(room, floors, least, weights);
        }
        // Too narrow even for the least that was asked for: the widest give way first.
        int[] ones = new int[columns.length];
        Arrays.fill(ones, 1);
        return Shares.divide(room, ones, floors, ones);
    }

    // What is never cut may be wider than its column then, and has a line of its own. As few columns as possible lose
    // their place: the widest first.
    private void narrowWhole(int room, int[] least, int[] most) {
        for (int widest = widestWhole(least); widest >= 0 && Shares.sum(least) > room; widest = widestWhole(least)) {
            long limit = Math.max(LEAST_WHOLE, least[widest] - (Shares.sum(least) - room));
            least[widest] = widestWithin.applyAsInt(shown[widest], (int) limit);
            most[widest] = least[widest];
        }
    }

    private int widestWhole(int[] widths) {
        int widest = -1;
        for (int i = 0; i < columns.length; i++) {
            if (isWhole(i) && widths[i] > LEAST_WHOLE && (widest < 0 || widths[i] > widths[widest])) {
                widest = i;
            }
        }
        return widest;
    }

    private boolean isWhole(int column) {
        return switch (columns[column].fit()) {
            case WHOLE, LISTED -> true;
            case TRUNCATED, WRAPPED -> false;
        };
    }
}
