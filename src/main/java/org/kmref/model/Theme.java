package org.kmref.model;

import java.util.List;

/**
 * A heading of the reading list.
 *
 * @param id what references name it by
 * @param title what a reader sees
 * @param aliases other words for it on the command line
 * @param description a sentence on what belongs here, or empty
 */
public record Theme(String id, String title, List<String> aliases, String description) {

    public Theme {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a theme's id is not blank");
        }
        aliases = List.copyOf(aliases);
    }
}
