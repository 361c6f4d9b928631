package org.kmref.query;

import java.util.List;
import java.util.stream.Collectors;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;

/** Where plain words are looked for, the weightiest first. */
public enum SearchField {
    TITLE("title", 8),
    NAMES("names", 6),
    KEY("key", 5),
    KEYWORD("keyword", 4),
    THEMES("themes", 3),
    CONTAINER("container", 3),
    PUBLISHER("publisher", 2),
    ISSUED("year", 2),
    IDENTIFIERS("identifiers", 2),
    ABSTRACT("abstract", 1),
    NOTE("note", 1),
    GENRE("genre", 1);

    private final String label;
    private final int weight;

    SearchField(String label, int weight) {
        this.label = label;
        this.weight = weight;
    }

    /** Returns the word a reader is shown for it. */
    public String label() {
        return label;
    }

    public int weight() {
        return weight;
    }

    /** Returns what the field says of the work, as a reader would see it; empty where it says nothing. */
    public String text(Item item, Library library) {
        return switch (this) {
            case TITLE -> joined(item, TextVariable.TITLE, TextVariable.TITLE_SHORT, TextVariable.ORIGINAL_TITLE);
            case NAMES ->
                item.names().values().stream()
                        .flatMap(List::stream)
                        .map(Name::displayName)
                        .collect(Collectors.joining(", "));
            case KEY -> item.key().value();
            case KEYWORD -> item.text(TextVariable.KEYWORD);
            case THEMES -> themes(item, library);
            case CONTAINER ->
                joined(
                        item,
                        TextVariable.CONTAINER_TITLE,
                        TextVariable.CONTAINER_TITLE_SHORT,
                        TextVariable.COLLECTION_TITLE);
            case PUBLISHER -> joined(item, TextVariable.PUBLISHER, TextVariable.PUBLISHER_PLACE);
            case ISSUED -> item.year().map(String::valueOf).orElse("");
            case IDENTIFIERS ->
                joined(
                        item,
                        TextVariable.DOI,
                        TextVariable.ISBN,
                        TextVariable.ISSN,
                        TextVariable.PMID,
                        TextVariable.PMCID,
                        TextVariable.URL);
            case ABSTRACT -> item.text(TextVariable.ABSTRACT);
            case NOTE -> joined(item, TextVariable.NOTE, TextVariable.ANNOTE);
            case GENRE -> joined(item, TextVariable.GENRE, TextVariable.MEDIUM);
        };
    }

    private static String joined(Item item, TextVariable... variables) {
        return List.of(variables).stream()
                .map(item::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String themes(Item item, Library library) {
        return item.themes().stream()
                .map(id -> library.theme(id).map(SearchField::named).orElse(id))
                .collect(Collectors.joining(" · "));
    }

    private static String named(Theme theme) {
        return theme.title().equals(theme.id()) ? theme.id() : theme.title() + " (" + theme.id() + ")";
    }
}
