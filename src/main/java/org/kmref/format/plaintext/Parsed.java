package org.kmref.format.plaintext;

import java.util.List;
import org.kmref.model.Item;

/**
 * What was understood of one reference.
 *
 * @param item with its key, the line as {@code source-text}, and what is in doubt as {@code doubts}
 * @param sureness how sure each field of the item is, in the order of the line
 * @param leftOut fields that are not in the item because they are too unsure
 * @param unexplained words of the line that no field accounts for
 */
public record Parsed(Item item, List<Field> sureness, List<Field> leftOut, List<String> unexplained) {

    public Parsed {
        sureness = List.copyOf(sureness);
        leftOut = List.copyOf(leftOut);
        unexplained = List.copyOf(unexplained);
    }

    /**
     * A field as it was read.
     *
     * @param name the CSL variable
     * @param value as printed
     * @param sure how probable it is that the value is right, 0 to 1
     */
    public record Field(String name, String value, double sure) {}
}
