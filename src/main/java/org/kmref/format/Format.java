package org.kmref.format;

import java.util.List;
import java.util.Optional;
import org.kmref.format.core.ItemReader;
import org.kmref.format.core.ItemWriter;

/**
 * One exchange format.
 *
 * @param id what {@code --from} and {@code --to} call it
 * @param description what help and completion say of it, in a few words
 * @param endings the file endings that mean it, without the dot, in lower case
 * @param reader absent when the form is only written
 * @param writer absent when the form is only read
 */
public record Format(
        String id, String description, List<String> endings, Optional<ItemReader> reader, Optional<ItemWriter> writer) {

    public Format {
        endings = List.copyOf(endings);
    }

    static Format both(String id, String description, List<String> endings, ItemReader reader, ItemWriter writer) {
        return new Format(id, description, endings, Optional.of(reader), Optional.of(writer));
    }

    static Format read(String id, String description, List<String> endings, ItemReader reader) {
        return new Format(id, description, endings, Optional.of(reader), Optional.empty());
    }
}
