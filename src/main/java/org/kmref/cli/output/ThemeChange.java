package org.kmref.cli.output;

import java.util.List;
import java.util.function.UnaryOperator;
import org.kmref.cli.session.Messages;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Theme;
import org.kmref.revision.ThemeRevision;
import org.kmref.store.change.LibraryEdit;

/** What becomes of a list when its themes change, and what is said of it. */
public record ThemeChange(LibraryEdit.Step<Library> step, ChangeSummary summary) {

    public static ThemeChange add(Theme theme) {
        return new ThemeChange(
                now -> new ThemeRevision(now).add(theme),
                new ChangeSummary("added", "add", "the theme " + theme.id(), 1));
    }

    public static ThemeChange describe(String id, UnaryOperator<Theme> description) {
        return new ThemeChange(
                now -> new ThemeRevision(now).describe(id, description),
                new ChangeSummary("described", "describe", "the theme " + id, 1));
    }

    public static ThemeChange rename(String old, String id, Library library) {
        List<Item> references = references(List.of(old), library);
        // The theme itself is one thing that changes, each of its references another.
        return new ThemeChange(
                now -> new ThemeRevision(now).rename(old, id),
                new ChangeSummary(
                        "renamed", "rename", "the theme " + old + " to " + id + in(references), 1 + references.size()));
    }

    public static ThemeChange merge(List<String> from, String into, Library library) {
        List<Item> references = references(from, library);
        return new ThemeChange(
                now -> new ThemeRevision(now).merge(from, into),
                new ChangeSummary(
                        "merged",
                        "merge",
                        named(from) + " into " + into + in(references),
                        from.size() + references.size()));
    }

    public static ThemeChange remove(List<String> ids, Library library) {
        List<Item> references = references(ids, library);
        return new ThemeChange(
                now -> new ThemeRevision(now).remove(ids),
                new ChangeSummary(
                        "removed",
                        "remove",
                        named(ids) + (references.isEmpty() ? "" : ", from " + Messages.named(references)),
                        ids.size() + references.size()));
    }

    /** {@code place} counts from 1. */
    public static ThemeChange move(String id, int place) {
        return new ThemeChange(
                now -> new ThemeRevision(now).move(id, place),
                new ChangeSummary("moved", "move", "the theme " + id + " to place " + place, 1));
    }

    private static List<Item> references(List<String> themes, Library library) {
        ThemeRevision revision = new ThemeRevision(library);
        return themes.stream()
                .flatMap(theme -> revision.items(theme).stream())
                .distinct()
                .toList();
    }

    private static String named(List<String> themes) {
        return "the " + (themes.size() == 1 ? "theme " : "themes ") + String.join(", ", themes);
    }

    private static String in(List<Item> references) {
        return ", in " + Messages.named(references);
    }
}
