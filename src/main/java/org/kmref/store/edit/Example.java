package org.kmref.store.edit;

import java.util.List;
import java.util.Map;
import org.kmref.store.edit.Part.Fields;
import org.kmref.store.edit.Part.Listing;
import org.kmref.store.edit.Part.Text;

/**
 * A part after whose manner a value is spelt.
 *
 * @param part an empty flow mapping where there is none to follow
 * @param dashInset how far the dashes of a list are set in under its name
 * @param inset how far the fields of an element are set in behind its dash
 * @param ownLine whether nothing but the value will stand to the end of its line
 */
record Example(Part part, int dashInset, int inset, boolean ownLine) {
    private static final Part NOTHING = new Part.Alias(new Text("", Part.Quotes.PLAIN, "", 0, 0), 0, 0);

    /** Returns no example: what stands for itself is spelt as kmref does. */
    static Example none() {
        return new Example(NOTHING, 2, 2, true);
    }

    Example with(Part other) {
        return new Example(other, dashInset, inset, ownLine);
    }

    Example sharingItsLine() {
        return new Example(part, dashInset, inset, false);
    }

    boolean isNone() {
        return part == NOTHING;
    }

    /** Returns the example itself where it is a piece of text. */
    List<Text> text() {
        return part instanceof Text text ? List.of(text) : List.of();
    }

    /** Returns the example for an element of a list: the first one of the same kind. */
    Example ofElement(Object value) {
        if (part instanceof Listing listing) {
            for (Part item : listing.items()) {
                if (isLike(item, value)) {
                    return with(item);
                }
            }
        }
        return with(NOTHING);
    }

    /** Returns the example for a field of a map. */
    Example ofField(String name) {
        if (part instanceof Fields fields) {
            for (Part value : fields.get(name)) {
                return with(value);
            }
        }
        return with(NOTHING);
    }

    /** Returns whether a value could be spelt in the manner of a part. */
    static boolean isLike(Part part, Object value) {
        if (value instanceof DateText) {
            return part instanceof Fields || part instanceof Text;
        }
        if (value instanceof Map<?, ?>) {
            return part instanceof Fields;
        }
        return value instanceof List<?> ? part instanceof Listing : part instanceof Text;
    }
}
