package org.kmref.csl.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What the catalogue says of a style.
 *
 * @param id what it is asked for by: {@code apa}
 * @param title as the style gives it
 * @param shortTitle as the style gives it, or empty
 * @param parent the id of the style this one takes its layout from; absent for an independent style
 * @param styleClass {@code in-text} or {@code note}; a dependent style has its parent's
 * @param format {@code author-date}, {@code numeric}, {@code note}, {@code author} or {@code label}, or empty
 * @param defaultLocale the language the style is written for, a tag such as {@code en-GB}, or empty
 * @param fields the disciplines it is used in: {@code medicine}, {@code law} ...
 */
public record StyleEntry(
        String id,
        String title,
        String shortTitle,
        Optional<String> parent,
        String styleClass,
        String format,
        String defaultLocale,
        List<String> fields) {

    public StyleEntry {
        fields = List.copyOf(fields);
    }

    public boolean isDependent() {
        return parent.isPresent();
    }

    /** Returns the entry in one row of the list of styles: its fields, and last the words it is found by. */
    String toRow() {
        return String.join(
                "\t",
                id,
                title,
                shortTitle,
                parent.orElse(""),
                styleClass,
                format,
                defaultLocale,
                String.join(",", fields),
                StyleSearch.folded(id + " " + title + " " + shortTitle));
    }

    static StyleEntry ofRow(String row) {
        String[] cells = row.split("\t", -1);
        return new StyleEntry(
                cells[0],
                cells[1],
                cells[2],
                cells[3].isEmpty() ? Optional.empty() : Optional.of(cells[3]),
                cells[4],
                cells[5],
                cells[6],
                cells[7].isEmpty() ? List.of() : List.of(cells[7].split(",")));
    }
}
