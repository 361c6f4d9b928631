package org.kmref.lookup;

import java.time.LocalDate;
import java.util.List;
import org.kmref.model.Item;

/** What came of one identifier. */
public sealed interface LookupResult {

    Identifier identifier();

    /**
     * A service has it.
     *
     * @param items one work, or the works of a person
     * @param source who said so: {@code Crossref}
     * @param date the day it was said
     */
    record Found(Identifier identifier, List<Item> items, String source, LocalDate date) implements LookupResult {
        public Found {
            items = List.copyOf(items);
        }
    }

    /**
     * There is no answer.
     *
     * @param reason why, in words for the user
     * @param isAnswered whether a service was reached and said so
     */
    record Missed(Identifier identifier, String reason, boolean isAnswered) implements LookupResult {}
}
