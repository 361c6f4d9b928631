package org.kmref.format.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of YAML or JSON and where it stands: lines and columns are counted from 1, columns in code points. */
public sealed interface Node {

    int line();

    int column();

    /** Returns the value without its place: text, numbers, booleans, lists and maps as {@code Item.extra} holds them. */
    Object plain();

    /** What a scalar without quotes means by the core schema of YAML 1.2. */
    enum ScalarKind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NULL
    }

    /** {@code 53}, {@code "53"}, {@code Nilsen}: the text is kept as written, whatever its kind. */
    record Scalar(String text, ScalarKind kind, int line, int column) implements Node {
        @Override
        public Object plain() {
            return switch (kind) {
                case TEXT -> text;
                case NULL -> "";
                case BOOLEAN -> text.toLowerCase(java.util.Locale.ROOT).equals("true");
                case NUMBER -> number(text);
            };
        }

        private static Object number(String text) {
            try {
                // 007 and 1_000 are numbers to some, but are not written back the same: they stay text.
                Long value = Long.valueOf(text);
                return value.toString().equals(text) ? value : text;
            } catch (NumberFormatException notWhole) {
                return text;
            }
        }
    }

    /** {@code [a, b]}. */
    record Sequence(List<Node> items, int line, int column) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public Object plain() {
            List<Object> values = new ArrayList<>(items.size());
            items.forEach(item -> values.add(item.plain()));
            return List.copyOf(values);
        }
    }

    /** {@code {name: value}}, in the order of the file, each name once. */
    record Mapping(List<Field> fields, int line, int column) implements Node {
        public Mapping {
            fields = List.copyOf(fields);
        }

        public Optional<Node> get(String name) {
            return field(name).map(Field::value);
        }

        public Optional<Field> field(String name) {
            for (Field field : fields) {
                if (field.name().equals(name)) {
                    return Optional.of(field);
                }
            }
            return Optional.empty();
        }

        @Override
        public Object plain() {
            Map<String, Object> values = new LinkedHashMap<>();
            fields.forEach(field -> values.put(field.name(), field.value().plain()));
            return java.util.Collections.unmodifiableMap(values);
        }
    }

    /** {@code name: value}; the place is that of the name. */
    record Field(String name, Node value, int line, int column) {}
}
