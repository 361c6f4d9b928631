package org.kmref.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kmref.model.CitationKey;
import org.kmref.model.Identifier;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.text.Folding;

/**
 * The names that a library's references go by: the key, the key in another case, and every identifier a reference has, in any
 * spelling.
 */
public final class ReferenceNames {
    private final Library library;
    private final Map<CitationKey, Item> keys = new HashMap<>();
    private @Nullable Map<String, List<Item>> folded;
    private @Nullable Map<Identifier, List<Item>> identifiers;

    public ReferenceNames(Library library) {
        this.library = library;
        library.items().forEach(item -> keys.put(item.key(), item));
    }

    /**
     * Returns the references of this name, in the order of the library: one where it is a key, several where they share an
     * identifier, as the chapters of a book do, or where it is more than one key in another case; none where nothing has it.
     */
    public List<Item> find(String name) {
        if (name.isBlank()) {
            return List.of();
        }
        Item exact = keys.get(new CitationKey(name));
        if (exact != null) {
            return List.of(exact);
        }
        List<Item> otherCase = folded().getOrDefault(fold(name), List.of());
        return otherCase.isEmpty() ? identified(Identifier.parse(name)) : otherCase;
    }

    private List<Item> identified(List<Identifier> wanted) {
        for (Identifier identifier : wanted) {
            List<Item> items = identifiers().getOrDefault(identifier, List.of());
            if (!items.isEmpty()) {
                return items;
            }
        }
        return List.of();
    }

    /** Returns how a key compares with others where case does not matter. */
    public static String fold(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }

    /** Returns what a reference must have among its terms to be identified by one of these. */
    public static TermFilter need(List<Identifier> identifiers) {
        return TermFilter.oneOf(identifiers.stream().map(ReferenceNames::need).toList());
    }

    private static TermFilter need(Identifier identifier) {
        String value = identifier.value();
        return switch (identifier.kind()) {
            case DOI, PMID, URL -> TermFilter.ofWords(value);
            case PMCID -> TermFilter.oneOf(List.of(TermFilter.ofWords(value), TermFilter.ofWords("pmc" + value)));
            case ISBN -> new TermFilter.Term(Folding.fold(value));
            case ARXIV -> beginning(value);
        };
    }

    // The version follows the number without a space.
    private static TermFilter beginning(String number) {
        List<String> words = Folding.words(number);
        List<TermFilter> needs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            needs.add(last ? new TermFilter.Prefix(words.get(i)) : new TermFilter.Term(words.get(i)));
        }
        return TermFilter.allOf(needs);
    }

    // Made when a name is no key, which is seldom.
    private Map<String, List<Item>> folded() {
        if (folded == null) {
            Map<String, List<Item>> all = new HashMap<>();
            for (Item item : library.items()) {
                all.computeIfAbsent(fold(item.key().value()), key -> new ArrayList<>())
                        .add(item);
            }
            folded = all;
        }
        return folded;
    }

    private Map<Identifier, List<Item>> identifiers() {
        if (identifiers == null) {
            Map<Identifier, List<Item>> all = new LinkedHashMap<>();
            for (Item item : library.items()) {
                for (Identifier identifier : Identifier.of(item)) {
                    all.computeIfAbsent(identifier, key -> new ArrayList<>()).add(item);
                }
            }
            identifiers = all;
        }
        return identifiers;
    }
}
