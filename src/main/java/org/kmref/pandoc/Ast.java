package org.kmref.pandoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes and reads elements of pandoc's tree: {@code {"t": NAME, "c": CONTENT}}. */
final class Ast {
    private Ast() {}

    static Map<String, Object> element(String name, Object content) {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("t", name);
        element.put("c", content);
        return element;
    }

    static Map<String, Object> space() {
        Map<String, Object> element = new LinkedHashMap<>();
        element.put("t", "Space");
        return element;
    }

    /** Returns an id, classes and no attributes. */
    static List<Object> attributes(String id, List<String> classes) {
        return List.of(id, classes, List.of());
    }

    static String name(@Nullable Object element) {
        return element instanceof Map<?, ?> map && map.get("t") instanceof String name ? name : "";
    }

    static @Nullable Object content(@Nullable Object element) {
        return element instanceof Map<?, ?> map ? map.get("c") : null;
    }

    /** Returns a list, or an empty one where something else stands. */
    @SuppressWarnings("unchecked") // What is read from JSON holds objects.
    static List<Object> list(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : new ArrayList<>();
    }

    /** Returns a part of a list, or null where it is shorter. */
    static @Nullable Object part(@Nullable Object value, int index) {
        List<Object> list = list(value);
        return index < list.size() ? list.get(index) : null;
    }

    static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
