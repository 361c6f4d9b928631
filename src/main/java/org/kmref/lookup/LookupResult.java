package org.kmref.lookup;

import java.time.LocalDate;
import java.util.List;
import org.kmref.model.Item;

/** What came of one identifier, or of one search. */
public sealed interface LookupResult {

    LookupIdentifier identifier();

    /**
     * A service has it.
     *
     * @param items one work, or the works of a person
     * @param source who said so: {@code Crossref}
     * @param date the day it was said
     * @param remarks what else there is to say, in words for the user
     */
    record Found(LookupIdentifier identifier, List<Item> items, String source, LocalDate date, List<String> remarks)
            implements LookupResult {
        public Found {
            items = List.copyOf(items);
            remarks = List.copyOf(remarks);
        }

        Found(LookupIdentifier identifier, List<Item> items, String source, LocalDate date) {
            this(identifier, items, source, date, List.of());
        }

        /** Returns who said so and when: {@code Crossref, 2026-11-29}. */
        public String said() {
            return source + ", " + date;
        }
    }

    /**
     * A service has another work there than the reference is of.
     *
     * @param registered the work it has
     * @param source who said so, and when: {@code Crossref, 2026-11-29}
     */
    record OtherWork(LookupIdentifier identifier, Item registered, String source) implements LookupResult {}

    /**
     * There is no answer.
     *
     * @param reason why, in words for the user
     * @param isAnswered whether a service was reached and said so
     */
    record Missed(LookupIdentifier identifier, String reason, boolean isAnswered) implements LookupResult {}
}
