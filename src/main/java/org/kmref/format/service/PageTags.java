package org.kmref.format.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a page says of itself in {@code <meta>}: the names in lower case, each with its values in the order of the page. */
final class PageTags {
    private static final int MOST = 2000;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private int count;

    void add(String name, String value) {
        String text = value.strip();
        if (!name.isBlank() && !text.isEmpty() && count++ < MOST) {
            values.computeIfAbsent(name.strip().toLowerCase(Locale.ROOT), none -> new ArrayList<>())
                    .add(text);
        }
    }

    /** Returns the first value of the first of these tags that the page has, or the empty string. */
    String first(String... names) {
        for (String name : names) {
            List<String> all = values.get(name);
            if (all != null) {
                return all.get(0);
            }
        }
        return "";
    }

    /** Returns all values of the first of these tags that the page has. */
    List<String> all(String... names) {
        for (String name : names) {
            List<String> all = values.get(name);
            if (all != null) {
                return List.copyOf(all);
            }
        }
        return List.of();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }
}
