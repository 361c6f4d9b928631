package org.kmref.revision;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.model.Variable;

/**
 * A field of a work as people name it: a variable of CSL in any case, {@code type}, {@code themes}, a usual other word for
 * one of these, or a further field that the list has already.
 *
 * @param name as the file spells it
 * @param variable absent for {@code type}, {@code themes} and further fields
 */
public record ItemField(String name, Optional<Variable> variable) {
    public static final String TYPE = "type";
    public static final String THEMES = "themes";

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("year", "issued"),
            Map.entry("date", "issued"),
            Map.entry("journal", "container-title"),
            Map.entry("pages", "page"),
            Map.entry("keywords", "keyword"),
            Map.entry("theme", THEMES),
            Map.entry("authors", "author"),
            Map.entry("editors", "editor"),
            Map.entry("container", "container-title"),
            Map.entry("lang", "language"),
            Map.entry("place", "publisher-place"),
            Map.entry("series", "collection-title"),
            Map.entry("link", "URL"));

    private static final Map<String, Variable> BY_NAME = byName();

    /** Returns the field, or ends with the nearest names where there is none. */
    public static ItemField of(String typed, Library library) {
        String folded = typed.strip().toLowerCase(Locale.ROOT);
        String name = OTHER_WORDS.getOrDefault(folded, folded);
        if (name.equals(TYPE) || name.equals(THEMES)) {
            return new ItemField(name, Optional.empty());
        }
        if (name.equals("id") || name.equals("key")) {
            throw new RevisionException("a key is changed by kmref rename OLD NEW");
        }
        Variable variable = BY_NAME.get(name.toLowerCase(Locale.ROOT));
        if (variable != null) {
            return new ItemField(variable.cslName(), Optional.of(variable));
        }
        Set<String> further = further(library);
        if (further.contains(typed.strip())) {
            return new ItemField(typed.strip(), Optional.empty());
        }
        further.addAll(names());
        String question = Nearest.question(typed, further);
        throw new RevisionException("there is no field '" + typed + "'; "
                + (question.isEmpty() ? "write one of CSL's, or one the list has already" : question));
    }

    /** Returns the field that a name in the wrong case, or a usual other word, stands for; absent where it is itself one or none. */
    public static Optional<String> meant(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        String word = OTHER_WORDS.getOrDefault(folded, folded);
        Variable variable = BY_NAME.get(word.toLowerCase(Locale.ROOT));
        boolean isOwn = List.of(TYPE, THEMES, "id").contains(word);
        Optional<String> meant =
                variable != null ? Optional.of(variable.cslName()) : isOwn ? Optional.of(word) : Optional.empty();
        return meant.filter(field -> !field.equals(name));
    }

    /** Returns the names of all fields that every list has. */
    public static Collection<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of(TYPE, THEMES));
        BY_NAME.values().forEach(variable -> names.add(variable.cslName()));
        return names;
    }

    private static Set<String> further(Library library) {
        Set<String> names = new LinkedHashSet<>();
        for (Item item : library.items()) {
            names.addAll(item.extra().keySet());
        }
        names.remove(TYPE);
        return names;
    }

    private static Map<String, Variable> byName() {
        Map<String, Variable> all = new LinkedHashMap<>();
        for (Variable variable : Variables.ALL) {
            all.put(variable.cslName().toLowerCase(Locale.ROOT), variable);
        }
        return all;
    }
}
