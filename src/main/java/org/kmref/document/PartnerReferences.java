package org.kmref.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.model.Library;

/** The works that partners stand behind: those that name one of them in {@code partners}. */
final class PartnerReferences {
    private PartnerReferences() {}

    static List<Item> of(Set<String> partners, Library library) {
        return library.items().stream()
                .filter(item -> partners(item).stream().anyMatch(partners::contains))
                .toList();
    }

    /** Returns the ids of the partners the work names, each once. */
    static Set<String> partners(Item item) {
        Object value = item.extra().getOrDefault("partners", List.of());
        Set<String> ids = new LinkedHashSet<>();
        List<?> named = value instanceof List<?> several ? several : List.of(value);
        named.forEach(id -> ids.add(String.valueOf(id)));
        return ids;
    }
}
