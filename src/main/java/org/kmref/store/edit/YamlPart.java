package org.kmref.store.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of YAML and where its text stands: from its anchor or tag, where it has one, to behind its last character.
 *
 * <p>Places are offsets into the text as a {@link String}. The lines of a block end with its last line that says
 * something, not with what stands between it and the next.
 */
sealed interface YamlPart {

    int start();

    int end();

    /** Returns the name by which aliases refer to it, or the empty string. */
    String anchor();

    /** Returns the value alone: text, whatever it means, lists and maps; merged fields are not among a map's. */
    Object plain();

    /** How a piece of text is set off from what is around it. */
    enum Quotes {
        PLAIN,
        SINGLE,
        DOUBLE,
        LITERAL,
        FOLDED
    }

    /** {@code 53}, {@code "53"}: null is the empty text. */
    record Text(String value, Quotes quotes, String anchor, int start, int end) implements YamlPart {
        @Override
        public Object plain() {
            return value;
        }
    }

    /** {@code *press}: another part once more. */
    record Alias(YamlPart target, int start, int end) implements YamlPart {
        @Override
        public String anchor() {
            return "";
        }

        @Override
        public Object plain() {
            return target.plain();
        }
    }

    /** {@code [a, b]} where it is flow, else values behind dashes. */
    record Listing(List<YamlPart> items, boolean flow, String anchor, int start, int end) implements YamlPart {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public Object plain() {
            List<Object> values = new ArrayList<>(items.size());
            items.forEach(item -> values.add(item.plain()));
            return values;
        }
    }

    /** {@code {name: value}} where it is flow, else fields in lines of their own. */
    record Mapping(List<MappingEntry> entries, boolean flow, String anchor, int start, int end) implements YamlPart {
        static final String MERGE = "<<";

        public Mapping {
            entries = List.copyOf(entries);
        }

        /** Returns its own fields, which those merged into it are not. */
        List<MappingEntry> own() {
            return entries.stream().filter(entry -> !entry.isMerge()).toList();
        }

        /** Returns the value of one of its own fields, or the empty list. */
        List<YamlPart> get(String name) {
            for (MappingEntry entry : entries) {
                if (entry.name().value().equals(name)) {
                    return List.of(entry.value());
                }
            }
            return List.of();
        }

        @Override
        public Map<String, Object> plain() {
            Map<String, Object> values = new LinkedHashMap<>();
            own().forEach(entry ->
                    values.put(entry.name().value(), entry.value().plain()));
            return values;
        }
    }

    /** {@code name: value}. */
    record MappingEntry(Text name, YamlPart value) {
        boolean isMerge() {
            return name.value().equals(Mapping.MERGE) && name.quotes() == Quotes.PLAIN;
        }

        int start() {
            return name.start();
        }

        int end() {
            return Math.max(name.end(), value.end());
        }
    }
}
