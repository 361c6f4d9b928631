package org.kmref.format.core;

import java.io.IOException;
import java.util.List;
import org.kmref.model.Item;

/** Writes works in one exchange format. */
public interface ItemWriter {

    /** Writes the works in the order given, ending with a line break, and returns what the form had no place for. */
    Losses write(List<Item> items, WriteOptions options, Appendable out) throws IOException;

    /** Writes the works likewise, where nobody asks what the form had no place for: that takes most of the time. */
    default void spell(List<Item> items, WriteOptions options, Appendable out) throws IOException {
        write(items, options, out);
    }
}
