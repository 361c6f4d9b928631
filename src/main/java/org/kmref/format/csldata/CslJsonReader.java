package org.kmref.format.csldata;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ItemReader;
import org.kmref.format.tree.JsonNodes;
import org.kmref.model.Problem;

/** Reads CSL-JSON: an array of items, one item, or an object with {@code items}. */
public final class CslJsonReader implements ItemReader {

    @Override
    public void read(InputStream in, String file, Sink sink) throws IOException {
        Optional<String> text = InputText.read(in, file, sink);
        if (text.isEmpty()) {
            return;
        }
        if (text.get().isBlank()) {
            sink.problem(Problem.error(file, 0, 0, "is empty; CSL-JSON is an array, such as []"));
            return;
        }
        CslNodes items = new CslNodes(file, sink);
        JsonNodes.read(text.get(), file, 1, items::accept, sink::problem);
        items.end();
    }
}
