package org.kmref.cli.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kmref.cli.option.CitedKeys;
import org.kmref.document.manuscript.CitationScan.Place;
import org.kmref.format.tree.Json;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.RichText;
import org.kmref.terminal.Column;
import org.kmref.terminal.Role;
import org.kmref.terminal.Table;

/** What manuscripts cite, each key once in the order of first citation, as text of several forms. */
final class CitedReport {
    private final CitedKeys cited;
    private final Set<CitationKey> missing;
    private final Library library;

    /** {@code missing} are the keys that the library lacks. */
    CitedReport(CitedKeys cited, Set<CitationKey> missing, Library library) {
        this.cited = cited;
        this.missing = missing;
        this.library = library;
    }

    String keys() {
        return cited.keys(library).stream().map(key -> key + "\n").collect(Collectors.joining());
    }

    String json() {
        return Json.indented(tree());
    }

    Table table() {
        Map<CitationKey, Item> known = new HashMap<>();
        library.items().forEach(item -> known.put(item.key(), item));
        Table table = new Table(
                Column.whole("KEY").as(Role.KEY),
                Column.whole("PLACE").as(Role.DIM),
                Column.whole("TIMES"),
                Column.truncated("TITLE", 16, 1).as(Role.TITLE));
        for (CitationKey key : cited.keys(library)) {
            List<Place> places = cited.places(key);
            Item item = known.get(key);
            String title = item == null ? "" : RichText.plain(item.title());
            table.row(
                    key.value(),
                    places.get(0).toString(),
                    Integer.toString(places.size()),
                    missing.contains(key) ? "(not in the library)" : title);
        }
        return table;
    }

    private List<Object> tree() {
        List<String> names =
                library.items().stream().map(item -> item.key().value()).toList();
        List<Object> tree = new ArrayList<>();
        for (CitationKey key : cited.keys(library)) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("id", key.value());
            each.put("missing", missing.contains(key));
            if (missing.contains(key)) {
                each.put("suggestions", Nearest.of(key.value(), names));
            }
            each.put("places", cited.places(key).stream().map(CitedReport::tree).toList());
            tree.add(each);
        }
        return tree;
    }

    private static Map<String, Object> tree(Place place) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", place.file());
        tree.put("line", (long) place.line());
        tree.put("column", (long) place.column());
        return tree;
    }
}
