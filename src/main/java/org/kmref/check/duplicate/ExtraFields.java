package org.kmref.check.duplicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two values of a field that is not CSL's: lists and maps are taken together, others must be the same. */
final class ExtraFields {
    private ExtraFields() {}

    static Optional<Object> together(Object one, Object other) {
        if (one.equals(other)) {
            return Optional.of(one);
        }
        if (one instanceof List<?> left && other instanceof List<?> right) {
            List<Object> all = new ArrayList<>(left);
            right.stream().filter(value -> !all.contains(value)).forEach(all::add);
            return Optional.of(List.copyOf(all));
        }
        if (one instanceof Map<?, ?> left && other instanceof Map<?, ?> right) {
            Map<String, Object> all = new LinkedHashMap<>();
            right.forEach((name, value) -> all.put(String.valueOf(name), value));
            // What the kept record says of a thing stands.
            left.forEach((name, value) -> all.put(String.valueOf(name), value));
            return Optional.of(all);
        }
        return Optional.empty();
    }
}
