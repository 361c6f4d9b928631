package org.kmref.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What someone may have meant by a name that is not known: the names nearest to it. */
public final class Nearest {
    private static final int AT_MOST = 3;
    // What is longer than any name is no slip of the fingers, and would only cost time.
    private static final int LONGEST = 200;
    private static final int FARTHEST = 4;
    private static final int SHORTEST_PREFIX = 2;

    private Nearest() {}

    /**
     * Returns up to three names that are near to what was typed, best first, each as it is spelt in {@code names}.
     *
     * <p>Near is one slip in every three characters (a letter wrong, missing, too many, or two swapped), case-insensitive. A name that begins with what was typed, or that what was typed begins with, counts as
     * one slip away. Among equally near names the one of the most similar length comes first, then the alphabet.
     */
    public static List<String> of(String typed, Collection<String> names) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return List.of();
        }
        return names.stream()
                .distinct()
                .flatMap(name -> candidate(wanted, name))
                .sorted(Candidate.BEST_FIRST)
                .limit(AT_MOST)
                .map(Candidate::name)
                .toList();
    }

    /** Returns whether a name is near to what was typed. */
    public static boolean isNear(String typed, String name) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return !wanted.isEmpty()
                && wanted.length() <= LONGEST
                && slips(wanted, name.toLowerCase(Locale.ROOT)) <= allowed(wanted);
    }

    /**
     * Returns the sentence that offers the nearest names, {@code did you mean 'theory' or 'public'?}, or the empty
     * string when there are none.
     */
    public static String question(String typed, Collection<String> names) {
        List<String> nearest = of(typed, names);
        return nearest.isEmpty() ? "" : "did you mean '" + String.join("' or '", nearest) + "'?";
    }

    private static Stream<Candidate> candidate(String wanted, String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        int slips = slips(wanted, folded);
        return slips > allowed(wanted)
                ? Stream.empty()
                : Stream.of(new Candidate(name, slips, Math.abs(folded.length() - wanted.length())));
    }

    private static int allowed(String wanted) {
        return Math.min(FARTHEST, Math.max(1, wanted.length() / 3));
    }

    private static int slips(String wanted, String folded) {
        if (wanted.equals(folded)) {
            return 0;
        }
        boolean begins = wanted.length() >= SHORTEST_PREFIX && folded.startsWith(wanted);
        boolean continues = folded.length() > SHORTEST_PREFIX && wanted.startsWith(folded);
        return begins || continues ? 1 : distance(wanted, folded, allowed(wanted));
    }

    /**
     * Returns how many characters must be put in, taken out, replaced or swapped with their neighbour to turn one word
     * into the other; a number above {@code limit} when it is more than that.
     */
    public static int distance(String left, String right, int limit) {
        if (Math.abs(left.length() - right.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[right.length() + 1];
        int[] last = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            last[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] next = new int[right.length() + 1];
            next[0] = row;
            int least = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                int cost = Math.min(Math.min(next[column - 1], last[column]) + 1, last[column - 1] + replaced);
                if (swapped(left, row, right, column)) {
                    cost = Math.min(cost, beforeLast[column - 2] + 1);
                }
                next[column] = cost;
                least = Math.min(least, cost);
            }
            if (least > limit) {
                return limit + 1;
            }
            beforeLast = last;
            last = next;
        }
        return last[right.length()];
    }

    private static boolean swapped(String left, int row, String right, int column) {
        return row > 1
                && column > 1
                && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
    }

    private record Candidate(String name, int slips, int lengthsApart) {
        static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::slips)
                .thenComparingInt(Candidate::lengthsApart)
                .thenComparing(Candidate::name);
    }
}
