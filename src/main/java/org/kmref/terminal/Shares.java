package org.kmref.terminal;

/** Divides the columns of a line among the columns of a table. */
final class Shares {

    private Shares() {}

    /**
     * Returns widths between floors and ceilings, else in proportion to the weights, whose sum is as near to
     * {@code room} as it can be without going over it; the floors, where they do not fit.
     */
    static int[] divide(int room, int[] floors, int[] ceilings, int[] weights) {
        int low = 0;
        int high = Math.max(0, room);
        while (low < high) {
            int level = low + (high - low + 1) / 2;
            if (sum(widths(level, floors, ceilings, weights)) <= room) {
                low = level;
            } else {
                high = level - 1;
            }
        }
        int[] widths = widths(low, floors, ceilings, weights);
        int[] next = widths(low + 1, floors, ceilings, weights);
        long left = room - sum(widths);
        for (int i = 0; i < widths.length && left > 0; i++) {
            int more = (int) Math.min(left, next[i] - widths[i]);
            widths[i] += more;
            left -= more;
        }
        return widths;
    }

    static long sum(int[] widths) {
        long sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }

    private static int[] widths(int level, int[] floors, int[] ceilings, int[] weights) {
        int[] widths = new int[floors.length];
        for (int i = 0; i < widths.length; i++) {
            long wanted = Math.max(floors[i], (long) level * weights[i]);
            widths[i] = (int) Math.min(ceilings[i], wanted);
        }
        return widths;
    }
}
