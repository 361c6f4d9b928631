package org.kmref.format.core;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often each field could not be carried, by the field's name in CSL or in the library, the most frequent first. */
public record Losses(Map<String, Integer> fields) {

    public Losses {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static Losses nothing() {
        return new Losses(Map.of());
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Returns {@code 3 fields not carried to ris: annote (2), themes (1)}, or absent when everything was carried. */
    public Optional<String> message(String format) {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        int total = fields.values().stream().mapToInt(Integer::intValue).sum();
        String list = fields.entrySet().stream()
                .map(field -> field.getKey() + " (" + field.getValue() + ")")
                .collect(Collectors.joining(", "));
        return Optional.of(total + (total == 1 ? " field" : " fields") + " not carried to " + format + ": " + list);
    }

    /** Counts, while a writer works. */
    public static final class Tally {
        private final Map<String, Integer> counts = new LinkedHashMap<>();

        public void add(String field) {
            counts.merge(field, 1, Integer::sum);
        }

        public Losses total() {
            Map<String, Integer> sorted = new LinkedHashMap<>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return new Losses(sorted);
        }
    }
}
