package org.kmref.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.kmref.model.Item;
import org.kmref.model.Library;

/**
 * Takes the works of a library in one by one for an index: the terms of each, which are those that {@link Terms} has, and
 * how many words each field has in all.
 *
 * @param <T> what an index keeps for a term
 */
public final class Tally<T> {
    private final Library library;
    private final Function<String, T> entries;
    private final Map<SearchField, Long> words = new EnumMap<>(SearchField.class);
    // Words come again and again; how one is spelt is found out once.
    private final Map<String, List<T>> prose = new HashMap<>();
    private final Map<String, List<T>> plain = new HashMap<>();

    /** {@code entries} gives what is kept for a term. */
    public Tally(Library library, Function<String, T> entries) {
        this.library = library;
        this.entries = entries;
    }

    /**
     * Counts the words of a work and hands on its terms, some more than once.
     *
     * @param compounds takes the terms of two words side by side that may be one, of which there are far more than words
     */
    public void add(Item item, Consumer<T> terms, Consumer<String> compounds) {
        Work work = new Work(item, library);
        for (SearchField field : SearchField.values()) {
            words.merge(field, (long) work.text(field).words().size(), Long::sum);
        }
        for (Text text : work.everything()) {
            for (int i = 0; i < text.words().size(); i++) {
                word(text.words().get(i), text.prose()).forEach(terms);
                Word compound = text.compound(i).orElse(null);
                if (compound != null) {
                    compound(compound, text.prose(), compounds);
                }
            }
        }
    }

    /** Returns how many words each field has in all works taken in. */
    public Map<SearchField, Long> words() {
        return Collections.unmodifiableMap(words);
    }

    /** Adds what was counted of other works; the terms handed on are the caller's to join. */
    public void append(Tally<T> other) {
        other.words.forEach((field, count) -> words.merge(field, count, Long::sum));
    }

    private List<T> word(Word word, boolean isProse) {
        Map<String, List<T>> known = isProse ? prose : plain;
        List<T> found = known.get(word.folded());
        if (found == null) {
            Set<String> terms = new LinkedHashSet<>();
            terms.add(word.folded());
            if (isProse) {
                terms.add(word.common());
                terms.add(word.stem());
            }
            found = new ArrayList<>();
            for (String term : terms) {
                found.add(entries.apply(term));
            }
            known.put(word.folded(), found);
        }
        return found;
    }

    private static void compound(Word compound, boolean isProse, Consumer<String> compounds) {
        String folded = compound.folded();
        compounds.accept(folded);
        if (isProse) {
            String common = compound.common();
            if (!common.equals(folded)) {
                compounds.accept(common);
            }
            String stem = compound.stem();
            if (!stem.equals(common)) {
                compounds.accept(stem);
            }
        }
    }
}
