package org.kmref.format.plaintext.tag;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What was learned: a row of weights, one for each label, of each feature that counts, and the scores of labels that follow each
 * other.
 *
 * <p>In a file, compressed: the number of labels and of rows, the scale of the weights, the transitions as floats, the hashes of the
 * features in ascending order as differences of variable length, the names of journals likewise, and the rows by label, a byte a weight.
 */
public final class Model {

    private static final int LABELS = Lattice.LABELS;

    private final int[] keys;
    private final int[] rows;
    private final int mask;
    private final byte[] weights;
    private final float scale;
    private final float[] transitions;
    private final float[] powers;
    private final int[] journals;

    private Model(int[] hashes, byte[] weights, float scale, float[] transitions, int[] journals) {
        this.journals = journals;
        int room = Integer.highestOneBit(Math.max(16, hashes.length)) * 4;
        this.mask = room - 1;
        this.keys = new int[room];
        this.rows = new int[room];
        for (int row = 0; row < hashes.length; row++) {
            int at = hashes[row] & mask;
            while (rows[at] != 0) {
                at = (at + 1) & mask;
            }
            keys[at] = hashes[row];
            rows[at] = row + 1;
        }
        this.weights = weights;
        this.scale = scale;
        this.transitions = transitions;
        this.powers = Lattice.powers(transitions);
    }

    /** Reads the model that comes with kmref. */
    public static Model read() {
        try (InputStream file =
                Objects.requireNonNull(Model.class.getResourceAsStream("/org/kmref/format/plaintext/model.bin"))) {
            return read(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Model read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(file), 1 << 16));
        int labels = in.readInt();
        int count = in.readInt();
        if (labels != LABELS) {
            throw new IOException("the model has " + labels + " labels, not " + LABELS + "; train it again");
        }
        float scale = in.readFloat();
        float[] transitions = new float[Lattice.TRANSITIONS];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = in.readFloat();
        }
        int[] hashes = ascending(in, count);
        int[] journals = ascending(in, in.readInt());
        byte[] columns = in.readNBytes(count * LABELS);
        byte[] weights = new byte[columns.length];
        for (int y = 0; y < LABELS; y++) {
            for (int row = 0; row < count; row++) {
                weights[row * LABELS + y] = columns[y * count + row];
            }
        }
        return new Model(hashes, weights, scale, transitions, journals);
    }

    private static int[] ascending(DataInputStream in, int count) throws IOException {
        int[] hashes = new int[count];
        long hash = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            long step = 0;
            int shift = 0;
            int b;
            do {
                b = in.readUnsignedByte();
                step |= (long) (b & 0x7F) << shift;
                shift += 7;
            } while (b > 0x7F);
            hash += step;
            hashes[i] = (int) hash;
        }
        return hashes;
    }

    /**
     * Writes a model.
     *
     * @param hashes of the features, ascending
     * @param journals names of journals, as {@link Lexicon#journal} gives them, ascending
     * @param weights {@link Lattice#LABELS} for each feature
     */
    public static void write(
            OutputStream file, int[] hashes, byte[] weights, float scale, float[] transitions, int[] journals)
            throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(file, best))) {
            out.writeInt(LABELS);
            out.writeInt(hashes.length);
            out.writeFloat(scale);
            for (float transition : transitions) {
                out.writeFloat(transition);
            }
            writeAscending(out, hashes);
            out.writeInt(journals.length);
            writeAscending(out, journals);
            byte[] columns = new byte[weights.length];
            for (int y = 0; y < LABELS; y++) {
                for (int row = 0; row < hashes.length; row++) {
                    columns[y * hashes.length + row] = weights[row * LABELS + y];
                }
            }
            out.write(columns);
        }
        best.end();
    }

    private static void writeAscending(DataOutputStream out, int[] hashes) throws IOException {
        long before = Integer.MIN_VALUE;
        for (int hash : hashes) {
            long step = hash - before;
            while (step > 0x7F) {
                out.writeByte((int) (step & 0x7F) | 0x80);
                step >>>= 7;
            }
            out.writeByte((int) step);
            before = hash;
        }
    }

    /** Returns the names of journals, as {@link Lexicon#journal} gives them. */
    int[] journals() {
        return journals;
    }

    private int row(int hash) {
        int at = hash & mask;
        while (rows[at] != 0) {
            if (keys[at] == hash) {
                return rows[at] - 1;
            }
            at = (at + 1) & mask;
        }
        return -1;
    }

    /** Puts the scores of a text into a lattice. */
    void score(Features features, int size, Lattice lattice) {
        lattice.begin(size);
        float[] scores = lattice.scores();
        int[] sums = new int[LABELS];
        int[] shared = new int[LABELS];
        int segment = -1;
        Features.Sink add = hash -> add(hash, sums);
        for (int i = 0; i < size; i++) {
            lattice.boundary(i, features.boundary(i));
            if (features.segmentOf(i) != segment) {
                segment = features.segmentOf(i);
                java.util.Arrays.fill(sums, 0);
                features.ofSegment(segment, add);
                System.arraycopy(sums, 0, shared, 0, LABELS);
            }
            System.arraycopy(shared, 0, sums, 0, LABELS);
            features.of(i, add);
            for (int y = 0; y < LABELS; y++) {
                scores[i * LABELS + y] = sums[y] * scale;
            }
        }
    }

    private void add(int hash, int[] sums) {
        int row = row(hash);
        if (row >= 0) {
            int at = row * LABELS;
            for (int y = 0; y < LABELS; y++) {
                sums[y] += weights[at + y];
            }
        }
    }

    float[] transitions() {
        return transitions;
    }

    float[] powers() {
        return powers;
    }
}
