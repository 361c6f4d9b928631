package org.kmref.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.model.Problem;

/** The fields of one mapping, taken by name and by the shape they must have. */
final class MappingFields {
    private final String file;
    private final Mapping mapping;
    private final List<Problem> problems;

    MappingFields(String file, Mapping mapping, List<Problem> problems) {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** Returns the fields of a node that must be a mapping with an {@code id}; otherwise that is a problem. */
    static Optional<MappingFields> withId(String file, Node node, String what, List<Problem> problems) {
        String one = (what.startsWith("a") ? "an " : "a ") + what;
        if (!(node instanceof Mapping mapping)) {
            problems.add(
                    Problem.error(file, node.line(), node.column(), one + " is a list of fields such as `id: ...`"));
            return Optional.empty();
        }
        MappingFields fields = new MappingFields(file, mapping, problems);
        if (fields.text("id").isBlank()) {
            problems.add(Problem.error(file, node.line(), node.column(), one + " has no `id`; add one, a short word"));
            return Optional.empty();
        }
        // Ids are written as they are, to terminals too.
        if (fields.text("id").codePoints().anyMatch(Character::isISOControl)) {
            fields.error(mapping.get("id").orElse(node), "`id` has a control character in it; remove it");
            return Optional.empty();
        }
        return Optional.of(fields);
    }

    int line() {
        return mapping.line();
    }

    int column() {
        return mapping.column();
    }

    /** Returns a piece of text with its blanks tidied, or the empty string. */
    String text(String name) {
        Optional<Node> value = mapping.get(name);
        if (value.isEmpty()) {
            return "";
        }
        if (value.get() instanceof Scalar scalar) {
            return scalar.text().strip();
        }
        error(value.get(), "`" + name + "` is one piece of text; put it in quotes");
        return "";
    }

    /** Returns a list of words; a single word stands for a list of one. */
    List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (Node node : nodes(name)) {
            if (node instanceof Scalar scalar) {
                words.add(scalar.text());
            } else {
                error(node, "`" + name + "` is a list of words such as [first, second]");
            }
        }
        return words;
    }

    boolean flag(String name, boolean otherwise) {
        return mapping.get(name)
                .map(value -> value instanceof Scalar scalar && scalar.text().equals("true"))
                .orElse(otherwise);
    }

    /** Returns the fields that are none of these, without their places. */
    Map<String, Object> besides(Set<String> known) {
        Map<String, Object> rest = new LinkedHashMap<>();
        for (Field field : mapping.fields()) {
            if (!known.contains(field.name())) {
                rest.put(field.name(), field.value().plain());
            }
        }
        return rest;
    }

    private List<Node> nodes(String name) {
        Optional<Node> value = mapping.get(name);
        if (value.isEmpty()) {
            return List.of();
        }
        return value.get() instanceof Sequence sequence ? sequence.items() : List.of(value.get());
    }

    private void error(Node at, String message) {
        problems.add(Problem.error(file, at.line(), at.column(), message));
    }
}
