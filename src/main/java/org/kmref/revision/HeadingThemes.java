package org.kmref.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;

/** Finds the theme that the heading of a page means: by its id, an alias or its title, whatever the case and the marks. */
final class HeadingThemes {
    private final Library library;

    HeadingThemes(Library library) {
        this.library = library;
    }

    /** Returns the works with the ids of themes where they had headings; what is no theme of the list stays as it is. */
    List<Item> named(List<Item> works) {
        return works.stream()
                .map(work -> work.themes().isEmpty() ? work : named(work))
                .toList();
    }

    private Item named(Item work) {
        List<String> ids = new ArrayList<>();
        for (String word : work.themes()) {
            String id = id(word);
            if (!ids.contains(id)) {
                ids.add(id);
            }
        }
        return ids.equals(work.themes()) ? work : work.toBuilder().themes(ids).build();
    }

    private String id(String word) {
        String folded = folded(word);
        for (Theme theme : library.themes()) {
            if (folded(theme.id()).equals(folded)
                    || folded(theme.title()).equals(folded)
                    || theme.aliases().stream().anyMatch(alias -> folded(alias).equals(folded))) {
                return theme.id();
            }
        }
        return word;
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
