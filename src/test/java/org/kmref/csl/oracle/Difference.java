package org.kmref.csl.oracle;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kmref.model.Item;

/**
 * A text on which the two processors differ.
 *
 * @param style the style's XML
 * @param locale the locale asked for, empty for the style's own
 * @param items the works the text is of: one, or those of a citation
 * @param document whether the text is a citation of a document, in which works are told apart
 * @param expected what the reference processor gives
 * @param got what kmref gives
 * @param plainer what kmref gives for the work without what the reference processor does not know of it, see
 *     {@link Explained#plainer}
 */
record Difference(
        String style,
        String locale,
        List<Item> items,
        boolean document,
        String expected,
        String got,
        Supplier<Optional<String>> plainer) {
    Difference {
        items = List.copyOf(items);
    }
}
