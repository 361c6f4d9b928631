package org.kmref.format.csldata;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.core.Losses;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.tree.YamlText;
import org.kmref.model.Item;
import org.kmref.model.Library;

/** Writes a reading list as kmref keeps it and pandoc reads it: CSL-YAML under {@code references}, complete. */
public final class CslYamlWriter implements ItemWriter {

    @Override
    public Losses write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        Map<String, Object> head = head(options.library());
        if (!head.isEmpty()) {
            YamlText.writeFields(head, "", out);
        }
        if (items.isEmpty()) {
            out.append("references: []\n");
            return Losses.nothing();
        }
        out.append("references:\n");
        for (Item item : items) {
            out.append("  - ");
            YamlText.writeFields(NativeTree.of(item), "    ", out);
        }
        return Losses.nothing();
    }

    private static Map<String, Object> head(Library library) {
        Map<String, Object> head = new LinkedHashMap<>();
        if (!library.title().isEmpty()) {
            head.put("title", library.title());
        }
        if (!library.locale().isEmpty()) {
            head.put("locale", library.locale());
        }
        if (!library.themes().isEmpty()) {
            head.put("themes", library.themes().stream().map(NativeTree::of).toList());
        }
        return head;
    }
}
