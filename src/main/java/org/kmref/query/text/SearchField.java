package org.kmref.query.text;

import java.util.ArrayList;
import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;

/** Where plain words are looked for, the weightiest first. */
public enum SearchField {
    TITLE("title", 8, true),
    NAMES("names", 6, false),
    KEY("key", 5, false),
    KEYWORD("keyword", 4, true),
    THEMES("themes", 3, true),
    CONTAINER("container", 3, true),
    PUBLISHER("publisher", 2, true),
    ISSUED("year", 2, false),
    IDENTIFIERS("identifiers", 2, false),
    ABSTRACT("abstract", 1, true),
    NOTE("note", 1, true),
    GENRE("genre", 1, true);

    /** What stands between two things a field says. */
    public static final String SEPARATOR = " · ";

    private final String label;
    private final int weight;
    private final boolean prose;

    SearchField(String label, int weight, boolean prose) {
        this.label = label;
        this.weight = weight;
        this.prose = prose;
    }

    /** Returns the word a reader is shown for it. */
    public String label() {
        return label;
    }

    public int weight() {
        return weight;
    }

    /** Returns whether its words are those of a language, which have spellings and plurals. */
    public boolean isProse() {
        return prose;
    }

    /** Returns what the field says of the work, as a reader would see it; empty where it says nothing. */
    public String text(Item item, Library library) {
        return String.join(SEPARATOR, values(item, library));
    }

    /** Returns each thing the field says of the work; none is empty. */
    public List<String> values(Item item, Library library) {
        return switch (this) {
            case TITLE -> texts(item, TextVariable.TITLE, TextVariable.TITLE_SHORT, TextVariable.ORIGINAL_TITLE);
            case NAMES -> names(item);
            case KEY -> List.of(item.key().value());
            case KEYWORD -> item.keywords().list();
            case THEMES -> themes(item, library);
            case CONTAINER ->
                texts(
                        item,
                        TextVariable.CONTAINER_TITLE,
                        TextVariable.CONTAINER_TITLE_SHORT,
                        TextVariable.COLLECTION_TITLE);
            case PUBLISHER -> texts(item, TextVariable.PUBLISHER, TextVariable.PUBLISHER_PLACE);
            case ISSUED -> item.year().map(String::valueOf).map(List::of).orElse(List.of());
            case IDENTIFIERS ->
                texts(
                        item,
                        TextVariable.DOI,
                        TextVariable.ISBN,
                        TextVariable.ISSN,
                        TextVariable.PMID,
                        TextVariable.PMCID,
                        TextVariable.URL);
            case ABSTRACT -> texts(item, TextVariable.ABSTRACT);
            case NOTE -> texts(item, TextVariable.NOTE, TextVariable.ANNOTE);
            case GENRE -> texts(item, TextVariable.GENRE, TextVariable.MEDIUM);
        };
    }

    /** Returns the words of a text of this field. */
    public Text words(String text) {
        return prose ? Text.prose(text) : Text.plain(text);
    }

    private static List<String> texts(Item item, TextVariable... variables) {
        List<String> texts = new ArrayList<>();
        for (TextVariable variable : variables) {
            String text = variable == TextVariable.DOI ? item.doi().name() : item.text(variable);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<String> names(Item item) {
        List<String> names = new ArrayList<>();
        for (List<Name> role : item.names().values()) {
            for (Name name : Name.withoutOthers(role)) {
                names.add(name.displayName());
            }
        }
        return names;
    }

    private static List<String> themes(Item item, Library library) {
        List<String> themes = new ArrayList<>();
        for (String id : item.themes()) {
            library.theme(id)
                    .map(Theme::title)
                    .filter(title -> !title.equals(id))
                    .ifPresent(themes::add);
            themes.add(id);
        }
        return themes;
    }
}
