package org.kmref.document;

import java.util.Map;
import java.util.Set;
import org.kmref.model.Library;
import org.kmref.model.Partner;

/** A partner as maps and lists, ready for JSON, with the keys of the works it stands behind. */
public final class PartnerTree {
    private PartnerTree() {}

    public static Map<String, Object> of(Partner partner, Library library) {
        Map<String, Object> tree = partner.fields();
        tree.put("listed", partner.listed());
        tree.putAll(partner.extra());
        tree.put(
                "references",
                PartnerReferences.of(Set.of(partner.id()), library).stream()
                        .map(item -> item.key().value())
                        .toList());
        return tree;
    }
}
