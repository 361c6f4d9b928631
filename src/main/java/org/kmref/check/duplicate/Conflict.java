package org.kmref.check.duplicate;

import java.util.List;
import org.kmref.model.CitationKey;

/**
 * A field that records of one work fill differently, none of them only the fuller.
 *
 * @param key the record that stays
 * @param field the name of the field
 * @param values what they say, as it is shown, each once; that of the preferred record first
 */
public record Conflict(CitationKey key, String field, List<String> values) {
    public Conflict {
        values = List.copyOf(values);
    }

    /** Decides which value holds. */
    public interface ConflictResolver {
        /** Returns the position of the value. */
        int choice(Conflict conflict);
    }
}
