package org.kmref.check.duplicate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.model.Item;
import org.kmref.query.same.Group;
import org.kmref.terminal.DisplayWidth;
import org.kmref.terminal.Palette;

/** Groups of references that are one work, as people and scripts read them. */
public final class GroupReport {
    private GroupReport() {}

    /** Returns the groups as {@code [{keys: [...], because: [{key, same, by}]}]}. */
    public static List<Map<String, Object>> tree(List<Group> groups) {
        return groups.stream().map(GroupReport::tree).toList();
    }

    private static Map<String, Object> tree(Group group) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("keys", group.items().stream().map(item -> item.key().value()).toList());
        tree.put("because", group.links().stream().map(GroupReport::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Group.Link link) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", link.key().value());
        tree.put("same", link.same().value());
        tree.put("by", link.by());
        return tree;
    }

    /** Returns a line for each that is another's duplicate: its key, the other's and the evidence, tab-separated. */
    public static String plain(List<Group> groups) {
        StringBuilder lines = new StringBuilder();
        for (Group group : groups) {
            for (Group.Link link : group.links()) {
                lines.append(link.key())
                        .append('\t')
                        .append(link.same())
                        .append('\t')
                        .append(link.by())
                        .append('\n');
            }
        }
        return lines.toString();
    }

    /** Returns the groups for the eye, each reference on a line no wider than the screen. */
    public static String text(List<Group> groups, Summary summary, Palette palette, int width) {
        StringBuilder text = new StringBuilder();
        for (Group group : groups) {
            text.append(text.isEmpty() ? "" : "\n");
            int widest = group.items().stream()
                    .mapToInt(item -> DisplayWidth.of(item.key().value()))
                    .max()
                    .orElse(0);
            for (Item item : group.items()) {
                String key = DisplayWidth.padRight(palette.key(item.key().value()), widest);
                text.append(DisplayWidth.truncate(key + "  " + palette.title(summary.of(item)), width))
                        .append('\n');
            }
            for (Group.Link link : group.links()) {
                String why = "  " + link.key() + " is " + link.same() + ": by " + link.by();
                text.append(DisplayWidth.truncate(palette.dim(why), width)).append('\n');
            }
        }
        return text.toString();
    }

    /** What a reader knows a work by, in a few words. */
    public interface Summary {
        String of(Item item);
    }
}
