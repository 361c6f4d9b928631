package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kmref.format.csldata.NativeTree;
import org.kmref.model.CitationKey;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;
import org.kmref.model.Theme;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;

/** Makes the text of a reading list say what a library has become, and touches no line besides. */
public final class LibraryEditor {
    private static final String REFERENCES = "references";
    private static final String THEMES = "themes";

    private final String file;
    private final String text;

    /** {@code file} is what problems call the list. */
    public LibraryEditor(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Returns the text changed from what one library says to what the other says.
     *
     * <p>A work is followed by its key, or, when only that is new, by all the rest. The text is returned only when it
     * reads as {@code after}; otherwise, as where anchors are shared, there is an error with its place.
     */
    public Loaded<String> become(Library before, Library after) {
        Loaded<String> edited = ListEditor.edited(file, text, editor -> plan(before, after, editor));
        if (edited.hasErrors()) {
            return edited;
        }
        Loaded<Library> read = LibraryReader.read(file, edited.value());
        boolean themed = !after.themes().equals(before.themes());
        boolean meant = read.value().items().equals(after.items())
                && read.value().title().equals(after.title())
                && read.value().locale().equals(after.locale())
                && (!themed || read.value().themes().equals(after.themes()));
        if (read.hasErrors() || !meant) {
            return new Loaded<>(
                    text, List.of(Problem.error(file, 0, 0, "cannot change this safely; edit the file by hand")));
        }
        return edited;
    }

    private static void plan(Library before, Library after, ListEditor editor) {
        if (!before.title().equals(after.title())) {
            editor.put("title", after.title());
        }
        if (!before.locale().equals(after.locale())) {
            editor.put("locale", after.locale());
        }
        if (!before.themes().equals(after.themes())) {
            editor.put(THEMES, themes(before.themes(), after.themes(), EntryParts.byId(editor.entries(THEMES))));
        }
        if (!before.items().equals(after.items())) {
            editor.put(REFERENCES, items(before.items(), after.items(), EntryParts.byId(editor.entries(REFERENCES))));
        }
    }

    private static List<Object> themes(List<Theme> before, List<Theme> after, EntryParts parts) {
        Map<String, Theme> old = new HashMap<>();
        before.forEach(theme -> old.put(theme.id(), theme));
        after.forEach(theme -> old.remove(theme.id(), theme));
        Map<String, Theme> origins = new HashMap<>();
        before.forEach(theme -> origins.put(theme.id(), theme));
        List<Object> values = new ArrayList<>();
        for (Theme theme : after) {
            Theme origin = origins.get(theme.id());
            if (origin == null) {
                origin = old.values().stream()
                        .filter(gone ->
                                new Theme(theme.id(), gone.title(), gone.aliases(), gone.description()).equals(theme))
                        .findFirst()
                        .orElse(null);
            }
            Map<String, Object> tree = NativeTree.of(theme);
            values.add(origin == null ? tree : parts.successor(origin.id(), NativeTree.of(origin), tree));
        }
        return values;
    }

    private static List<Object> items(List<Item> before, List<Item> after, EntryParts parts) {
        Map<CitationKey, Item> origins = new HashMap<>();
        before.forEach(item -> origins.put(item.key(), item));
        Map<CitationKey, Item> gone = new LinkedHashMap<>(origins);
        after.forEach(item -> gone.remove(item.key()));
        List<Object> values = new ArrayList<>(after.size());
        for (Item item : after) {
            Item origin = origins.get(item.key());
            if (origin == null) {
                origin = gone.values().stream()
                        .filter(old -> old.toBuilder().key(item.key()).build().equals(item))
                        .findFirst()
                        .orElse(null);
            }
            if (origin == null) {
                values.add(tree(item));
            } else if (origin.equals(item)) {
                values.add(parts.unchanged(item.key().value()));
            } else {
                values.add(parts.successor(origin.key().value(), tree(origin), tree(item)));
            }
        }
        return values;
    }

    private static Map<String, Object> tree(Item item) {
        Map<String, Object> tree = new LinkedHashMap<>(NativeTree.of(item));
        for (Map.Entry<DateVariable, DateValue> date : item.dates().entrySet()) {
            String edtf = Edtf.write(date.getValue());
            if (Edtf.parse(edtf).filter(date.getValue()::equals).isPresent()) {
                tree.computeIfPresent(date.getKey().cslName(), (name, parts) -> dateText(parts, edtf));
            }
        }
        return tree;
    }

    private static Object dateText(Object parts, String edtf) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) parts).forEach((name, value) -> map.put(String.valueOf(name), Objects.requireNonNull(value)));
        return new DateText(map, edtf);
    }
}
