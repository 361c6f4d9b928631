package org.kmref.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The unit that keeps a list and works in the ways its approaches describe. What is not known is the empty string.
 *
 * @param host the body it is part of
 * @param aim what it wants to reach
 * @param principles what it holds to in its work, in words
 * @param extra the other fields, in the order of the file, with values as in {@link Item#extra}
 */
public record Unit(
        String id, String name, String host, String aim, List<String> principles, Map<String, Object> extra) {

    public Unit {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a unit's id is not blank");
        }
        principles = List.copyOf(principles);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }
}
