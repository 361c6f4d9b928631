package org.kmref.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kmref.lookup.Services.Service;
import org.kmref.model.Item;

/**
 * What one service said under one identifier.
 *
 * @param items at least one work
 * @param answer as it came
 */
record Said(LookupIdentifier identifier, Service service, List<Item> items, ServiceAnswer answer) {
    Said {
        items = List.copyOf(items);
    }

    /** Returns the day it said so. */
    LocalDate date() {
        return answer.date();
    }

    /** Returns who said so and when: {@code Crossref, 2026-11-29}. */
    String source() {
        return service.title() + ", " + date();
    }

    /** Returns the first work, which remembers who confirmed the identifier, and when. */
    Item confirmed() {
        Item item = items.get(0);
        return switch (identifier.kind()) {
            case ORCID, TITLE, URL -> item;
            case ARXIV -> with(item, "number");
            case DOI, PMID, PMCID, ISBN -> with(item, identifier.kind().name());
        };
    }

    private Item with(Item item, String field) {
        return item.toBuilder().extra("confirmed", Map.of(field, source())).build();
    }
}
