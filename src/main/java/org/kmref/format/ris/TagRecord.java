package org.kmref.format.ris;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One record of a form that is tags and values: each tag may come again, and what nobody asks for is kept. */
public final class TagRecord {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Integer> taken = new HashMap<>();
    private final int line;
    private String lastTag = "";

    /** {@code line} is where the record begins, counted from 1. */
    public TagRecord(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    boolean has(String tag) {
        return values.containsKey(tag);
    }

    public void add(String tag, String value) {
        values.computeIfAbsent(tag, any -> new ArrayList<>()).add(value.strip());
        lastTag = tag;
    }

    /** Adds a line to the value that came last. */
    void append(String more) {
        List<String> last = values.get(lastTag);
        if (last != null && !more.isBlank()) {
            int index = last.size() - 1;
            last.set(index, (last.get(index) + " " + more.strip()).strip());
        }
    }

    /** Returns the first value of the first of these tags that has one; the others remain. */
    String take(String... tags) {
        for (String tag : tags) {
            List<String> found = values.getOrDefault(tag, List.of());
            for (int i = taken.getOrDefault(tag, 0); i < found.size(); i++) {
                taken.put(tag, i + 1);
                if (!found.get(i).isEmpty()) {
                    return found.get(i);
                }
            }
        }
        return "";
    }

    /** Returns the first value of a tag, which is still there to take. */
    String look(String tag) {
        List<String> found = values.getOrDefault(tag, List.of());
        return found.isEmpty() ? "" : found.get(0);
    }

    /** Returns all values of these tags that are left, empty ones left out. */
    List<String> takeAll(String... tags) {
        List<String> all = new ArrayList<>();
        for (String tag : tags) {
            List<String> found = values.getOrDefault(tag, List.of());
            found.stream()
                    .skip(taken.getOrDefault(tag, 0))
                    .filter(value -> !value.isEmpty())
                    .forEach(all::add);
            taken.put(tag, found.size());
        }
        return all;
    }

    /** Returns what nobody took: text, or a list of texts where a tag came again. */
    Map<String, Object> rest() {
        Map<String, Object> rest = new LinkedHashMap<>();
        values.forEach((tag, all) -> {
            List<String> left = all.stream()
                    .skip(taken.getOrDefault(tag, 0))
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!left.isEmpty()) {
                rest.put(tag, left.size() == 1 ? left.get(0) : left);
            }
        });
        return rest;
    }
}
