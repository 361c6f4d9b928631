package org.kmref.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kmref.document.Grouping.Group;
import org.kmref.model.Item;
import org.kmref.model.Library;

/** How many works each theme has of each year; works without a theme or a year are left out. */
public record Matrix(List<Row> rows) {
    // Of a list that reaches from antiquity to today, no chart has so many columns.
    private static final int[] SPANS = {1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 10_000};

    public Matrix {
        rows = List.copyOf(rows);
    }

    /** A theme, and how many works it has of the years it has works of. */
    public record Row(String id, String title, SortedMap<Integer, Integer> years) {}

    /** Years from one to another, both counted. */
    public record Period(int first, int last) {
        /** Returns {@code 2015} or {@code 2015-2019}. */
        public String label() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    static Matrix of(List<Item> items, Library library) {
        List<Row> rows = new ArrayList<>();
        for (Group theme : Grouping.THEME.groups(items, library)) {
            SortedMap<Integer, Integer> years = new TreeMap<>();
            theme.items().forEach(item -> item.year().ifPresent(year -> years.merge(year, 1, Integer::sum)));
            if (!theme.id().isEmpty()) {
                rows.add(new Row(theme.id(), theme.title(), years));
            }
        }
        return new Matrix(rows);
    }

    /** Returns the years of the works in at most so many periods of one length, without a gap; none where there are no years. */
    public List<Period> periods(int most) {
        List<Integer> firsts = rows.stream()
                .filter(row -> !row.years().isEmpty())
                .map(row -> row.years().firstKey())
                .toList();
        if (firsts.isEmpty()) {
            return List.of();
        }
        int first = firsts.stream().mapToInt(Integer::intValue).min().orElseThrow();
        int last = rows.stream()
                .filter(row -> !row.years().isEmpty())
                .mapToInt(row -> row.years().lastKey())
                .max()
                .orElseThrow();
        for (int span : SPANS) {
            int start = Math.floorDiv(first, span) * span;
            if ((last - start) / span < most) {
                List<Period> periods = new ArrayList<>();
                for (int year = start; year <= last; year += span) {
                    periods.add(new Period(year, year + span - 1));
                }
                return periods;
            }
        }
        return List.of(new Period(first, last));
    }

    /** Returns how many works of the period a theme has. */
    public static int count(Row row, Period period) {
        return row.years().subMap(period.first(), period.last() + 1).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Returns it as maps, ready for JSON: the years of each theme that has works of them. */
    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, Object> years = new LinkedHashMap<>();
            row.years().forEach((year, count) -> years.put(String.valueOf(year), count));
            tree.put(row.id(), years);
        }
        return tree;
    }
}
