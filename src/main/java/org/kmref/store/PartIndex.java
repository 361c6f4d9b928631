package org.kmref.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.Format;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Part;
import org.kmref.model.Place;
import org.kmref.model.Problem;

/** Where the parts of one text are, as far as the layout of its format tells. */
final class PartIndex {
    private static final Pattern ENTRY = Pattern.compile("(?m)^[ \\t]*@\\w+\\s*[{(]\\s*([^\\s,{}()]+)\\s*,");

    private final String file;
    private final Optional<Node> document;
    private final IdentityHashMap<Sequence, Map<String, Mapping>> byId = new IdentityHashMap<>();
    private final Map<String, Place> byKey = new HashMap<>();

    private PartIndex(String file, Optional<Node> document) {
        this.file = file;
        this.document = document;
    }

    static PartIndex of(String file, String text, Format.Layout layout) {
        return switch (layout) {
            case TREE -> {
                List<Problem> known = new ArrayList<>();
                yield new PartIndex(file, YamlNodes.read(file, text, known));
            }
            case ENTRIES -> {
                PartIndex places = new PartIndex(file, Optional.empty());
                places.entries(text);
                yield places;
            }
            case UNKNOWN -> new PartIndex(file, Optional.empty());
        };
    }

    /** Returns where the value of a field stands, or the id of what has one; absent where there is no such part. */
    Optional<Place> of(Part part) {
        List<String> steps = part.steps();
        if (document.isEmpty()) {
            return Optional.ofNullable(steps.size() == 2 ? byKey.get(steps.get(1)) : null);
        }
        // A document that is a list is that of its references.
        Optional<Node> node = document;
        for (int i = document.get() instanceof Sequence ? 1 : 0; i < steps.size() && node.isPresent(); i++) {
            node = below(node.get(), steps.get(i));
        }
        return node.map(this::place);
    }

    private Optional<Node> below(Node node, String step) {
        if (node instanceof Mapping mapping) {
            return mapping.get(step);
        }
        if (node instanceof Sequence sequence) {
            Optional<Node> named = Optional.ofNullable(ids(sequence).get(step));
            return named.isPresent() ? named : at(sequence, step);
        }
        return Optional.empty();
    }

    private static Optional<Node> at(Sequence sequence, String step) {
        boolean number = step.length() < 9 && !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
        return number && Integer.parseInt(step) < sequence.items().size()
                ? Optional.of(sequence.items().get(Integer.parseInt(step)))
                : Optional.empty();
    }

    private Map<String, Mapping> ids(Sequence sequence) {
        return byId.computeIfAbsent(sequence, same -> {
            Map<String, Mapping> ids = new HashMap<>();
            for (Node item : same.items()) {
                if (item instanceof Mapping mapping && mapping.get("id").orElse(item) instanceof Scalar id) {
                    ids.putIfAbsent(id.text(), mapping);
                }
            }
            return ids;
        });
    }

    private Place place(Node node) {
        if (node instanceof Mapping mapping) {
            Optional<Field> id = mapping.field("id");
            if (id.isPresent()) {
                return place(id.get().value());
            }
        }
        return new Place(file, node.line(), node.column());
    }

    private void entries(String text) {
        Matcher entry = ENTRY.matcher(text);
        int line = 1;
        int counted = 0;
        while (entry.find()) {
            int start = entry.start(1);
            int lineStart = text.lastIndexOf('\n', start) + 1;
            line += (int) text.substring(counted, start)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = start;
            byKey.putIfAbsent(entry.group(1), new Place(file, line, 1 + text.codePointCount(lineStart, start)));
        }
    }
}
