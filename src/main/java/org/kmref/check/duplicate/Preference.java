package org.kmref.check.duplicate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kmref.model.Item;

/** Which of several records stays, and is believed where they contradict one another. */
public enum Preference {
    /** The first in the list. */
    FIRST,
    /** The last in the list, which was added last. */
    NEWEST,
    /** The one that says most; the first of these. */
    FULLEST;

    public static List<String> words() {
        return Arrays.stream(values())
                .map(preference -> preference.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Returns the one of these words. */
    public static Preference of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Returns the record that stays. */
    Item of(List<Item> items) {
        return switch (this) {
            case FIRST -> items.get(0);
            case NEWEST -> items.get(items.size() - 1);
            case FULLEST ->
                items.stream()
                        .max(Comparator.comparingInt(Preference::fullness)
                                .thenComparing(
                                        Comparator.comparingInt(items::indexOf).reversed()))
                        .orElseThrow();
        };
    }

    private static int fullness(Item item) {
        return item.names().size()
                + item.dates().size()
                + item.numbers().size()
                + item.texts().size()
                + item.extra().size()
                + item.themes().size();
    }
}
