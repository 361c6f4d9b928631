package org.kmref.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a reference says to readers of one kind, in the words of whoever keeps the list: {@code summaries: {public: ...}}. Kept apart
 * from the facts of the work. Each is a text, or a map of {@code text}, {@code by} and {@code date}.
 *
 * @param all by the kind of readers, in the order of the file
 */
public record Summaries(Map<String, Summary> all) {
    /** The field of a reference they are in. */
    public static final String FIELD = "summaries";

    public static final String TEXT = "text";
    public static final String BY = "by";
    public static final String DATE = "date";

    /** The parts that a summary may have. */
    public static final List<String> PARTS = List.of(TEXT, BY, DATE);

    public Summaries {
        all = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    /**
     * A summary.
     *
     * @param text what it says; not blank
     * @param by who wrote it, or empty
     * @param date when, as it is written, or empty
     */
    public record Summary(String text, String by, String date) {}

    /** Returns the summaries of a reference; what is not a text is none. */
    public static Summaries of(Item item) {
        Map<String, Summary> all = new LinkedHashMap<>();
        if (item.extra().getOrDefault(FIELD, "") instanceof Map<?, ?> map) {
            map.forEach(
                    (readers, value) -> read(value).ifPresent(summary -> all.put(String.valueOf(readers), summary)));
        }
        return new Summaries(all);
    }

    /** Returns the summary for these readers. */
    public Optional<Summary> of(String readers) {
        return Optional.ofNullable(all.get(readers));
    }

    /** Returns the kinds of readers that references have summaries for, in the order in which they are first met. */
    public static List<String> readers(List<Item> items) {
        List<String> readers = new ArrayList<>();
        for (Item item : items) {
            for (String each : of(item).all().keySet()) {
                if (!readers.contains(each)) {
                    readers.add(each);
                }
            }
        }
        return readers;
    }

    private static Optional<Summary> read(Object value) {
        if (value instanceof Map<?, ?> map) {
            String text = part(map, TEXT);
            return text.isBlank() ? Optional.empty() : Optional.of(new Summary(text, part(map, BY), part(map, DATE)));
        }
        return value instanceof String text && !text.isBlank()
                ? Optional.of(new Summary(text.strip(), "", ""))
                : Optional.empty();
    }

    private static String part(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null ? "" : String.valueOf(value).strip();
    }

    /**
     * Returns the reference with a part of a summary set, or taken out where the value is empty. A summary that is a text alone stays
     * one as long as it has no other part.
     *
     * @param part one of {@link #PARTS}
     */
    public static Item with(Item item, String readers, String part, String value) {
        Map<String, Object> summaries = copy(item.extra().get(FIELD));
        Object before = summaries.get(readers);
        Map<String, Object> parts = copy(before);
        if (before instanceof String text) {
            parts.put(TEXT, text);
        }
        if (value.isEmpty()) {
            parts.remove(part);
        } else {
            parts.put(part, value);
        }
        if (parts.isEmpty() || (part.equals(TEXT) && value.isEmpty())) {
            summaries.remove(readers);
        } else {
            boolean textAlone = parts.size() == 1 && parts.containsKey(TEXT) && !(before instanceof Map<?, ?>);
            summaries.put(readers, textAlone ? String.valueOf(parts.get(TEXT)) : ordered(parts));
        }
        Map<String, Object> extra = new LinkedHashMap<>(item.extra());
        if (summaries.isEmpty()) {
            extra.remove(FIELD);
        } else {
            extra.put(FIELD, summaries);
        }
        return item.withExtra(extra);
    }

    private static Map<String, Object> ordered(Map<String, Object> parts) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        PARTS.forEach(part -> Optional.ofNullable(parts.get(part)).ifPresent(value -> ordered.put(part, value)));
        parts.forEach(ordered::putIfAbsent);
        return ordered;
    }

    private static Map<String, Object> copy(@org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> copy.put(String.valueOf(name), each));
        }
        return copy;
    }
}
