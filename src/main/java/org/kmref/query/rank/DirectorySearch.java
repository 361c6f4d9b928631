package org.kmref.query.rank;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.model.CitationKey;
import org.kmref.model.DirectoryEntry;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.TextVariable;
import org.kmref.query.Query;
import org.kmref.query.text.SearchField;

/**
 * Asks a query of what a library describes beside its references. An entry is asked as a reference would be whose title
 * is its name, whose keywords are its aliases and whose abstract is all else it says; so words mean the same in both.
 */
public final class DirectorySearch {
    // Where something was seen, and what belongs to something else.
    private static final Set<String> UNSEARCHED = Set.of(
            "id",
            "name",
            "aliases",
            "acronym",
            "groups",
            "references",
            "related",
            "parent",
            "approach",
            "url",
            "source",
            "unconfirmed",
            "notes");

    private final IdentityHashMap<Item, DirectoryEntry> entries = new IdentityHashMap<>();
    private final Library library;

    public DirectorySearch(List<DirectoryEntry> searched) {
        List<Item> items = new ArrayList<>();
        for (DirectoryEntry entry : searched) {
            Item item = item(entry);
            items.add(item);
            entries.put(item, entry);
        }
        this.library = Library.empty().withItems(items);
    }

    /**
     * An entry that matches.
     *
     * @param field where the best hit is: {@link SearchField#TITLE} for its name, {@link SearchField#ABSTRACT} for what
     *     it says
     * @param text what stands there
     */
    public record Hit(DirectoryEntry entry, SearchField field, String text) {}

    /** Returns the entries that hold words of the query, the best first; of a query without words, none. */
    public List<Hit> rank(Query query) {
        List<Hit> hits = new ArrayList<>();
        for (Ranking.RankedItem hit : new Ranking(query, library).rank(library.items(), Corpus.of(library))) {
            DirectoryEntry entry = entries.get(hit.item());
            if (hit.score() > 0 && entry != null) {
                hits.add(new Hit(entry, hit.field(), hit.text()));
            }
        }
        return hits;
    }

    /** Returns what an entry says as a reference, of which words are asked as of any other. */
    public static Item item(DirectoryEntry entry) {
        List<String> says = new ArrayList<>();
        entry.fields().forEach((field, value) -> {
            if (!UNSEARCHED.contains(field)) {
                texts(value, says);
            }
        });
        return Item.builder(new CitationKey(entry.id()), ItemType.DOCUMENT)
                .put(TextVariable.TITLE, entry.name())
                .put(TextVariable.KEYWORD, String.join(", ", entry.aliases()))
                .put(TextVariable.ABSTRACT, String.join(SearchField.SEPARATOR, says))
                .build();
    }

    private static void texts(Object value, List<String> says) {
        if (value instanceof List<?> list) {
            list.forEach(part -> texts(part, says));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(part -> texts(part, says));
        } else if (value instanceof String text) {
            says.add(text);
        }
    }
}
