package org.kmref.format.csldata;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ItemReader;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Field;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Problem;

/** Reads the items of CSL-YAML: under {@code references}, or a list at the top. */
public final class CslYamlReader implements ItemReader {

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Optional<String> text = InputText.read(in, file, sink);
        if (text.isEmpty()) {
            return;
        }
        CslNodes items = new CslNodes(file, sink);
        List<Problem> problems = new ArrayList<>();
        YamlNodes.read(
                file,
                text.get(),
                new YamlNodes.Visitor() {
                    @Override
                    public boolean streams(String field) {
                        return field.equals("references");
                    }

                    @Override
                    public void element(String field, Node value) {
                        items.accept(value);
                    }

                    @Override
                    public void field(Field field) {
                        if (field.name().equals("references") && field.value() instanceof Node.Sequence list) {
                            list.items().forEach(items::accept);
                        }
                    }
                },
                problems);
        problems.forEach(sink::problem);
        items.end();
    }
}
