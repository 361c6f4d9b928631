package org.kmref.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;

/** Other keys for works: {@code old new}, one pair a line. */
public record KeyRevision(Map<CitationKey, CitationKey> keys) {
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:\\t|->|,|:\\s|\\s)\\s*");

    public KeyRevision {
        keys = Map.copyOf(keys);
    }

    /** Reads pairs of keys; blank lines and those that begin with # say nothing. {@code name} is what errors call it. */
    public static KeyRevision read(String name, String text) {
        Map<CitationKey, CitationKey> keys = new LinkedHashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] pair = BETWEEN.split(line, -1);
            if (pair.length != 2 || pair[0].isEmpty() || pair[1].isEmpty()) {
                throw new RevisionException(
                        name + ":" + (i + 1) + ": a line is an old key and a new one, such as `nilsen nilsen2015`");
            }
            CitationKey wanted = new CitationKey(pair[1]);
            if (!wanted.isCitable()) {
                throw new RevisionException(name + ":" + (i + 1) + ": " + TypedKey.uncitable(wanted));
            }
            CitationKey other = keys.putIfAbsent(new CitationKey(pair[0]), wanted);
            if (other != null && !other.value().equals(pair[1])) {
                throw new RevisionException(
                        name + ":" + (i + 1) + ": `" + pair[0] + "` is renamed twice; keep one of the two");
            }
        }
        if (keys.isEmpty()) {
            throw new RevisionException(
                    name + ": there are no keys to rename; write an old and a new one in each line");
        }
        return new KeyRevision(keys);
    }

    /** Returns the old keys that neither they nor their new ones are in the list. */
    public List<CitationKey> missing(Library library) {
        Set<CitationKey> there = keysOf(library);
        return keys.entrySet().stream()
                .filter(pair -> !there.contains(pair.getKey()) && !there.contains(pair.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Returns the keys of the works that get another one, in the order of the list. */
    public List<CitationKey> renamed(Library library) {
        return library.items().stream().map(Item::key).filter(keys::containsKey).toList();
    }

    /** Returns the list with the new keys; two works must not come to have one. */
    public Library applied(Library library) {
        List<Item> items = new ArrayList<>();
        Set<CitationKey> taken = new HashSet<>();
        for (Item item : library.items()) {
            CitationKey key = keys.getOrDefault(item.key(), item.key());
            if (!taken.add(key)) {
                throw new RevisionException("the key '" + key + "' is taken; choose another");
            }
            items.add(key.equals(item.key()) ? item : item.toBuilder().key(key).build());
        }
        return library.withItems(items);
    }

    private static Set<CitationKey> keysOf(Library library) {
        Set<CitationKey> keys = new HashSet<>();
        library.items().forEach(item -> keys.add(item.key()));
        return keys;
    }
}
