package org.kmref.training;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers hashes in the order in which they are met, and counts them. */
final class HashRows {

    private int[] hashes = new int[1 << 16];
    private int[] counts = new int[1 << 16];
    private int[] table = new int[1 << 18];
    private int size;

    int of(int hash) {
        int mask = table.length - 1;
        int at = ((hash * 0x9E3779B1) >>> 7) & mask;
        while (table[at] != 0) {
            int row = table[at] - 1;
            if (hashes[row] == hash) {
                counts[row]++;
                return row;
            }
            at = (at + 1) & mask;
        }
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            counts = Arrays.copyOf(counts, size * 2);
        }
        hashes[size] = hash;
        counts[size] = 1;
        table[at] = ++size;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        table = new int[table.length * 4];
        int mask = table.length - 1;
        for (int row = 0; row < size; row++) {
            int at = ((hashes[row] * 0x9E3779B1) >>> 7) & mask;
            while (table[at] != 0) {
                at = (at + 1) & mask;
            }
            table[at] = row + 1;
        }
    }

    int size() {
        return size;
    }

    int hash(int row) {
        return hashes[row];
    }

    /** Keeps what was met often enough; returns the new row of each old one, or -1. */
    int[] keep(int least) {
        int[] kept = new int[size];
        int n = 0;
        for (int row = 0; row < size; row++) {
            if (counts[row] >= least) {
                hashes[n] = hashes[row];
                counts[n] = counts[row];
                kept[row] = n++;
            } else {
                kept[row] = -1;
            }
        }
        size = n;
        table = new int[0];
        return kept;
    }

    /** Returns the rows by ascending hash. */
    int[] ascending() {
        return IntStream.range(0, size)
                .mapToObj(row -> row)
                .sorted((a, b) -> Integer.compare(hashes[a], hashes[b]))
                .mapToInt(row -> row)
                .toArray();
    }
}
