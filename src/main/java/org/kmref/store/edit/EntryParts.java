package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.model.TextVariable;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.MappingEntry;

/** The entries of a list by their ids, and what each becomes. */
final class EntryParts {
    private static final String NESTED = "custom";

    private final Map<String, YamlPart> byId = new HashMap<>();

    private EntryParts() {}

    static EntryParts byId(List<YamlPart> entries) {
        EntryParts parts = new EntryParts();
        for (YamlPart entry : entries) {
            YamlPart resolved = entry instanceof YamlPart.Alias alias ? alias.target() : entry;
            if (resolved instanceof Mapping fields) {
                id(fields).forEach(id -> parts.byId.putIfAbsent(String.valueOf(id.plain()), entry));
            }
        }
        return parts;
    }

    // An id may be merged in.
    private static List<YamlPart> id(Mapping fields) {
        List<YamlPart> own = fields.get("id");
        if (!own.isEmpty()) {
            return own;
        }
        List<YamlPart> found = new ArrayList<>();
        for (MappingEntry entry : fields.entries()) {
            if (entry.isMerge()
                    && entry.value() instanceof YamlPart.Alias alias
                    && alias.target() instanceof Mapping merged) {
                found.addAll(id(merged));
            }
        }
        return found;
    }

    Successor unchanged(String id) {
        return Successor.unchanged(part(id));
    }

    /** Returns what an entry becomes when the fields that differ between two trees are changed in it. */
    Successor successor(String id, Map<String, Object> before, Map<String, Object> after) {
        YamlPart part = part(id);
        if (!(part instanceof Mapping fields)) {
            throw new Refusal(
                    part.start(), "an alias stands here for what is written elsewhere; make the change by hand");
        }
        Map<String, Object> target = new LinkedHashMap<>();
        fields.own().forEach(entry -> target.put(entry.name().value(), entry.value()));
        boolean changed = false;
        String previous = "";
        for (Map.Entry<String, Object> field : after.entrySet()) {
            String name = spelling(fields, field.getKey());
            if (!field.getValue().equals(before.get(field.getKey()))) {
                put(fields, name, field.getValue(), previous, target);
                changed = true;
            }
            if (target.containsKey(name)) {
                previous = name;
            }
        }
        for (String name : before.keySet()) {
            if (!after.containsKey(name)) {
                remove(fields, spelling(fields, name), target);
                changed = true;
            }
        }
        return new Successor(part, target, changed);
    }

    private YamlPart part(String id) {
        YamlPart part = byId.get(id);
        if (part == null) {
            throw new Refusal(0, "the entry `" + id + "` is not found; make the change by hand");
        }
        return part;
    }

    private static String spelling(Mapping fields, String name) {
        String old = TextVariable.of(name)
                .map(TextVariable::oldName)
                .filter(other -> !other.isEmpty())
                .orElse(name);
        return fields.get(name).isEmpty() && !fields.get(old).isEmpty() ? old : name;
    }

    private static void put(Mapping fields, String name, Object value, String previous, Map<String, Object> target) {
        if (!target.containsKey(name) && isNested(fields, name)) {
            nested(fields, target).put(name, value);
        } else if (target.containsKey(name)) {
            target.put(name, value);
        } else {
            insert(name, value, previous, target);
        }
    }

    private static void remove(Mapping fields, String name, Map<String, Object> target) {
        if (target.containsKey(name)) {
            target.remove(name);
        } else if (isNested(fields, name)) {
            nested(fields, target).remove(name);
        } else {
            throw new Refusal(fields.start(), "`" + name + "` is merged in from elsewhere; make the change by hand");
        }
    }

    private static boolean isNested(Mapping fields, String name) {
        return fields.get(NESTED).stream()
                .anyMatch(custom ->
                        custom instanceof Mapping inside && !inside.get(name).isEmpty());
    }

    private static Map<String, Object> nested(Mapping fields, Map<String, Object> target) {
        Map<String, Object> inside = new LinkedHashMap<>();
        if (target.get(NESTED) instanceof Map<?, ?> begun) {
            begun.forEach((name, value) -> inside.put(String.valueOf(name), value));
        } else {
            for (YamlPart custom : fields.get(NESTED)) {
                ((Mapping) custom)
                        .own()
                        .forEach(entry -> inside.put(entry.name().value(), entry.value()));
            }
        }
        target.put(NESTED, inside);
        return inside;
    }

    // A new field stands behind the one it follows in the usual order.
    private static void insert(String name, Object value, String previous, Map<String, Object> target) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        if (previous.isEmpty()) {
            ordered.put(name, value);
        }
        target.forEach((each, same) -> {
            ordered.put(each, same);
            if (each.equals(previous)) {
                ordered.put(name, value);
            }
        });
        target.clear();
        target.putAll(ordered);
    }
}
