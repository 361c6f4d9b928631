package org.kmref.format.csldata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.tree.Node;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Problem;

/** Hands on the works that nodes of CSL-JSON or CSL-YAML say, each under a key of its own. */
final class CslNodes {

    private final String file;
    private final ItemReader.Sink sink;
    private final KeyMaker keys = new KeyMaker();
    private final Map<String, Integer> lines = new HashMap<>();

    CslNodes(String file, ItemReader.Sink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** Takes one item, or an object that holds them under {@code items} or {@code references}. */
    void accept(Node node) {
        if (node instanceof Node.Mapping mapping && mapping.get("id").isEmpty()) {
            Optional<Node> list = mapping.get("items").or(() -> mapping.get("references"));
            if (list.isPresent() && list.get() instanceof Node.Sequence items) {
                items.items().forEach(this::item);
                return;
            }
        }
        item(node);
    }

    private void item(Node node) {
        List<Problem> problems = new ArrayList<>();
        Optional<Item> item = new CslItemReader(file, problems).read(node);
        problems.forEach(sink::problem);
        item.ifPresent(found -> {
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
        });
    }
}
