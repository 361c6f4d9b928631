package org.kmref.query.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.Item;

/**
 * Finds the work a list has already, however differently it is written down there. Two DOIs that differ are two works.
 *
 * <p>Each work is held against those alone that share one of its {@link Keys}; where very many do, against those that
 * share the first name and the year as well: so a list of any length takes time in proportion to it.
 */
public final class SameWork {
    /** Of more works under one key, only the last so many are looked at, after a closer key. */
    private static final int MOST = 48;

    private final Map<String, List<Facts>> byKey = new HashMap<>();
    private final Map<String, List<Facts>> byCloserKey = new HashMap<>();

    public SameWork(List<Item> items) {
        items.forEach(this::add);
    }

    /** A work that is there already, and what tells so: {@code DOI}, {@code ISBN}, {@code title, names and year} ... */
    public record Found(Item item, String by) {}

    /** Takes a work in, so that later ones are held against it too. */
    public void add(Item item) {
        add(new Facts(item));
    }

    /** Returns the same work in the list, or absent. */
    public Optional<Found> find(Item item) {
        Facts facts = new Facts(item);
        for (Facts candidate : candidates(facts)) {
            Optional<String> by = new Judgement(facts, candidate).sameBy();
            if (by.isPresent()) {
                return Optional.of(new Found(candidate.item, by.get()));
            }
        }
        return Optional.empty();
    }

    void add(Facts facts) {
        for (String key : Keys.of(facts)) {
            byKey.computeIfAbsent(key, none -> new ArrayList<>(1)).add(facts);
            byCloserKey
                    .computeIfAbsent(closer(key, facts), none -> new ArrayList<>(1))
                    .add(facts);
        }
    }

    /** Returns what the work has to be held against. */
    Set<Facts> candidates(Facts facts) {
        Set<Facts> candidates = new LinkedHashSet<>();
        for (String key : Keys.of(facts)) {
            List<Facts> block = byKey.getOrDefault(key, List.of());
            if (block.size() > MOST) {
                block = byCloserKey.getOrDefault(closer(key, facts), List.of());
            }
            candidates.addAll(block.subList(Math.max(0, block.size() - MOST), block.size()));
        }
        return candidates;
    }

    private static String closer(String key, Facts facts) {
        return key + " " + facts.people.first() + " "
                + facts.year.map(String::valueOf).orElse("");
    }
}
