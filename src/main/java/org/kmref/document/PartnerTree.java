package org.kmref.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kmref.model.Library;
import org.kmref.model.Partner;

/** A partner as maps and lists, ready for JSON, with the keys of the works it stands behind. */
public final class PartnerTree {
    private PartnerTree() {}

    public static Map<String, Object> of(Partner partner, Library library) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", partner.id());
        tree.put("name", partner.name());
        put("acronym", partner.acronym(), tree);
        put("kind", partner.kind(), tree);
        put("scope", partner.scope(), tree);
        put("parent", partner.parent(), tree);
        put("approach", partner.approach(), tree);
        put("description", partner.description(), tree);
        put("url", partner.url(), tree);
        tree.put("listed", partner.listed());
        tree.putAll(partner.extra());
        tree.put(
                "references",
                PartnerReferences.of(Set.of(partner.id()), library).stream()
                        .map(item -> item.key().value())
                        .toList());
        return tree;
    }

    private static void put(String field, String value, Map<String, Object> tree) {
        if (!value.isEmpty()) {
            tree.put(field, value);
        }
    }
}
