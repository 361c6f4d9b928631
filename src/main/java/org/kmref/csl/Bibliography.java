package org.kmref.csl;

import java.util.List;
import org.kmref.model.CitationKey;

/**
 * The list at the end, in the style's order.
 *
 * @param hangingIndent whether all lines of an entry but the first are set in
 * @param secondFieldAlign how the first field of an entry is set apart
 * @param lineSpacing in lines, 1 by default
 * @param entrySpacing in lines, 1 by default
 */
public record Bibliography(
        List<Entry> entries,
        boolean hangingIndent,
        SecondFieldAlign secondFieldAlign,
        int lineSpacing,
        int entrySpacing) {

    public Bibliography {
        entries = List.copyOf(entries);
    }

    /** Returns the list with other entries, set in the same way. */
    public Bibliography withEntries(List<Entry> others) {
        return new Bibliography(others, hangingIndent, secondFieldAlign, lineSpacing, entrySpacing);
    }

    /** One work of the list. */
    public record Entry(CitationKey key, StyledText text) {}

    /** The {@code second-field-align} attribute of CSL. */
    public enum SecondFieldAlign {
        NONE,
        FLUSH,
        MARGIN
    }
}
