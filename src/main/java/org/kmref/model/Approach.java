package org.kmref.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A way of mobilising knowledge.
 *
 * @param aliases other ids it answers to
 * @param people who takes part, in words
 * @param groups ids of the partners that take part
 * @param references keys of the works the source gives under it
 * @param related keys of further works on the subject
 * @param extra the other fields, in the order of the file, with values as in {@link Item#extra}
 */
public record Approach(
        String id,
        String name,
        List<String> aliases,
        String definition,
        List<String> people,
        List<String> groups,
        List<CitationKey> references,
        List<CitationKey> related,
        Map<String, Object> extra) {

    public Approach {
        if (id.isBlank()) {
            throw new IllegalArgumentException("an approach's id is not blank");
        }
        aliases = List.copyOf(aliases);
        people = List.copyOf(people);
        groups = List.copyOf(groups);
        references = List.copyOf(references);
        related = List.copyOf(related);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }
}
