package org.kmref.query.same;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kmref.model.CitationKey;
import org.kmref.model.FreeKeys;
import org.kmref.model.Item;
import org.kmref.model.Keywords;
import org.kmref.model.Library;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;

/** Takes works from elsewhere into a list: what is there already stays out, keys are made free, themes are found again. */
public final class ImportPlan {
    private final Library library;
    private final List<Theme> themes;
    // Looked up for every keyword of every work.
    private final Set<String> ids = new HashSet<>();

    /** {@code themes} are given to every work taken in. */
    public ImportPlan(Library library, List<Theme> themes) {
        this.library = library;
        this.themes = List.copyOf(themes);
        library.themes().forEach(theme -> ids.add(theme.id()));
    }

    /** What comes of it: the works to add as they will stand, and those that are there already. */
    public record Result(List<Item> added, List<Known> known) {
        public Result {
            added = List.copyOf(added);
            known = List.copyOf(known);
        }
    }

    /** A work that is there already, under another key perhaps, and the evidence. */
    public record Known(Item item, CitationKey there, String by) {}

    public Result take(List<Item> items) {
        SameWork same = new SameWork(library.items());
        FreeKeys keys = new FreeKeys(library.items());
        List<Item> added = new ArrayList<>();
        List<Known> known = new ArrayList<>();
        for (Item item : items) {
            same.find(item)
                    .ifPresentOrElse(
                            found -> known.add(new Known(item, found.item().key(), found.by())), () -> {
                                Item fitted = fitted(item, keys);
                                same.add(fitted);
                                added.add(fitted);
                            });
        }
        return new Result(added, known);
    }

    private Item fitted(Item item, FreeKeys keys) {
        Set<String> given = new LinkedHashSet<>();
        themes.forEach(theme -> given.add(theme.id()));
        item.themes().stream().filter(ids::contains).forEach(given::add);
        // Forms without a place for themes carry them among the keywords.
        List<String> keywords = new ArrayList<>();
        for (String keyword : item.keywords().list()) {
            if (ids.contains(keyword)) {
                given.add(keyword);
            } else {
                keywords.add(keyword);
            }
        }
        boolean moved = keywords.size() < item.keywords().list().size();
        return item.toBuilder()
                .key(keys.free(item.key()))
                .themes(List.copyOf(given))
                .put(TextVariable.KEYWORD, moved ? Keywords.of(keywords).text() : item.text(TextVariable.KEYWORD))
                .build();
    }
}
