package org.kmref.format.csldata;

import java.io.IOException;
import java.util.List;
import org.kmref.format.core.ItemWriter;
import org.kmref.format.core.Losses;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.tree.JsonTree;
import org.kmref.model.Item;
import tools.jackson.core.JsonGenerator;

/** Writes one CSL-JSON item a line, complete; what CSL does not know stands under {@code custom}. */
public final class JsonLinesWriter implements ItemWriter {

    @Override
    public Losses write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        for (Item item : items) {
            try (JsonGenerator json = JsonTree.compact(out)) {
                JsonTree.write(CslTree.withCustom(item), json);
            }
            out.append('\n');
        }
        return Losses.nothing();
    }
}
