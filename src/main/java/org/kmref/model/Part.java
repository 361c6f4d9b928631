package org.kmref.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file, by the way to it from the top: {@code references nilsen2015 author 0 family}.
 *
 * @param steps names of fields, ids of what has one, positions of other elements counted from 0
 */
public record Part(List<String> steps) {
    private static final String REFERENCES = "references";

    public Part {
        steps = List.copyOf(steps);
    }

    public static Part of(String... steps) {
        return new Part(List.of(steps));
    }

    /** Returns the part of a reference that the steps lead to from its own fields, or the reference itself. */
    public static Part of(CitationKey key, String... steps) {
        return of(REFERENCES, key.value()).then(steps);
    }

    /** Returns the part of this one that the steps lead to. */
    public Part then(String... further) {
        List<String> all = new ArrayList<>(steps);
        all.addAll(List.of(further));
        return new Part(all);
    }
}
