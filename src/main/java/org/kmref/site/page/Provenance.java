package org.kmref.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kmref.model.Item;
import org.kmref.site.text.View;
import org.kmref.site.text.Words;

/** Where the facts of a reference come from, what was corrected, and what is not sure. */
final class Provenance {
    private Provenance() {}

    /** Returns one view with all of it; none where the list says nothing of it. */
    static List<View> of(Item item, Words words) {
        Map<String, Object> extra = item.extra();
        View view = new View();
        view.put("source-text", extra.getOrDefault("source-text", "") instanceof String text ? text : "");
        List<View> corrections = new ArrayList<>();
        for (Object each : list(extra.get("corrections"))) {
            if (each instanceof Map<?, ?> map) {
                corrections.add(new View().put("text", said(map, "change")).put("from", said(map, "source")));
            } else {
                corrections.add(new View().put("text", String.valueOf(each)).put("from", ""));
            }
        }
        view.put("corrections", corrections);
        view.put("confirmed", pairs(extra.get("confirmed")));
        view.put("unconfirmed", pairs(extra.get("unconfirmed")));
        List<String> doubts = new ArrayList<>();
        list(extra.get("doubts")).forEach(doubt -> doubts.add(String.valueOf(doubt)));
        if (Boolean.FALSE.equals(extra.get("authors-complete"))) {
            doubts.add(words.word("authors-incomplete"));
        }
        view.texts("doubts", doubts);
        boolean none = view.text("source-text").isEmpty()
                && corrections.isEmpty()
                && doubts.isEmpty()
                && pairs(extra.get("confirmed")).isEmpty()
                && pairs(extra.get("unconfirmed")).isEmpty();
        return none ? List.of() : List.of(view);
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof List<?> list ? list : value instanceof String text ? List.of(text) : List.of();
    }

    private static List<View> pairs(@org.jspecify.annotations.Nullable Object value) {
        List<View> pairs = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((field, text) ->
                    pairs.add(new View().put("field", String.valueOf(field)).put("text", String.valueOf(text))));
        }
        return pairs;
    }

    private static String said(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null ? "" : String.valueOf(value);
    }
}
