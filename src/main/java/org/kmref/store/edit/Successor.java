package org.kmref.store.edit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an entry of a list becomes.
 *
 * @param of the entry as it is
 * @param fields its fields as they will be; a field that stays has its part for a value
 * @param changed whether any of them is another
 */
record Successor(YamlPart of, Map<String, Object> fields, boolean changed) {
    static Successor unchanged(YamlPart part) {
        return new Successor(part, Map.of(), false);
    }

    /** Returns the fields without their places. */
    Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        fields.forEach((name, value) -> plain.put(name, value instanceof YamlPart part ? part.plain() : value));
        return plain;
    }

    boolean isSame(YamlPart part) {
        return part == of && !changed;
    }
}
