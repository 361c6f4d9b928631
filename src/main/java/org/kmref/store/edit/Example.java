package org.kmref.store.edit;

import java.util.List;
import java.util.Map;
import org.kmref.store.edit.YamlPart.Listing;
import org.kmref.store.edit.YamlPart.Mapping;
import org.kmref.store.edit.YamlPart.Text;

/**
 * A part after whose manner a value is spelt.
 *
 * @param part an empty flow mapping where there is none to follow
 * @param dashInset how far the dashes of a list are set in under its name
 * @param inset how far the fields of an element are set in behind its dash
 * @param ownLine whether nothing but the value will stand to the end of its line
 */
record Example(YamlPart part, int dashInset, int inset, boolean ownLine) {
    private static final YamlPart NOTHING = new YamlPart.Alias(new Text("", YamlPart.Quotes.PLAIN, "", 0, 0), 0, 0);

    /** Returns no example: what stands for itself is spelt as kmref does. */
    static Example none() {
        return new Example(NOTHING, 2, 2, true);
    }

    Example with(YamlPart other) {
        return new Example(other, dashInset, inset, ownLine);
    }

    Example sharingItsLine() {
        return new Example(part, dashInset, inset, false);
    }

    /** Returns the example itself where it is a piece of text. */
    List<Text> text() {
        return part instanceof Text text ? List.of(text) : List.of();
    }

    /** Returns the example for an element of a list: the first one of the same kind. */
    Example ofElement(Object value) {
        if (part instanceof Listing listing) {
            for (YamlPart item : listing.items()) {
                if (isLike(item, value)) {
                    return with(item);
                }
            }
        }
        return with(NOTHING);
    }

    /** Returns the example for a field of a map. */
    Example ofField(String name) {
        if (part instanceof Mapping fields) {
            for (YamlPart value : fields.get(name)) {
                return with(value);
            }
        }
        return with(NOTHING);
    }

    /** Returns whether a value could be spelt in the manner of a part. */
    static boolean isLike(YamlPart part, Object value) {
        if (value instanceof DateText) {
            return part instanceof Mapping || part instanceof Text;
        }
        if (value instanceof Map<?, ?>) {
            return part instanceof Mapping;
        }
        return value instanceof List<?> ? part instanceof Listing : part instanceof Text;
    }
}
