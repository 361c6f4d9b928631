package org.kmref.format.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ItemReader.Sink;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Problem;

/** The mapping that a YAML file is. */
final class YamlTop {
    private YamlTop() {}

    /** Returns it, or says what is wrong: {@code otherwise} where the file is good YAML but no mapping. */
    static Optional<Node.Mapping> read(InputStream in, String file, Sink sink, String otherwise) throws IOException {
        Optional<String> text = InputText.read(in, file, sink);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<Problem> problems = new ArrayList<>();
        Optional<Node> document = YamlNodes.read(file, text.get(), problems);
        problems.forEach(sink::problem);
        if (document.isPresent() && document.get() instanceof Node.Mapping top) {
            return Optional.of(top);
        }
        if (problems.isEmpty()) {
            sink.problem(Problem.error(file, 1, 1, otherwise));
        }
        return Optional.empty();
    }
}
