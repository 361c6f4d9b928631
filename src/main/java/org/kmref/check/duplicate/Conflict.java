package org.kmref.check.duplicate;

import java.util.List;
import org.kmref.model.CitationKey;

/**
 * A field that records of one work fill differently, none of them only the fuller.
 *
 * @param key the record that stays
 * @param field the name of the field
 * @param values what they say, as it is shown, each once; that of the preferred record first
 * @param of whose value each is, in the order of the values
 */
public record Conflict(CitationKey key, String field, List<String> values, List<List<CitationKey>> of) {
    public Conflict {
        values = List.copyOf(values);
        of = of.stream().map(List::copyOf).toList();
    }

    /** Decides which value holds. */
    public interface ConflictResolver {
        /** Returns the position of the value. */
        int choice(Conflict conflict);
    }
}
