package org.kmref.format.plaintext.tag;

import java.util.Arrays;

/**
 * The scores of all labels at all tokens of one text, and what follows from them: the best labels, and how probable each label
 * is at each token.
 *
 * <p>A linear chain: the score of a labelling is the sum of what each token gives its label and each pair of neighbours gives
 * theirs.
 */
public final class Lattice {

    /** How many labels there are. */
    public static final int LABELS = Label.values().length;

    /** How many kinds of places between two tokens there are, each with transitions of its own: {@link Features#boundary}. */
    public static final int BOUNDARIES = 11;

    /** How many scores of transitions there are: of each label after each, by the place between them, and of the first label. */
    public static final int TRANSITIONS = BOUNDARIES * LABELS * LABELS + LABELS;

    private static final int PAIRS = LABELS * LABELS;
    private static final int FIRST = BOUNDARIES * PAIRS;

    private int size;
    private float[] scores = new float[0];
    private float[] local = new float[0];
    private float[] forward = new float[0];
    private float[] backward = new float[0];
    private float[] marginals = new float[0];
    private byte[] from = new byte[0];
    private int[] boundaries = new int[0];

    /** Begins a text of so many tokens. */
    public void begin(int tokens) {
        size = tokens;
        int cells = tokens * LABELS;
        if (scores.length < cells) {
            int room = cells + cells / 2;
            scores = new float[room];
            local = new float[room];
            forward = new float[room];
            backward = new float[room];
            marginals = new float[room];
            from = new byte[room];
        }
        if (boundaries.length < tokens) {
            boundaries = new int[tokens * 2];
        }
        Arrays.fill(scores, 0, cells, 0);
    }

    /** Says what is between a token and the one before it. */
    public void boundary(int token, int kind) {
        boundaries[token] = kind * PAIRS;
    }

    /** Returns the scores, {@link #LABELS} for each token one after another, to be added to. */
    public float[] scores() {
        return scores;
    }

    /**
     * Returns the labels with the highest score, authors, title and container each in one piece where that costs little.
     *
     * @param transitions the score of each label after each, for each kind of place, and of the first one at the end
     */
    public int[] best(float[] transitions) {
        int n = LABELS;
        float[] now = new float[n];
        float[] next = new float[n];
        for (int y = 0; y < n; y++) {
            now[y] = scores[y] + transitions[FIRST + y];
        }
        for (int t = 1; t < size; t++) {
            for (int y = 0; y < n; y++) {
                float most = Float.NEGATIVE_INFINITY;
                int arg = 0;
                for (int x = 0; x < n; x++) {
                    float score = now[x] + transitions[boundaries[t] + x * n + y];
                    if (score > most) {
                        most = score;
                        arg = x;
                    }
                }
                next[y] = most + scores[t * n + y];
                from[t * n + y] = (byte) arg;
            }
            float[] swap = now;
            now = next;
            next = swap;
        }
        int[] labels = new int[size];
        int last = 0;
        for (int y = 1; y < n; y++) {
            last = now[y] > now[last] ? y : last;
        }
        for (int t = size - 1; t >= 0; t--) {
            labels[t] = last;
            last = t > 0 ? from[t * n + last] : 0;
        }
        return WholeParts.isBroken(labels) ? new WholeParts(size, scores, boundaries, transitions).best() : labels;
    }

    /**
     * Returns how probable each label is at each token, {@link #LABELS} for each token one after another.
     *
     * @param powers e to the power of each transition
     */
    public float[] marginals(float[] powers) {
        int n = LABELS;
        for (int t = 0; t < size; t++) {
            float most = Float.NEGATIVE_INFINITY;
            for (int y = 0; y < n; y++) {
                most = Math.max(most, scores[t * n + y]);
            }
            for (int y = 0; y < n; y++) {
                local[t * n + y] = power(scores[t * n + y] - most);
            }
        }
        forward(powers);
        backward(powers);
        for (int t = 0; t < size; t++) {
            float sum = 0;
            for (int y = 0; y < n; y++) {
                marginals[t * n + y] = forward[t * n + y] * backward[t * n + y];
                sum += marginals[t * n + y];
            }
            scale(marginals, t * n, sum);
        }
        return marginals;
    }

    private void forward(float[] powers) {
        int n = LABELS;
        float sum = 0;
        for (int y = 0; y < n; y++) {
            forward[y] = local[y] * powers[FIRST + y];
            sum += forward[y];
        }
        scale(forward, 0, sum);
        float[] into = new float[n];
        for (int t = 1; t < size; t++) {
            Arrays.fill(into, 0);
            int before = (t - 1) * n;
            for (int x = 0; x < n; x++) {
                float weight = forward[before + x];
                if (weight > 1e-9f) {
                    int row = boundaries[t] + x * n;
                    for (int y = 0; y < n; y++) {
                        into[y] += weight * powers[row + y];
                    }
                }
            }
            sum = 0;
            for (int y = 0; y < n; y++) {
                forward[t * n + y] = into[y] * local[t * n + y];
                sum += forward[t * n + y];
            }
            scale(forward, t * n, sum);
        }
    }

    private void backward(float[] powers) {
        int n = LABELS;
        Arrays.fill(backward, (size - 1) * n, size * n, 1);
        float[] after = new float[n];
        for (int t = size - 2; t >= 0; t--) {
            for (int y = 0; y < n; y++) {
                after[y] = backward[(t + 1) * n + y] * local[(t + 1) * n + y];
            }
            float sum = 0;
            for (int x = 0; x < n; x++) {
                float value = 0;
                int row = boundaries[t + 1] + x * n;
                for (int y = 0; y < n; y++) {
                    value += powers[row + y] * after[y];
                }
                backward[t * n + x] = value;
                sum += value;
            }
            scale(backward, t * n, sum);
        }
    }

    private static void scale(float[] values, int at, float sum) {
        float by = sum > 0 ? 1 / sum : 0;
        for (int y = 0; y < LABELS; y++) {
            values[at + y] *= by;
        }
    }

    /** Adds to a gradient what each pair of neighbours has too much of, compared with the right labels. */
    public void pairs(float[] powers, int[] right, float rate, float[] transitions) {
        int n = LABELS;
        float[] pair = new float[n * n];
        for (int y = 0; y < n; y++) {
            transitions[FIRST + y] -= rate * marginals[y];
        }
        transitions[FIRST + right[0]] += rate;
        for (int t = 1; t < size; t++) {
            float sum = 0;
            int at = boundaries[t];
            for (int x = 0; x < n; x++) {
                float weight = forward[(t - 1) * n + x];
                for (int y = 0; y < n; y++) {
                    pair[x * n + y] = weight * powers[at + x * n + y] * local[t * n + y] * backward[t * n + y];
                    sum += pair[x * n + y];
                }
            }
            float by = sum > 0 ? rate / sum : 0;
            for (int k = 0; k < n * n; k++) {
                transitions[at + k] -= by * pair[k];
            }
            transitions[at + right[t - 1] * n + right[t]] += rate;
        }
    }

    // The same on every machine, so that training gives the same bytes.
    static float power(float x) {
        return x < -40 ? 0 : (float) StrictMath.exp(x);
    }

    /** Returns e to the power of each. */
    public static float[] powers(float[] transitions) {
        float[] powers = new float[transitions.length];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = power(Math.min(transitions[i], 40));
        }
        return powers;
    }
}
