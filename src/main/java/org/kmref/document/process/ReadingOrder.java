package org.kmref.document.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import org.kmref.document.manuscript.ManuscriptLayout;
import org.kmref.document.manuscript.ManuscriptLayout.Inclusion;

/**
 * In which order several manuscripts are read: as they are named, each with those that it includes in their place. A place in
 * one of them has a number that tells where in the whole it comes.
 */
final class ReadingOrder {
    private final List<ManuscriptLayout> layouts;
    private final List<Integer> lengths;
    private final BiFunction<Integer, String, OptionalInt> finder;
    private final List<List<Step>> steps = new ArrayList<>();
    private final Set<Integer> placed = new HashSet<>();
    private int end;

    /** From the place on, in a manuscript, the number is so much larger. */
    private record Step(int from, int shift) {}

    /**
     * Takes manuscripts with their lengths.
     *
     * @param finder tells which of them one includes by a name
     */
    ReadingOrder(
            List<ManuscriptLayout> layouts, List<Integer> lengths, BiFunction<Integer, String, OptionalInt> finder) {
        this.layouts = layouts;
        this.lengths = lengths;
        this.finder = finder;
        Set<Integer> included = new HashSet<>();
        for (int part = 0; part < layouts.size(); part++) {
            steps.add(new ArrayList<>());
            int self = part;
            layouts.get(part)
                    .inclusions()
                    .forEach(inclusion -> finder.apply(self, inclusion.file()).ifPresent(included::add));
        }
        for (int part = 0; part < layouts.size(); part++) {
            if (!included.contains(part)) {
                end = place(part, end);
            }
        }
        // Those that include each other have no first one.
        for (int part = 0; part < layouts.size(); part++) {
            end = placed.contains(part) ? end : place(part, end);
        }
    }

    private int place(int part, int start) {
        placed.add(part);
        int shift = start;
        steps.get(part).add(new Step(-1, shift));
        for (Inclusion inclusion : layouts.get(part).inclusions()) {
            OptionalInt other = finder.apply(part, inclusion.file());
            if (other.isPresent() && !placed.contains(other.getAsInt())) {
                int from = shift + inclusion.start() + 1;
                shift += place(other.getAsInt(), from) - from;
                steps.get(part).add(new Step(inclusion.start(), shift));
            }
        }
        return shift + lengths.get(part) + 1;
    }

    /** Returns the number of a place in a manuscript. */
    int position(int part, int at) {
        int shift = 0;
        for (Step step : steps.get(part)) {
            if (step.from() < at) {
                shift = step.shift();
            }
        }
        return shift + at;
    }
}
