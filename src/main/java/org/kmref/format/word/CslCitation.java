package org.kmref.format.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.format.csldata.CslItemReader;
import org.kmref.format.tree.JsonNodes;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.ScalarKind;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/**
 * The JSON in which Zotero and Mendeley write a citation down, with its references embedded as CSL-JSON.
 *
 * @see <a href="https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-citation.json">CSL citation schema 1.0.2</a>
 */
final class CslCitation {
    private static final String KEY = "citation-key";

    private final String program;
    private final CitationCollector found;

    private CslCitation(String program, CitationCollector found) {
        this.program = program;
        this.found = found;
    }

    /** Reads an instruction, whose JSON runs from its first brace to its last. */
    static void read(String instruction, String program, CitationCollector found) {
        int start = instruction.indexOf('{');
        int end = instruction.lastIndexOf('}');
        if (start < 0 || end < start) {
            found.damaged(program, "it has no data");
            return;
        }
        CslCitation reading = new CslCitation(program, found);
        List<Problem> problems = new ArrayList<>();
        List<Node> nodes = new ArrayList<>();
        JsonNodes.read(instruction.substring(start, end + 1), found.file(), 1, nodes::add, problems::add);
        nodes.forEach(reading::citation);
        if (nodes.isEmpty()) {
            found.damaged(program, "its data is not JSON");
        }
    }

    private void citation(Node node) {
        if (node instanceof Mapping citation && citation.get("citationItems").orElse(null) instanceof Sequence cites) {
            cites.items().forEach(this::cite);
        }
    }

    private void cite(Node node) {
        if (!(node instanceof Mapping cite)) {
            return;
        }
        if (!(cite.get("itemData").orElse(null) instanceof Mapping data)) {
            found.lacking(program);
            return;
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Item> item = new CslItemReader(found.file(), problems).read(withId(data));
        String key = text(data, KEY);
        item.map(CitationCollector::withoutKey).ifPresent(read -> {
            Object identity = address(cite).<Object>map(address -> address).orElse(read);
            found.add(identity, read, isKey(key) ? key : "", 1);
        });
        if (item.isEmpty()) {
            found.damaged(program, "a reference in it is not CSL-JSON");
        }
    }

    // The number or word that the program knows it by means nothing elsewhere.
    private static Mapping withId(Mapping data) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("id", new Scalar("none", ScalarKind.TEXT, 1, 1), 1, 1));
        data.fields().stream()
                .filter(field -> !field.name().equals("id") && !field.name().equals(KEY))
                .forEach(fields::add);
        return new Mapping(fields, data.line(), data.column());
    }

    private static Optional<String> address(Mapping cite) {
        Node uris = cite.get("uris").or(() -> cite.get("uri")).orElse(null);
        if (uris instanceof Sequence list
                && !list.items().isEmpty()
                && list.items().get(0) instanceof Scalar first) {
            return Optional.of(first.text());
        }
        return uris instanceof Scalar one ? Optional.of(one.text()) : Optional.empty();
    }

    private static String text(Mapping mapping, String field) {
        return mapping.get(field).orElse(null) instanceof Scalar scalar
                ? scalar.text().strip()
                : "";
    }

    private static boolean isKey(String key) {
        return !key.isEmpty()
                && key.codePoints().noneMatch(c -> Character.isISOControl(c) || Character.isWhitespace(c));
    }
}
