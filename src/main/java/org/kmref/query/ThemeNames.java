package org.kmref.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kmref.model.Nearest;
import org.kmref.model.Theme;
import org.kmref.query.text.Folding;

/** The names people may call a list's themes by: id, alias, title, or the beginning of one that only one theme has. */
public final class ThemeNames {
    private final List<Theme> themes;

    public ThemeNames(List<Theme> themes) {
        this.themes = List.copyOf(themes);
    }

    /** What a name came to. */
    public sealed interface Answer {
        /** {@code theo}: one theme has this name. */
        record Found(Theme theme) implements Answer {}

        /** {@code co}: several do. */
        record Ambiguous(List<Theme> themes) implements Answer {}

        /** {@code theroy}: none does; the nearest names, best first. */
        record Unknown(List<String> nearest) implements Answer {}
    }

    public Answer find(String typed) {
        String wanted = Folding.fold(typed.strip());
        List<Theme> exact = themes.stream()
                .filter(theme -> names(theme).stream().anyMatch(wanted::equals))
                .toList();
        if (exact.size() == 1) {
            return new Answer.Found(exact.get(0));
        }
        List<Theme> beginning = themes.stream()
                .filter(theme -> !wanted.isEmpty() && names(theme).stream().anyMatch(name -> name.startsWith(wanted)))
                .toList();
        return switch (beginning.size()) {
            case 0 -> new Answer.Unknown(Nearest.of(typed, allNames()));
            case 1 -> new Answer.Found(beginning.get(0));
            default -> new Answer.Ambiguous(beginning);
        };
    }

    /** Returns every id and alias, in the order of the list. */
    public List<String> allNames() {
        Set<String> names = new LinkedHashSet<>();
        for (Theme theme : themes) {
            names.add(theme.id());
            names.addAll(theme.aliases());
        }
        return List.copyOf(names);
    }

    private static List<String> names(Theme theme) {
        List<String> names = new ArrayList<>();
        names.add(Folding.fold(theme.id()));
        theme.aliases().forEach(alias -> names.add(Folding.fold(alias)));
        names.add(Folding.fold(theme.title()));
        return names;
    }
}
