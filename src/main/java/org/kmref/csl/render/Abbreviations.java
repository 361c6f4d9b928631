package org.kmref.csl.render;

import java.util.Map;
import java.util.Optional;

/**
 * Short forms of titles, journals, places and publishers, by the variable or its kind and the long form:
 * {@code container-title}, {@code collection-title}, {@code institution-part}, {@code place} ...
 */
public record Abbreviations(Map<String, Map<String, String>> lists) {

    public static final Abbreviations NONE = new Abbreviations(Map.of());

    public Abbreviations {
        lists = Map.copyOf(lists);
    }

    Optional<String> of(String list, String text) {
        return Optional.ofNullable(lists.getOrDefault(list, Map.of()).get(text));
    }
}
