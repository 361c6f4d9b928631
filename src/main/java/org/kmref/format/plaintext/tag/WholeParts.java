package org.kmref.format.plaintext.tag;

import java.util.Arrays;

/**
 * The best labels of a text where its authors, its title and its container each stand together: a linear chain sees only neighbours,
 * and so may begin a title again that it has left.
 *
 * <p>What was left is remembered beside the label, which makes eight times as many states; time stays linear in the length of the text.
 */
final class WholeParts {

    /** What a part that begins a second time costs; there are such references, with a title in two languages. */
    private static final float AGAIN = 4;

    private static final int[] PARTS = {Label.AUTHOR.code(), Label.TITLE.code(), Label.CONTAINER.code()};
    private static final int MASKS = 1 << PARTS.length;
    private static final int[] BITS = new int[Lattice.LABELS];

    static {
        for (int k = 0; k < PARTS.length; k++) {
            BITS[PARTS[k]] = 1 << k;
        }
    }

    private final int size;
    private final float[] scores;
    private final int[] boundaries;
    private final float[] transitions;
    private final short[] from;

    WholeParts(int size, float[] scores, int[] boundaries, float[] transitions) {
        this.size = size;
        this.scores = scores;
        this.boundaries = boundaries;
        this.transitions = transitions;
        this.from = new short[size * MASKS * Lattice.LABELS];
    }

    /** Returns whether one of the parts begins a second time. */
    static boolean isBroken(int[] labels) {
        int left = 0;
        for (int t = 1; t < labels.length; t++) {
            if (labels[t] != labels[t - 1]) {
                left |= BITS[labels[t - 1]];
                if ((left & BITS[labels[t]]) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Returns the labels with the highest score, less what parts cost that begin again. */
    int[] best() {
        int n = Lattice.LABELS;
        float[] now = new float[MASKS * n];
        Arrays.fill(now, Float.NEGATIVE_INFINITY);
        for (int y = 0; y < n; y++) {
            now[y] = scores[y] + transitions[Lattice.TRANSITIONS - n + y];
        }
        float[] next = new float[MASKS * n];
        for (int t = 1; t < size; t++) {
            step(t, now, next);
            float[] swap = now;
            now = next;
            next = swap;
        }
        int state = 0;
        for (int s = 1; s < now.length; s++) {
            state = now[s] > now[state] ? s : state;
        }
        int[] labels = new int[size];
        for (int t = size - 1; t >= 0; t--) {
            labels[t] = state % n;
            state = t > 0 ? from[t * MASKS * n + state] : 0;
        }
        return labels;
    }

    private void step(int t, float[] now, float[] next) {
        int n = Lattice.LABELS;
        Arrays.fill(next, Float.NEGATIVE_INFINITY);
        int origin = t * MASKS * n;
        for (int state = 0; state < now.length; state++) {
            if (now[state] == Float.NEGATIVE_INFINITY) {
                continue;
            }
            int x = state % n;
            int mask = state / n;
            int row = boundaries[t] + x * n;
            for (int y = 0; y < n; y++) {
                boolean again = x != y && (mask & BITS[y]) != 0;
                int to = (x == y ? mask : mask | BITS[x]) * n + y;
                float score = now[state] + transitions[row + y] + scores[t * n + y] - (again ? AGAIN : 0);
                if (score > next[to]) {
                    next[to] = score;
                    from[origin + to] = (short) state;
                }
            }
        }
    }
}
