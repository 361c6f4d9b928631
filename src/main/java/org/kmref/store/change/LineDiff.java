package org.kmref.store.change;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kmref.store.change.Patch.Hunk;

/**
 * Finds the lines that differ between two texts.
 *
 * <p>Lines that occur once in both, taken in their longest common order, hold the texts together (a patience diff);
 * what stands between is compared line by line.
 */
public final class LineDiff {
    // Above this many pairs of lines, a stretch without a line to hold on to is taken as changed altogether.
    private static final long MOST_PAIRS = 1_000_000;

    private final List<String> before;
    private final List<String> after;
    /** The index of the new line that an old line is, or -1. */
    private final int[] kept;

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.kept = new int[before.size()];
        Arrays.fill(kept, -1);
    }

    public static Patch between(String before, String after) {
        LineDiff diff = new LineDiff(Patch.lines(before), Patch.lines(after));
        diff.compare(0, diff.before.size(), 0, diff.after.size());
        return diff.patch();
    }

    private Patch patch() {
        List<Hunk> hunks = new ArrayList<>();
        int old = 0;
        int now = 0;
        while (old < before.size() || now < after.size()) {
            if (old < before.size() && kept[old] == now) {
                old++;
                now++;
                continue;
            }
            int start = old;
            int startNow = now;
            while (old < before.size() && kept[old] < 0) {
                old++;
            }
            now = old < before.size() ? kept[old] : after.size();
            hunks.add(new Hunk(start, before.subList(start, old), after.subList(startNow, now)));
        }
        return new Patch(hunks);
    }

    private void compare(int oldStart, int oldEnd, int newStart, int newEnd) {
        int a = oldStart;
        int c = newStart;
        while (a < oldEnd && c < newEnd && before.get(a).equals(after.get(c))) {
            kept[a++] = c++;
        }
        int b = oldEnd;
        int d = newEnd;
        while (b > a && d > c && before.get(b - 1).equals(after.get(d - 1))) {
            kept[--b] = --d;
        }
        if (a == b || c == d) {
            return;
        }
        List<int[]> anchors = anchors(a, b, c, d);
        if (anchors.isEmpty()) {
            align(a, b, c, d);
            return;
        }
        int lastOld = a;
        int lastNew = c;
        for (int[] anchor : anchors) {
            compare(lastOld, anchor[0], lastNew, anchor[1]);
            kept[anchor[0]] = anchor[1];
            lastOld = anchor[0] + 1;
            lastNew = anchor[1] + 1;
        }
        compare(lastOld, b, lastNew, d);
    }

    private List<int[]> anchors(int a, int b, int c, int d) {
        Map<String, int[]> seen = new HashMap<>();
        for (int i = a; i < b; i++) {
            int[] counts = seen.computeIfAbsent(before.get(i), line -> new int[4]);
            counts[0]++;
            counts[1] = i;
        }
        for (int j = c; j < d; j++) {
            int[] counts = seen.get(after.get(j));
            if (counts != null) {
                counts[2]++;
                counts[3] = j;
            }
        }
        List<int[]> unique = new ArrayList<>();
        for (int i = a; i < b; i++) {
            int[] counts = seen.getOrDefault(before.get(i), new int[4]);
            if (counts[0] == 1 && counts[2] == 1) {
                unique.add(new int[] {i, counts[3]});
            }
        }
        return increasing(unique);
    }

    // The longest run of pairs whose second numbers increase, by patience sorting.
    private static List<int[]> increasing(List<int[]> pairs) {
        List<Integer> tops = new ArrayList<>();
        int[] previous = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int low = 0;
            int high = tops.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(tops.get(middle))[1] < pairs.get(i)[1]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low == 0 ? -1 : tops.get(low - 1);
            if (low == tops.size()) {
                tops.add(i);
            } else {
                tops.set(low, i);
            }
        }
        List<int[]> run = new ArrayList<>();
        for (int i = tops.isEmpty() ? -1 : tops.get(tops.size() - 1); i >= 0; i = previous[i]) {
            run.add(pairs.get(i));
        }
        Collections.reverse(run);
        return run;
    }

    private void align(int a, int b, int c, int d) {
        if ((long) (b - a) * (d - c) > MOST_PAIRS) {
            return;
        }
        int[][] length = new int[b - a + 1][d - c + 1];
        for (int i = b - 1; i >= a; i--) {
            for (int j = d - 1; j >= c; j--) {
                length[i - a][j - c] = before.get(i).equals(after.get(j))
                        ? length[i - a + 1][j - c + 1] + 1
                        : Math.max(length[i - a + 1][j - c], length[i - a][j - c + 1]);
            }
        }
        int i = a;
        int j = c;
        while (i < b && j < d) {
            if (before.get(i).equals(after.get(j))) {
                kept[i++] = j++;
            } else if (length[i - a + 1][j - c] >= length[i - a][j - c + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
