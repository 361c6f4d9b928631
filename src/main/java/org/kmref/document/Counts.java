package org.kmref.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.document.Grouping.Group;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Field;
import org.kmref.query.FieldCatalogue;

/**
 * How many works there are of each kind; a work with several themes or authors counts under each of them.
 *
 * @param works how many there are in all
 * @param matrix works by theme and year
 */
public record Counts(int works, List<Tally> tallies, List<Share> completeness, Matrix matrix) {
    private static final List<String> FIELDS = List.of("doi", "abstract", "author", "year", "keyword");

    public Counts {
        tallies = List.copyOf(tallies);
        completeness = List.copyOf(completeness);
    }

    /** Works by one thing; themes and years in order, all else the most frequent first, and last those without. */
    public record Tally(Grouping by, List<Bar> bars) {
        public Tally {
            bars = List.copyOf(bars);
        }
    }

    /** So many works of one theme, one year ...; the id is empty where it is missing. */
    public record Bar(String id, String title, int count) {}

    /** Of all works, so many have the field. */
    public record Share(String field, int with) {}

    public static Counts of(List<Item> items, Library library) {
        List<Tally> tallies = new ArrayList<>();
        for (Grouping by : Grouping.values()) {
            tallies.add(tally(by, items, library));
        }
        List<Share> completeness = new ArrayList<>();
        FieldCatalogue fields = new FieldCatalogue(library);
        for (String name : FIELDS) {
            Field field = fields.find(name).orElseThrow();
            long with = items.stream()
                    .filter(item -> !field.values(item, library).isEmpty())
                    .count();
            completeness.add(new Share(name, (int) with));
        }
        return new Counts(items.size(), tallies, completeness, Matrix.of(items, library));
    }

    private static Tally tally(Grouping by, List<Item> items, Library library) {
        List<Bar> bars = new ArrayList<>();
        for (Group group : by.groups(items, library)) {
            bars.add(new Bar(group.id(), group.title(), group.items().size()));
        }
        if (by != Grouping.THEME && by != Grouping.YEAR) {
            bars.sort(Comparator.comparing((Bar bar) -> bar.id().isEmpty())
                    .thenComparing(Bar::count, Comparator.reverseOrder()));
        }
        return new Tally(by, bars);
    }

    /** Returns all of it as maps and lists, ready for JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("references", works);
        for (Tally tally : tallies) {
            List<Map<String, Object>> bars = new ArrayList<>();
            for (Bar bar : tally.bars()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("id", bar.id());
                entry.put("title", bar.title());
                entry.put("references", bar.count());
                bars.add(entry);
            }
            tree.put(tally.by().word(), bars);
        }
        Map<String, Object> shares = new LinkedHashMap<>();
        completeness.forEach(share -> shares.put(share.field(), share.with()));
        tree.put("completeness", shares);
        tree.put("theme-by-year", matrix.tree());
        return tree;
    }
}
