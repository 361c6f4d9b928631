package org.kmref.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kmref.format.plaintext.tag.Features;
import org.kmref.format.plaintext.tag.Label;
import org.kmref.format.plaintext.tag.Lattice;

/** A conditional random field learned by stochastic gradient ascent, with a step of its own for each feature. */
final class Trainer {

    private static final int LABELS = Lattice.LABELS;
    private static final float RATE = 0.12f;
    private static final float TRANSITION_RATE = 0.02f;
    // Of the features of a text so many are not seen each time it is met, so that no few decide alone.
    private static final double UNSEEN = 0.4;

    /** One text: the features of each segment and token as rows, and the right labels. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Example(int[][] segments, int[] segmentOf, int[][] tokens, byte[] boundaries, int[] right) {}

    private final List<Example> examples = new ArrayList<>();
    private final HashRows rows = new HashRows();
    private final Features.Buffer buffer = new Features.Buffer();
    private float[] weights = new float[0];
    private float[] steps = new float[0];
    private float[] powers = new float[0];
    private int stepped;
    private final float[] transitions = new float[Lattice.TRANSITIONS];

    void add(Features features, int size, Label[] labels) {
        int[][] segments = new int[features.segments()][];
        for (int s = 0; s < segments.length; s++) {
            buffer.clear();
            features.ofSegment(s, buffer);
            segments[s] = rowsOf();
        }
        int[][] tokens = new int[size][];
        int[] segmentOf = new int[size];
        int[] right = new int[size];
        byte[] boundaries = new byte[size];
        for (int i = 0; i < size; i++) {
            buffer.clear();
            features.of(i, buffer);
            tokens[i] = rowsOf();
            segmentOf[i] = features.segmentOf(i);
            boundaries[i] = (byte) features.boundary(i);
            right[i] = labels[i].code();
        }
        examples.add(new Example(segments, segmentOf, tokens, boundaries, right));
    }

    private int[] rowsOf() {
        int[] out = new int[buffer.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = rows.of(buffer.get(i));
        }
        return out;
    }

    int size() {
        return examples.size();
    }

    /** Forgets features met fewer times. */
    void prune(int least) {
        int[] kept = rows.keep(least);
        for (int k = 0; k < examples.size(); k++) {
            Example e = examples.get(k);
            shrink(e.segments(), kept);
            shrink(e.tokens(), kept);
        }
        weights = new float[rows.size() * LABELS];
        steps = new float[rows.size()];
        Arrays.fill(steps, 1e-3f);
    }

    private static void shrink(int[][] lists, int[] kept) {
        for (int i = 0; i < lists.length; i++) {
            int n = 0;
            for (int row : lists[i]) {
                if (kept[row] >= 0) {
                    lists[i][n++] = kept[row];
                }
            }
            lists[i] = Arrays.copyOf(lists[i], n);
        }
    }

    /** Goes once through all examples in an order of chance; returns how many tokens had another label than the right one. */
    double epoch(Chance chance, float decay) {
        Lattice lattice = new Lattice();
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int i = order.length - 1; i > 0; i--) {
            int j = chance.below(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        long wrong = 0;
        long all = 0;
        for (int at : order) {
            Example e = examples.get(at);
            wrong += step(thinned(e, chance), lattice, decay);
            all += e.right().length;
        }
        return (double) wrong / all;
    }

    private static Example thinned(Example e, Chance chance) {
        return new Example(
                thinned(e.segments(), chance), e.segmentOf(), thinned(e.tokens(), chance), e.boundaries(), e.right());
    }

    private static int[][] thinned(int[][] lists, Chance chance) {
        int[][] out = new int[lists.length][];
        for (int i = 0; i < lists.length; i++) {
            int[] list = lists[i];
            int[] seen = new int[list.length];
            int n = 0;
            for (int row : list) {
                if (!chance.is(UNSEEN)) {
                    seen[n++] = row;
                }
            }
            out[i] = Arrays.copyOf(seen, n);
        }
        return out;
    }

    private int step(Example e, Lattice lattice, float decay) {
        int n = e.right().length;
        if (stepped++ % 16 == 0) {
            powers = Lattice.powers(transitions);
        }
        lattice.begin(n);
        float[] scores = lattice.scores();
        float[] shared = new float[LABELS];
        for (int s = 0, i = 0; i < n; i++) {
            if (i == 0 || e.segmentOf()[i] != s) {
                s = e.segmentOf()[i];
                Arrays.fill(shared, 0);
                add(e.segments()[s], shared, 0);
            }
            lattice.boundary(i, e.boundaries()[i]);
            System.arraycopy(shared, 0, scores, i * LABELS, LABELS);
            add(e.tokens()[i], scores, i * LABELS);
        }
        float[] marginals = lattice.marginals(powers);
        int wrong = 0;
        float[] gradient = new float[LABELS];
        float[] whole = new float[LABELS];
        for (int i = 0; i < n; i++) {
            float square = 0;
            int best = 0;
            for (int y = 0; y < LABELS; y++) {
                float p = marginals[i * LABELS + y];
                best = p > marginals[i * LABELS + best] ? y : best;
                gradient[y] = (y == e.right()[i] ? 1 : 0) - p;
                square += gradient[y] * gradient[y];
                whole[y] += gradient[y];
            }
            wrong += best == e.right()[i] ? 0 : 1;
            if (square > 1e-4f) {
                update(e.tokens()[i], gradient, square, decay);
            }
            if (i + 1 == n || e.segmentOf()[i + 1] != e.segmentOf()[i]) {
                float sum = 0;
                for (int y = 0; y < LABELS; y++) {
                    sum += whole[y] * whole[y];
                }
                if (sum > 1e-4f) {
                    update(e.segments()[e.segmentOf()[i]], whole, sum, decay);
                }
                Arrays.fill(whole, 0);
            }
        }
        lattice.pairs(powers, e.right(), TRANSITION_RATE * decay, transitions);
        return wrong;
    }

    private void add(int[] list, float[] into, int at) {
        for (int row : list) {
            int from = row * LABELS;
            for (int y = 0; y < LABELS; y++) {
                into[at + y] += weights[from + y];
            }
        }
    }

    private void update(int[] list, float[] gradient, float square, float decay) {
        for (int row : list) {
            steps[row] += square;
            float by = decay * RATE / (float) Math.sqrt(steps[row]);
            int at = row * LABELS;
            for (int y = 0; y < LABELS; y++) {
                weights[at + y] += by * gradient[y];
            }
        }
    }

    /** What was learned, as the model's file has it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Learned(int[] hashes, byte[] weights, float scale, float[] transitions) {}

    /** Returns the features with the largest weights, so many at most. */
    Learned learned(int most) {
        float[] norms = new float[rows.size()];
        for (int row = 0; row < norms.length; row++) {
            for (int y = 0; y < LABELS; y++) {
                norms[row] = Math.max(norms[row], Math.abs(weights[row * LABELS + y]));
            }
        }
        float[] sorted = norms.clone();
        Arrays.sort(sorted);
        float least = sorted.length > most ? sorted[sorted.length - most] : 0;
        least = Math.max(least, 0.02f);
        float scale = sorted[sorted.length - 1] / 127;
        int[] ids = rows.ascending();
        int count = 0;
        for (int row : ids) {
            count += norms[row] >= least ? 1 : 0;
        }
        int[] hashes = new int[count];
        byte[] bytes = new byte[count * LABELS];
        int k = 0;
        for (int row : ids) {
            if (norms[row] >= least) {
                hashes[k] = rows.hash(row);
                for (int y = 0; y < LABELS; y++) {
                    bytes[k * LABELS + y] = (byte) Math.round(weights[row * LABELS + y] * (1 - (float) UNSEEN) / scale);
                }
                k++;
            }
        }
        return new Learned(hashes, bytes, scale, transitions);
    }
}
