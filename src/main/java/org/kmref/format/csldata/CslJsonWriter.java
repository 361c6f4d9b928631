package org.kmref.format.csldata;

import java.io.IOException;
import java.util.List;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.core.Losses;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.tree.JsonTree;
import org.kmref.model.Item;
import tools.jackson.core.JsonGenerator;

/** Writes CSL-JSON: one array of items, complete; what CSL does not know stands under {@code custom}. */
public final class CslJsonWriter implements ItemWriter {

    @Override
    public Losses write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        try (JsonGenerator json = JsonTree.indented(out)) {
            json.writeStartArray();
            items.forEach(item -> JsonTree.write(CslTree.withCustom(item), json));
            json.writeEndArray();
        }
        out.append('\n');
        return Losses.nothing();
    }
}
