package org.kmref.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.same.ImportPlan;

/**
 * Works that come into a list: what is there already stays out, the others get keys that are free.
 *
 * @param themes words for the themes each of them gets
 * @param newThemes whether themes that are none yet are made
 * @param pattern makes the keys, or absent where the works have keys to keep
 * @param key the key of the one work, or absent
 */
public record Addition(
        List<Item> works,
        List<String> themes,
        boolean newThemes,
        Optional<KeyPattern> pattern,
        Optional<CitationKey> key) {

    public Addition {
        works = List.copyOf(works);
        themes = List.copyOf(themes);
    }

    /** The list with the works in it, those that came in, and those that were there. */
    public record Result(Library library, List<Item> added, List<ImportPlan.Known> known) {}

    public Result into(Library library) {
        Library wider = newThemes ? new ThemeRevision(library).withNew(themes) : library;
        ThemeRevision revision = new ThemeRevision(wider);
        Set<CitationKey> taken = new HashSet<>();
        wider.items().forEach(item -> taken.add(item.key()));
        if (key.isPresent() && taken.contains(key.get())) {
            throw new RevisionException("the key '" + key.get() + "' is taken; choose another");
        }
        List<Item> keyed = new ArrayList<>();
        for (Item work : works) {
            CitationKey own = key.orElseGet(
                    () -> pattern.map(each -> each.key(work, taken)).orElse(work.key()));
            taken.add(own);
            keyed.add(work.toBuilder().key(own).build());
        }
        ImportPlan.Result result = new ImportPlan(
                        wider, themes.stream().map(revision::theme).distinct().toList())
                .take(keyed);
        List<Item> items = new ArrayList<>(wider.items());
        items.addAll(result.added());
        return new Result(result.added().isEmpty() ? library : wider.withItems(items), result.added(), result.known());
    }
}
