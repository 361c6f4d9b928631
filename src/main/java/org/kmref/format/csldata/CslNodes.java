package org.kmref.format.csldata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.service.ServiceReader;
import org.kmref.format.tree.Node;
import org.kmref.model.ArticleNumber;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Problem;
import org.kmref.model.Variable;

/** Hands on the works that nodes of CSL-JSON or CSL-YAML say, each under a key of its own. */
final class CslNodes {

    private final String file;
    private final ItemReader.Sink sink;
    private final KeyMaker keys = new KeyMaker();
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<String> leftOut = new TreeSet<>();
    private final Set<String> refused = new HashSet<>();
    private int made;

    CslNodes(String file, ItemReader.Sink sink) {
        this.file = file;
        this.sink = sink;
    }

    /**
     * Takes one item, or an object that holds them: under {@code items} or {@code references}, or as the answers of Crossref's
     * service have them, under {@code message}.
     */
    void accept(Node node) {
        if (node instanceof Node.Mapping mapping && mapping.get("id").isEmpty()) {
            Optional<String> other = OtherJson.name(mapping);
            if (other.isPresent()) {
                refuse(mapping, other.get());
                return;
            }
            Optional<String> error = ServiceReader.refusal(mapping);
            if (error.isPresent()) {
                sink.problem(Problem.error(
                        file,
                        mapping.line(),
                        mapping.column(),
                        "the service answered with an error: " + error.get() + "; check the identifier and ask again"));
                return;
            }
            Optional<Node> inner = mapping.get("message")
                    .filter(message -> message instanceof Node.Mapping
                            && (mapping.get("message-type").isPresent()
                                    || mapping.get("status").isPresent()))
                    .or(() -> mapping.get("items")
                            .or(() -> mapping.get("references"))
                            .filter(Node.Sequence.class::isInstance));
            if (inner.isPresent()) {
                if (inner.get() instanceof Node.Sequence items) {
                    items.items().forEach(this::item);
                } else {
                    accept(inner.get());
                }
                return;
            }
        }
        if (node instanceof Node.Mapping mapping && isByKey(mapping)) {
            mapping.fields().forEach(field -> item(withKey(field)));
            return;
        }
        item(node);
    }

    // {"smith2019": {"type": "book", ...}}, as some programs store them.
    private static boolean isByKey(Node.Mapping object) {
        return !object.fields().isEmpty()
                && object.fields().stream()
                        .allMatch(field -> Variable.of(field.name()).isEmpty()
                                && field.value() instanceof Node.Mapping work
                                && (work.get("type").isPresent()
                                        || work.get("title").isPresent()));
    }

    private static Node withKey(Node.Field named) {
        Node.Mapping work = (Node.Mapping) named.value();
        if (work.get("id").isPresent()) {
            return work;
        }
        List<Node.Field> fields = new ArrayList<>(work.fields());
        Node key = new Node.Scalar(named.name(), Node.ScalarKind.TEXT, named.line(), named.column());
        fields.add(0, new Node.Field("id", key, named.line(), named.column()));
        return new Node.Mapping(fields, work.line(), work.column());
    }

    private void refuse(Node at, String program) {
        if (refused.add(program)) {
            sink.problem(Problem.error(
                    file,
                    at.line(),
                    at.column(),
                    "this is not CSL-JSON but the format " + program + "; read it with --from " + program));
        }
    }

    private void item(Node node) {
        List<Problem> problems = new ArrayList<>();
        if (!(node instanceof Node.Mapping mapping)) {
            new CslItemReader(file, problems).read(node);
            problems.forEach(sink::problem);
            return;
        }
        Optional<String> other = OtherJson.name(mapping);
        if (other.isPresent()) {
            refuse(mapping, other.get());
            return;
        }
        RegistryRecord record = new RegistryRecord(mapping, sink.keepsAll());
        boolean keyed = RegistryRecord.hasKey(mapping);
        Node.Mapping standard = record.standard(
                keyed ? String.valueOf(mapping.get("id").orElseThrow().plain()) : "none");
        Optional<Item> item = new CslItemReader(file, problems).read(standard);
        problems.forEach(sink::problem);
        leftOut.addAll(record.leftOut());
        item.map(CslNodes::withArticleNumber).ifPresent(found -> {
            if (keyed) {
                keyed(found, node);
            } else {
                made++;
                sink.item(found.toBuilder().key(keys.made(found)).build());
            }
        });
    }

    private static Item withArticleNumber(Item item) {
        Item.Builder numbered = item.toBuilder();
        boolean taken =
                item.extra().get(ArticleNumber.FIELD) instanceof String number && ArticleNumber.put(numbered, number);
        return taken ? numbered.build() : item;
    }

    private void keyed(Item found, Node node) {
        String wanted = found.key().value();
        CitationKey key = keys.free(wanted);
        Integer before = lines.putIfAbsent(wanted, node.line());
        if (before != null) {
            sink.problem(Problem.warning(
                            file,
                            node.line(),
                            node.column(),
                            "the key `" + wanted + "` is taken in line " + before + ", read as `" + key
                                    + "`; choose another")
                    .of("key-clash"));
        }
        sink.item(before == null ? found : found.toBuilder().key(key).build());
    }

    /** Says, once and at the end, what was done with all of them. */
    void end() {
        if (made > 0) {
            String keysMade = made == 1 ? "a key for 1 reference" : "keys for " + made + " references";
            sink.problem(Problem.note(file, 0, 0, "made " + keysMade + " without one"));
        }
        if (!leftOut.isEmpty()) {
            sink.problem(Problem.note(
                    file,
                    0,
                    0,
                    "left out " + leftOut.size() + (leftOut.size() == 1 ? " field" : " fields")
                            + " that a registry has for itself; --keep-all keeps "
                            + (leftOut.size() == 1 ? "it" : "them")));
        }
    }
}
