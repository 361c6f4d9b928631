package org.kmref.query.same;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.Item;

/** Finds the references of a list that are one work. */
public final class DuplicateGroups {
    /** So many members of a group are asked whether another may join; all of them would take too long. */
    private static final int ASKED = 32;

    private final SameWork before = new SameWork(List.of());
    private final Map<WorkFeatures, Gathered> groups = new HashMap<>();

    /** A group in the making. */
    private static final class Gathered {
        private final List<WorkFeatures> members = new ArrayList<>();
        private final List<Group.Link> links = new ArrayList<>();
        private String doi = "";

        Gathered(WorkFeatures first) {
            add(first);
        }

        private void add(WorkFeatures member) {
            members.add(member);
            doi = doi.isEmpty() ? member.doi : doi;
        }

        /** Returns whether no member of the one is told to be another work than any of the other. */
        boolean fits(Gathered other) {
            if (!doi.isEmpty() && !other.doi.isEmpty() && !doi.equals(other.doi)) {
                return false;
            }
            return first(members).stream()
                    .noneMatch(mine -> first(other.members).stream()
                            .anyMatch(theirs -> new SameWorkDecision(mine, theirs).areTwo()));
        }

        private static List<WorkFeatures> first(List<WorkFeatures> members) {
            return members.subList(0, Math.min(ASKED, members.size()));
        }
    }

    private DuplicateGroups() {}

    /**
     * Returns the groups, in the order of their first references.
     *
     * <p>A reference that may be one of two works, which cannot be one themselves, goes with the first of them.
     */
    public static List<Group> of(List<Item> items) {
        DuplicateGroups grouping = new DuplicateGroups();
        List<WorkFeatures> all = new ArrayList<>(items.size());
        for (Item item : items) {
            WorkFeatures facts = new WorkFeatures(item);
            all.add(facts);
            grouping.take(facts);
        }
        Map<Gathered, List<Item>> members = new LinkedHashMap<>();
        for (WorkFeatures facts : all) {
            members.computeIfAbsent(grouping.home(facts), none -> new ArrayList<>())
                    .add(facts.item);
        }
        List<Group> found = new ArrayList<>();
        members.forEach((gathered, works) -> {
            if (works.size() > 1) {
                found.add(new Group(works, gathered.links));
            }
        });
        return found;
    }

    private void take(WorkFeatures facts) {
        groups.put(facts, new Gathered(facts));
        for (WorkFeatures candidate : before.candidates(facts)) {
            Gathered mine = home(facts);
            Gathered theirs = home(candidate);
            if (mine != theirs) {
                Optional<String> by = new SameWorkDecision(facts, candidate).sameBy();
                if (by.isPresent() && theirs.fits(mine)) {
                    Gathered whole = united(theirs, mine);
                    whole.links.add(new Group.Link(facts.item.key(), candidate.item.key(), by.get()));
                }
            }
        }
        before.add(facts);
    }

    private Gathered home(WorkFeatures facts) {
        return groups.computeIfAbsent(facts, Gathered::new);
    }

    // The smaller moves, so that many joins do not move the same members again and again.
    private Gathered united(Gathered one, Gathered other) {
        Gathered into = one.members.size() < other.members.size() ? other : one;
        Gathered from = into == one ? other : one;
        for (WorkFeatures member : from.members) {
            into.add(member);
            groups.put(member, into);
        }
        into.links.addAll(from.links);
        return into;
    }
}
