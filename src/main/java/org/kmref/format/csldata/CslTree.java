package org.kmref.format.csldata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.TextVariable;

/**
 * A work as the CSL data schema shapes it: maps, lists, text, numbers and truth values, ready for JSON or YAML.
 *
 * <p>See <a href="https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json">the schema</a>.
 */
final class CslTree {

    private CslTree() {}

    /** Returns the work with its themes and its further fields under {@code custom}, where the schema has room for them. */
    static Map<String, Object> withCustom(Item item) {
        Map<String, Object> tree = standard(item);
        Map<String, Object> custom = new LinkedHashMap<>();
        putThemes(item, custom);
        custom.putAll(item.extra());
        if (!custom.isEmpty()) {
            tree.put("custom", custom);
        }
        return tree;
    }

    /** Returns the work with its themes and its further fields beside those of CSL, as a reading list has them. */
    static Map<String, Object> withFieldsBeside(Item item) {
        Map<String, Object> tree = standard(item);
        putThemes(item, tree);
        item.extra().forEach(tree::putIfAbsent);
        // A type that is none of CSL's stays as it was written.
        tree.computeIfPresent("type", (name, type) -> item.extra().getOrDefault(name, type));
        return tree;
    }

    private static void putThemes(Item item, Map<String, Object> tree) {
        if (!item.themes().isEmpty()) {
            tree.put("themes", item.themes());
        }
    }

    static Map<String, Object> standard(Item item) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", item.key().value());
        tree.put("type", item.type().cslName());
        putText(item, TextVariable.TITLE, tree);
        item.names().forEach((variable, names) -> tree.put(variable.cslName(), names(names)));
        item.date(DateVariable.ISSUED).ifPresent(date -> tree.put(DateVariable.ISSUED.cslName(), date(date)));
        putText(item, TextVariable.CONTAINER_TITLE, tree);
        item.numbers().forEach((variable, number) -> tree.put(variable.cslName(), number));
        item.dates().forEach((variable, date) -> tree.putIfAbsent(variable.cslName(), date(date)));
        item.texts().forEach((variable, text) -> tree.putIfAbsent(variable.cslName(), text));
        return tree;
    }

    private static void putText(Item item, TextVariable variable, Map<String, Object> tree) {
        String text = item.text(variable);
        if (!text.isEmpty()) {
            tree.put(variable.cslName(), text);
        }
    }

    private static List<Object> names(List<Name> names) {
        List<Object> list = new ArrayList<>(names.size());
        names.forEach(name -> list.add(name(name)));
        return list;
    }

    private static Map<String, Object> name(Name name) {
        Map<String, Object> tree = new LinkedHashMap<>();
        putPart("literal", name.literal(), tree);
        putPart("family", name.family(), tree);
        putPart("given", name.given(), tree);
        putPart("dropping-particle", name.droppingParticle(), tree);
        putPart("non-dropping-particle", name.nonDroppingParticle(), tree);
        putPart("suffix", name.suffix(), tree);
        if (name.commaSuffix()) {
            tree.put("comma-suffix", true);
        }
        if (name.staticOrdering()) {
            tree.put("static-ordering", true);
        }
        return tree;
    }

    private static void putPart(String part, String value, Map<String, Object> tree) {
        if (!value.isEmpty()) {
            tree.put(part, value);
        }
    }

    private static Map<String, Object> date(DateValue date) {
        Map<String, Object> tree = new LinkedHashMap<>();
        boolean range = date.isRange();
        List<Object> parts = new ArrayList<>();
        if (date.start().isPresent() || date.end().isPresent()) {
            parts.add(parts(date.start(), range));
            if (range) {
                parts.add(parts(date.end(), true));
            }
            tree.put("date-parts", parts);
        }
        if (!range) {
            date.start().filter(start -> start.season() != 0).ifPresent(start -> tree.put("season", start.season()));
        }
        if (date.circa()) {
            tree.put("circa", true);
        }
        putPart("literal", date.literal(), tree);
        return tree;
    }

    // An open end is the year 0, and a season within a range stands where the month would, numbered as in EDTF (21 to
    // 24): the schema has one season a date, and both spellings are what processors read.
    private static List<Object> parts(Optional<DateParts> date, boolean inRange) {
        if (date.isEmpty()) {
            return List.of(0);
        }
        DateParts parts = date.get();
        List<Object> list = new ArrayList<>();
        list.add(parts.year());
        if (parts.season() != 0 && inRange) {
            list.add(20 + parts.season());
        }
        if (parts.month() != 0) {
            list.add(parts.month());
        }
        if (parts.day() != 0) {
            list.add(parts.day());
        }
        return list;
    }
}
