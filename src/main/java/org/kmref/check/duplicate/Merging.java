package org.kmref.check.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;

/**
 * What becomes of a list when its duplicates are merged.
 *
 * @param merged the records that stay, by the key they stay under
 * @param keys the keys that go, each with the one that stays
 */
public record Merging(Map<CitationKey, Item> merged, Map<CitationKey, CitationKey> keys) {
    public Merging {
        merged = Map.copyOf(merged);
        keys = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** Returns what becomes of a list when the references of each group are made one, whether they look alike or not. */
    public static Merging ofItems(List<List<Item>> groups, Preference preference, Conflict.ConflictResolver resolver) {
        Map<CitationKey, Item> merged = new HashMap<>();
        Map<CitationKey, CitationKey> keys = new LinkedHashMap<>();
        for (List<Item> group : groups) {
            Item one = Merge.of(group, preference, resolver);
            merged.put(one.key(), one);
            for (Item item : group) {
                if (!item.key().equals(one.key())) {
                    keys.put(item.key(), one.key());
                }
            }
        }
        return new Merging(merged, keys);
    }

    /** Returns the list with one record for each group, where the kept one stood. */
    public Library applied(Library library) {
        Set<CitationKey> gone = keys.keySet();
        List<Item> items = new ArrayList<>();
        for (Item item : library.items()) {
            if (!gone.contains(item.key())) {
                items.add(merged.getOrDefault(item.key(), item));
            }
        }
        return new Library(library.title(), library.locale(), library.themes(), items, library.extra());
    }

    /** Returns the keys that go and those that stay, {@code old new} on a line each, as {@code rename --map} reads them. */
    public String keyMap() {
        StringBuilder lines = new StringBuilder();
        keys.forEach((old, now) -> lines.append(old).append('\t').append(now).append('\n'));
        return lines.toString();
    }
}
