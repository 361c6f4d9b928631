package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which elements of a list become which of a new one: what is the same or has the same id stays, what stands between
 * becomes what now stands there, one by one.
 *
 * @param became for each part the index of the value it becomes, or -1 where it goes
 */
record Alignment(List<Integer> became, int values) {
    // Above this many pairs of elements in doubt, likeness is looked for in their order only.
    private static final int MOST_PAIRS = 250_000;

    static Alignment of(List<YamlPart> parts, List<?> values) {
        int[] became = new int[parts.size()];
        Arrays.fill(became, -1);
        int head = 0;
        int tail = 0;
        int shorter = Math.min(parts.size(), values.size());
        while (head < shorter && isSame(parts.get(head), values.get(head))) {
            became[head] = head;
            head++;
        }
        while (tail < shorter - head
                && isSame(parts.get(parts.size() - 1 - tail), values.get(values.size() - 1 - tail))) {
            tail++;
            became[parts.size() - tail] = values.size() - tail;
        }
        List<YamlPart> oldMiddle = parts.subList(head, parts.size() - tail);
        List<?> newMiddle = values.subList(head, values.size() - tail);
        List<int[]> matched = (long) oldMiddle.size() * newMiddle.size() > MOST_PAIRS
                ? byOrigin(oldMiddle, newMiddle)
                : longest(oldMiddle, newMiddle);
        matched.add(new int[] {oldMiddle.size(), newMiddle.size()});
        int lastOld = 0;
        int lastNew = 0;
        for (int[] pair : matched) {
            for (int i = 0; lastOld + i < pair[0] && lastNew + i < pair[1]; i++) {
                became[head + lastOld + i] = head + lastNew + i;
            }
            if (pair[0] < oldMiddle.size()) {
                became[head + pair[0]] = head + pair[1];
            }
            lastOld = pair[0] + 1;
            lastNew = pair[1] + 1;
        }
        return new Alignment(Arrays.stream(became).boxed().toList(), values.size());
    }

    private static boolean isSame(YamlPart part, Object value) {
        boolean identified = value instanceof Successor || (value instanceof Map<?, ?> map && map.containsKey("id"));
        return identified ? Likeness.sameId(part, value) : Likeness.says(part, value);
    }

    // The pairs of a longest common part, by the textbook table.
    private static List<int[]> longest(List<YamlPart> parts, List<?> values) {
        int[][] length = new int[parts.size() + 1][values.size() + 1];
        for (int i = parts.size() - 1; i >= 0; i--) {
            for (int j = values.size() - 1; j >= 0; j--) {
                length[i][j] = isSame(parts.get(i), values.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < parts.size() && j < values.size()) {
            if (isSame(parts.get(i), values.get(j)) && length[i][j] == length[i + 1][j + 1] + 1) {
                pairs.add(new int[] {i++, j++});
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static List<int[]> byOrigin(List<YamlPart> parts, List<?> values) {
        IdentityHashMap<YamlPart, Integer> places = new IdentityHashMap<>();
        for (int j = 0; j < values.size(); j++) {
            if (values.get(j) instanceof Successor successor) {
                places.put(successor.of(), j);
            }
        }
        List<int[]> pairs = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < parts.size(); i++) {
            int place = places.getOrDefault(parts.get(i), -1);
            if (place >= next) {
                pairs.add(new int[] {i, place});
                next = place + 1;
            }
        }
        return pairs;
    }
}
