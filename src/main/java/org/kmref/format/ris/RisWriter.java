package org.kmref.format.ris;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.kmref.format.core.FormatEncoder;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.Item;

/** Writes RIS; {@link RisItem} understands what {@link RisTags} says. */
public final class RisWriter implements FormatEncoder {

    @Override
    public void write(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        String lead = "";
        for (Item item : items) {
            out.append(lead);
            for (Map.Entry<String, String> tag : RisTags.of(item, "ris")) {
                out.append(tag.getKey()).append("  - ").append(tag.getValue()).append('\n');
            }
            out.append("ER  - \n");
            lead = "\n";
        }
    }
}
