package org.kmref.format;

import java.io.IOException;
import java.util.List;
import org.kmref.model.Item;
import tools.jackson.core.JsonGenerator;

/** Writes one CSL-JSON item a line, complete; what CSL does not know stands under {@code custom}. */
final class JsonLinesWriter implements ItemWriter {

    @Override
    public NotCarried write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        for (Item item : items) {
            try (JsonGenerator json = JsonTree.compact(out)) {
                JsonTree.write(CslTree.withCustom(item), json);
            }
            out.append('\n');
        }
        return NotCarried.nothing();
    }
}
