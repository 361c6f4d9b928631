package org.kmref.format;

import java.io.IOException;
import java.util.List;
import org.kmref.model.Item;
import tools.jackson.core.JsonGenerator;

/** Writes CSL-JSON: one array of items, complete; what CSL does not know stands under {@code custom}. */
final class CslJsonWriter implements ItemWriter {

    @Override
    public NotCarried write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        try (JsonGenerator json = JsonTree.indented(out)) {
            json.writeStartArray();
            items.forEach(item -> JsonTree.write(CslTree.withCustom(item), json));
            json.writeEndArray();
        }
        out.append('\n');
        return NotCarried.nothing();
    }
}
