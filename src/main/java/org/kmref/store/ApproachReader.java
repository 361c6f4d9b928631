package org.kmref.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Approach;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.Problem;
import org.kmref.model.Unit;

/** Reads the file of approaches: {@code about:}, {@code unit:} and {@code approaches:}. */
public final class ApproachReader {
    private static final Set<String> KNOWN =
            Set.of("id", "name", "aliases", "definition", "people", "groups", "references", "related");

    private static final Set<String> KNOWN_OF_UNIT = Set.of("id", "name", "host", "aim", "principles");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private ApproachReader(String file) {
        this.file = file;
    }

    /** Returns the approaches; {@code file} is what problems call it. */
    public static Loaded<Approaches> read(String file, String text) {
        ApproachReader reader = new ApproachReader(file);
        Optional<Node> document = YamlNodes.read(file, text, reader.problems);
        if (document.isEmpty() && reader.problems.isEmpty()) {
            reader.problems.add(Problem.error(file, 0, 0, "is empty; begin with `approaches:`"));
        }
        Approaches approaches = document.map(reader::document).orElseGet(Approaches::empty);
        return new Loaded<>(approaches, reader.problems);
    }

    private Approaches document(Node node) {
        if (!(node instanceof Mapping mapping)) {
            error(node, "a list of fields is expected here; begin with `approaches:`");
            return Approaches.empty();
        }
        Optional<Approach> about = mapping.get("about").flatMap(this::approach);
        Optional<Unit> unit = mapping.get("unit").flatMap(this::unit);
        List<Approach> approaches = new ArrayList<>();
        Node list = mapping.get("approaches").orElse(new Sequence(List.of(), 0, 0));
        if (!(list instanceof Sequence sequence)) {
            error(list, "`approaches` is a list; begin each with `- id: ...`");
            return new Approaches(about, unit, approaches);
        }
        Set<String> ids = new HashSet<>();
        for (Node item : sequence.items()) {
            Optional<Approach> approach = approach(item);
            if (approach.isPresent() && !ids.add(approach.get().id())) {
                error(item, "the id `" + approach.get().id() + "` is taken; choose another");
            } else {
                approach.ifPresent(approaches::add);
            }
        }
        return new Approaches(about, unit, approaches);
    }

    private Optional<Approach> approach(Node node) {
        return MappingFields.withId(file, node, "approach", problems)
                .map(fields -> new Approach(
                        fields.text("id"),
                        fields.text("name"),
                        fields.words("aliases"),
                        fields.text("definition"),
                        fields.words("people"),
                        fields.words("groups"),
                        keys(fields.words("references")),
                        keys(fields.words("related")),
                        fields.besides(KNOWN)));
    }

    private Optional<Unit> unit(Node node) {
        return MappingFields.withId(file, node, "unit", problems)
                .map(fields -> new Unit(
                        fields.text("id"),
                        fields.text("name"),
                        fields.text("host"),
                        fields.text("aim"),
                        fields.words("principles"),
                        fields.besides(KNOWN_OF_UNIT)));
    }

    private static List<CitationKey> keys(List<String> words) {
        return words.stream()
                .filter(word -> !word.isBlank())
                .map(CitationKey::new)
                .toList();
    }

    private void error(Node at, String message) {
        problems.add(Problem.error(file, at.line(), at.column(), message));
    }
}
