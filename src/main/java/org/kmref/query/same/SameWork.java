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

    private final Map<String, Block> byKey = new HashMap<>();

    /** The works under one key. */
    private static final class Block {
        private final List<WorkFeatures> all = new ArrayList<>(1);
        private final Map<String, List<WorkFeatures>> closer = new HashMap<>(0);

        void add(WorkFeatures facts) {
            all.add(facts);
            if (all.size() == MOST + 1) {
                all.forEach(this::addCloser);
            } else if (all.size() > MOST) {
                addCloser(facts);
            }
        }

        private void addCloser(WorkFeatures facts) {
            closer.computeIfAbsent(closerKey(facts), none -> new ArrayList<>(1)).add(facts);
        }

        List<WorkFeatures> near(WorkFeatures facts) {
            List<WorkFeatures> near = all.size() > MOST ? closer.getOrDefault(closerKey(facts), List.of()) : all;
            return near.subList(Math.max(0, near.size() - MOST), near.size());
        }

        private static String closerKey(WorkFeatures facts) {
            return facts.people.first() + " " + facts.year.orElse(0);
        }
    }

    public SameWork(List<Item> items) {
        items.forEach(this::add);
    }

    /** A work that is there already, and the evidence: {@code DOI}, {@code ISBN}, {@code title, names and year} ... */
    public record Found(Item item, String by) {}

    /** Takes a work in, so that later ones are held against it too. */
    public void add(Item item) {
        add(new WorkFeatures(item));
    }

    /** Returns the same work in the list, or absent. */
    public Optional<Found> find(Item item) {
        WorkFeatures facts = new WorkFeatures(item);
        for (WorkFeatures candidate : candidates(facts)) {
            Optional<String> by = new SameWorkDecision(facts, candidate).sameBy();
            if (by.isPresent()) {
                return Optional.of(new Found(candidate.item, by.get()));
            }
        }
        return Optional.empty();
    }

    void add(WorkFeatures facts) {
        for (String key : Keys.of(facts)) {
            byKey.computeIfAbsent(key, none -> new Block()).add(facts);
        }
    }

    /** Returns what the work has to be held against. */
    Set<WorkFeatures> candidates(WorkFeatures facts) {
        Set<WorkFeatures> candidates = new LinkedHashSet<>();
        for (String key : Keys.of(facts)) {
            Block block = byKey.get(key);
            if (block != null) {
                candidates.addAll(block.near(facts));
            }
        }
        return candidates;
    }
}
