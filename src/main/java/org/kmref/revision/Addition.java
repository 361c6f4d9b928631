package org.kmref.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.model.CitationKey;
import org.kmref.model.FreeKeys;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.same.ImportPlan;

/**
 * Works that come into a list: what is there already stays out, the others get keys that are free.
 *
 * @param themes words for the themes each of them gets
 * @param newThemes whether themes that are none yet are made
 * @param pattern makes the keys of works whose key is {@link KeyPattern#ANY}; absent where all have keys to keep
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

    /**
     * What comes of it.
     *
     * @param library the list with the works in it
     * @param unknownThemes themes that references of files had and the list does not have, so that they were left out
     */
    public record Result(Library library, List<Item> added, List<ImportPlan.Known> known, List<String> unknownThemes) {}

    /** Returns the works without the themes they brought along. */
    public static List<Item> withoutThemes(List<Item> works) {
        return works.stream()
                .map(work -> work.themes().isEmpty()
                        ? work
                        : work.toBuilder().themes(List.of()).build())
                .toList();
    }

    public Result into(Library library) {
        return of(new HeadingThemes(library).named(works)).within(library);
    }

    private Addition of(List<Item> named) {
        return new Addition(named, themes, newThemes, pattern, key);
    }

    private Result within(Library library) {
        List<String> wanted = new ArrayList<>(themes);
        works.forEach(work -> wanted.addAll(work.themes()));
        Library wider = newThemes ? new ThemeRevision(library).withNew(wanted) : library;
        ThemeRevision revision = new ThemeRevision(wider);
        FreeKeys taken = new FreeKeys(wider.items());
        if (key.isPresent() && taken.isTaken(key.get())) {
            throw new RevisionException("the key '" + key.get() + "' is taken; choose another");
        }
        List<Item> keyed = new ArrayList<>();
        for (Item work : works) {
            CitationKey own = key.orElseGet(() -> key(work, taken));
            taken.take(own);
            keyed.add(work.toBuilder().key(own).build());
        }
        ImportPlan.Result result = new ImportPlan(
                        wider, themes.stream().map(revision::theme).distinct().toList())
                .take(keyed);
        List<Item> items = new ArrayList<>(wider.items());
        items.addAll(result.added());
        return new Result(
                result.added().isEmpty() ? library : wider.withItems(items),
                result.added(),
                result.known(),
                works.stream()
                        .flatMap(work -> work.themes().stream())
                        .filter(theme -> wider.theme(theme).isEmpty())
                        .distinct()
                        .toList());
    }

    private CitationKey key(Item work, FreeKeys taken) {
        return pattern.isPresent() && work.key().equals(KeyPattern.ANY)
                ? pattern.get().key(work, taken)
                : work.key();
    }
}
