package org.kmref.document;

import java.util.List;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.model.Library;

/** The works that partners stand behind: those that name one of them in {@code partners}. */
final class Backing {
    private Backing() {}

    static List<Item> of(Set<String> partners, Library library) {
        return library.items().stream()
                .filter(item -> named(item).stream().anyMatch(partners::contains))
                .toList();
    }

    private static List<?> named(Item item) {
        Object value = item.extra().getOrDefault("partners", List.of());
        return value instanceof List<?> ids ? ids : List.of(value);
    }
}
