package org.kmref.store.edit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kmref.store.edit.YamlPart.Alias;
import org.kmref.store.edit.YamlPart.Listing;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.Text;

/** Tells whether a part says a value already, however it is spelt. */
final class Likeness {
    private Likeness() {}

    static boolean says(YamlPart part, @Nullable Object value) {
        if (value instanceof Successor successor) {
            return successor.isSame(part);
        }
        if (value instanceof YamlPart) {
            return part == value;
        }
        if (part instanceof Alias alias) {
            return says(alias.target(), value);
        }
        if (value instanceof DateText date) {
            return says(part, date.like(part));
        }
        if (part instanceof Mapping fields && value instanceof Map<?, ?> map) {
            return fields.own().size() == map.size()
                    && fields.own().stream()
                            .allMatch(entry -> map.containsKey(entry.name().value())
                                    && says(entry.value(), map.get(entry.name().value())));
        }
        if (part instanceof Listing listing && value instanceof List<?> list) {
            boolean same = listing.items().size() == list.size();
            for (int i = 0; same && i < list.size(); i++) {
                same = says(listing.items().get(i), list.get(i));
            }
            return same;
        }
        boolean single = !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
        return single && part instanceof Text text && text.value().equals(String.valueOf(value));
    }

    /** Returns whether both are entries of one id. */
    static boolean sameId(YamlPart part, Object value) {
        if (value instanceof Successor successor) {
            return successor.of() == part;
        }
        return part instanceof Mapping fields
                && value instanceof Map<?, ?> map
                && map.containsKey("id")
                && fields.get("id").stream().anyMatch(id -> says(id, map.get("id")));
    }
}
