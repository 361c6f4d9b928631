package org.kmref.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A reading list: its themes and its works, both in the order of the file.
 *
 * @param title what the list is called, or empty
 * @param locale the language it is kept in, as in BCP 47 ({@code en-GB}), or empty
 * @param themes the headings, each id once
 * @param items the works, each key once
 * @param extra fields beside these, in the order of the file, with values as in {@link Item#extra}
 */
public record Library(String title, String locale, List<Theme> themes, List<Item> items, Map<String, Object> extra) {

    public Library {
        themes = List.copyOf(themes);
        items = List.copyOf(items);
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    public static Library empty() {
        return new Library("", "", List.of(), List.of(), Map.of());
    }

    /** Returns the list with other works. */
    public Library withItems(List<Item> other) {
        return new Library(title, locale, themes, other, extra);
    }

    /** Returns the list with other themes. */
    public Library withThemes(List<Theme> other) {
        return new Library(title, locale, other, items, extra);
    }

    public Optional<Item> item(CitationKey key) {
        return items.stream().filter(item -> item.key().equals(key)).findFirst();
    }

    public Optional<Theme> theme(String id) {
        for (Theme theme : themes) {
            if (theme.id().equals(id)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /** Returns the works under one theme, in the order of the file. */
    public List<Item> items(Theme theme) {
        return items.stream().filter(item -> item.themes().contains(theme.id())).toList();
    }
}
