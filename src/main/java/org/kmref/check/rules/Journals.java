package org.kmref.check.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.TextVariable;

/** The journals of some references, each with how often it is named so. */
final class Journals {
    private static final Set<ItemType> IN_JOURNALS =
            Set.of(ItemType.ARTICLE_JOURNAL, ItemType.ARTICLE_MAGAZINE, ItemType.ARTICLE_NEWSPAPER, ItemType.REVIEW);

    private Journals() {}

    /** Returns the name of the journal the work is in, or the empty string. */
    static String of(Item item) {
        return IN_JOURNALS.contains(item.type()) ? item.text(TextVariable.CONTAINER_TITLE) : "";
    }

    static Map<String, Integer> counted(Iterable<Item> items) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Item item : items) {
            String journal = of(item);
            if (!journal.isEmpty()) {
                counts.merge(journal, 1, Integer::sum);
            }
        }
        return counts;
    }
}
