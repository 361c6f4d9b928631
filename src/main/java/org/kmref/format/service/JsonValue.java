package org.kmref.format.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.format.tree.Node.Sequence;

/**
 * A value of an answer in JSON, or none. Every path may be asked for: what is not there, {@code null} or of another kind than
 * asked for is empty, for services leave out and change what they like.
 */
record JsonValue(@Nullable Node node) {

    private static final JsonValue NONE = new JsonValue(null);

    /** Returns the value at the end of the path of fields. */
    JsonValue at(String... path) {
        JsonValue value = this;
        for (String field : path) {
            Optional<Node> inner = value.node instanceof Mapping mapping ? mapping.get(field) : Optional.empty();
            value = inner.map(JsonValue::new).orElse(NONE);
        }
        return value;
    }

    /** Returns the text or number; of a list that of its first element which has one; else the empty string. */
    String text() {
        if (node instanceof Scalar scalar) {
            return scalar.kind() == ScalarKind.NULL ? "" : scalar.text().strip();
        }
        return node instanceof Sequence list
                ? list.items().stream()
                        .map(item -> new JsonValue(item).text())
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** Returns the text at the end of the path. */
    String text(String... path) {
        return at(path).text();
    }

    /** Returns the elements of a list, and a single value as a list of one. */
    List<JsonValue> items() {
        if (node instanceof Sequence list) {
            return list.items().stream()
                    .map(JsonValue::new)
                    .filter(JsonValue::isPresent)
                    .toList();
        }
        return isPresent() ? List.of(this) : List.of();
    }

    /** Returns the elements of the list at the end of the path. */
    List<JsonValue> items(String... path) {
        return at(path).items();
    }

    /** Returns all texts of the list at the end of the path. */
    List<String> texts(String... path) {
        return items(path).stream()
                .map(JsonValue::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    List<Field> fields() {
        return node instanceof Mapping mapping ? mapping.fields() : List.of();
    }

    boolean isObject() {
        return node instanceof Mapping;
    }

    boolean isList() {
        return node instanceof Sequence;
    }

    boolean isTrue() {
        return node instanceof Scalar scalar && scalar.text().equals("true");
    }

    /** Returns whether there is a value that says something. */
    boolean isPresent() {
        return node != null && !isEmpty(node);
    }

    /** Returns the node, or a node that says nothing. */
    Node orNull() {
        return node == null ? new Scalar("", ScalarKind.NULL, 0, 0) : node;
    }

    int line() {
        return node == null ? 0 : node.line();
    }

    int column() {
        return node == null ? 0 : node.column();
    }

    private static boolean isEmpty(Node node) {
        if (node instanceof Scalar scalar) {
            return scalar.kind() == ScalarKind.NULL || scalar.text().isBlank();
        }
        return node instanceof Sequence list
                ? list.items().stream().allMatch(JsonValue::isEmpty)
                : ((Mapping) node).fields().stream().allMatch(field -> isEmpty(field.value()));
    }
}
