package org.kmref.format.core;

import java.io.IOException;
import java.util.List;
import org.kmref.model.Item;

/** Spells works in a form that may not have room for all of a work. */
public interface FormatEncoder {

    /** Writes a whole document, ending with a line break. */
    void write(List<Item> items, WriteOptions options, Appendable out) throws IOException;

    /** Returns whether the form has italics and the like; one that has not gets the words without their tags. */
    default boolean hasRichText() {
        return false;
    }

    /** Returns whether the form can say that a list of names goes on; in one that cannot the names end. */
    default boolean hasOthers() {
        return false;
    }
}
