package org.kmref.format.csldata;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kmref.format.tree.YamlText;
import org.kmref.model.Item;
import org.kmref.model.NumberVariable;
import org.kmref.model.Theme;

/** Works and themes as a reading list writes them: maps, lists, text, numbers and truth values, the fields in order. */
public final class NativeTree {
    private NativeTree() {}

    /** Returns the fields of a work. */
    public static Map<String, Object> of(Item item) {
        Map<String, Object> tree = CslTree.withFieldsBeside(item);
        item.numbers().keySet().stream()
                .map(NumberVariable::cslName)
                .forEach(name -> tree.computeIfPresent(name, (same, value) -> YamlText.number(value.toString())));
        return tree;
    }

    /** Returns the fields of a theme; those that are empty are left out. */
    public static Map<String, Object> of(Theme theme) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", theme.id());
        tree.put("title", theme.title());
        if (!theme.aliases().isEmpty()) {
            tree.put("aliases", theme.aliases());
        }
        if (!theme.description().isEmpty()) {
            tree.put("description", theme.description());
        }
        return tree;
    }
}
