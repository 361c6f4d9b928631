package org.kmref.revision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.Theme;

/** What becomes of a list when its themes are changed. */
public final class ThemeRevision {
    private final Library library;

    public ThemeRevision(Library library) {
        this.library = library;
    }

    /** Returns the ids of the themes that go by these words, an id or an alias each. */
    public List<String> ids(List<String> words) {
        return words.stream().map(word -> theme(word).id()).distinct().toList();
    }

    /** Returns the theme of an id or an alias. */
    public Theme theme(String word) {
        return find(word).orElseThrow(() -> {
            List<String> names = names();
            String question = Nearest.question(word, names);
            return new RevisionException("there is no theme '" + word + "'; "
                    + (question.isEmpty() ? "" : question + " ") + "--new-theme makes it");
        });
    }

    /** Returns the list with those of the words as themes that are none yet. */
    public Library withNew(List<String> words) {
        Library wider = library;
        for (String word : words) {
            ThemeRevision now = new ThemeRevision(wider);
            if (now.find(word).isEmpty()) {
                wider = now.add(new Theme(word, word, List.of(), ""));
            }
        }
        return wider;
    }

    public Library add(Theme theme) {
        requireFree(theme.id());
        theme.aliases().forEach(this::requireFree);
        List<Theme> themes = new ArrayList<>(library.themes());
        themes.add(theme);
        return library.withThemes(themes);
    }

    /** Returns the list with another id for a theme, in the works too. */
    public Library rename(String old, String id) {
        Theme theme = existing(old);
        if (id.isBlank() || id.contains(",")) {
            throw new RevisionException("'" + id + "' is not an id of a theme; write a short word");
        }
        if (!theme.aliases().contains(id)) {
            requireFree(id);
        }
        List<String> aliases =
                theme.aliases().stream().filter(alias -> !alias.equals(id)).toList();
        return library.withThemes(replaced(theme, new Theme(id, theme.title(), aliases, theme.description())))
                .withItems(retagged(Set.of(theme.id()), id));
    }

    /** Returns the list with several themes as one, which is there already. */
    public Library merge(List<String> from, String into) {
        Theme kept = existing(into);
        Set<String> gone = new LinkedHashSet<>();
        for (String word : from) {
            Theme theme = existing(word);
            if (theme.equals(kept)) {
                throw new RevisionException("the theme '" + word + "' cannot be merged into itself; name another");
            }
            gone.add(theme.id());
        }
        List<Theme> themes = library.themes().stream()
                .filter(theme -> !gone.contains(theme.id()))
                .toList();
        return library.withThemes(themes).withItems(retagged(gone, kept.id()));
    }

    /** Returns the list without some themes, which its works lose too. */
    public Library remove(List<String> words) {
        Set<String> gone = new LinkedHashSet<>();
        words.forEach(word -> gone.add(existing(word).id()));
        List<Theme> themes = library.themes().stream()
                .filter(theme -> !gone.contains(theme.id()))
                .toList();
        return library.withThemes(themes)
                .withItems(library.items().stream()
                        .map(item -> without(item, gone))
                        .toList());
    }

    private static Item without(Item item, Set<String> gone) {
        if (item.themes().stream().noneMatch(gone::contains)) {
            return item;
        }
        return item.toBuilder()
                .themes(item.themes().stream()
                        .filter(theme -> !gone.contains(theme))
                        .toList())
                .build();
    }

    /**
     * Returns the list with a theme in another place.
     *
     * @param place counted from 1
     */
    public Library move(String word, int place) {
        Theme theme = existing(word);
        List<Theme> themes = new ArrayList<>(library.themes());
        if (place < 1 || place > themes.size()) {
            throw new RevisionException("the list has places 1 to " + themes.size() + ", not " + place);
        }
        themes.remove(theme);
        themes.add(place - 1, theme);
        return library.withThemes(themes);
    }

    /** Returns the list with a theme as the change has it. */
    public Library describe(String word, UnaryOperator<Theme> change) {
        Theme theme = existing(word);
        Theme changed = change.apply(theme);
        for (String alias : changed.aliases()) {
            Optional<Theme> other = find(alias);
            if (other.isPresent() && !other.get().equals(theme)) {
                throw taken(alias, other.get());
            }
        }
        return library.withThemes(replaced(theme, changed));
    }

    /** Returns the works that have the theme of this word. */
    public List<Item> items(String word) {
        return library.items(existing(word));
    }

    // Where no themes are listed they are only what the works name, and there is nothing to change but the works.
    private Theme existing(String word) {
        return find(word).orElseThrow(() -> {
            String question = Nearest.question(word, names());
            String advice = names().isEmpty() ? "the library has no themes yet" : "kmref themes lists them";
            return new RevisionException(
                    "there is no theme '" + word + "'; " + (question.isEmpty() ? advice : question));
        });
    }

    private Optional<Theme> find(String word) {
        return library.themes().stream()
                .filter(theme -> theme.id().equals(word) || theme.aliases().contains(word))
                .findFirst();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        library.themes().forEach(theme -> {
            names.add(theme.id());
            names.addAll(theme.aliases());
        });
        return names;
    }

    private void requireFree(String word) {
        if (word.isBlank() || word.contains(",")) {
            throw new RevisionException("'" + word + "' is not a name for a theme; write a short word");
        }
        find(word).ifPresent(theme -> {
            throw taken(word, theme);
        });
    }

    private static RevisionException taken(String word, Theme theme) {
        return new RevisionException(
                "'" + word + "' names the theme '" + theme.id() + "' already; choose another word, or merge the two");
    }

    private List<Theme> replaced(Theme old, Theme now) {
        return library.themes().stream()
                .map(theme -> theme.equals(old) ? now : theme)
                .toList();
    }

    private List<Item> retagged(Set<String> gone, String id) {
        return library.items().stream()
                .map(item -> item.themes().stream().noneMatch(gone::contains)
                        ? item
                        : item.toBuilder()
                                .themes(item.themes().stream()
                                        .map(theme -> gone.contains(theme) ? id : theme)
                                        .distinct()
                                        .toList())
                                .build())
                .toList();
    }
}
