package org.kmref.query;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.kmref.model.Item;
import org.kmref.model.Library;

/** Takes the works of a library in one by one for an index: the terms of each, and how many words each field has in all. */
public final class Tally {
    private final Library library;
    private final Map<SearchField, Long> words = new EnumMap<>(SearchField.class);
    // Words come again and again; how one is spelt is found out once.
    private final Map<String, Spellings> known = new HashMap<>();

    private record Spellings(String common, String stem) {
        static Spellings of(Word word) {
            return new Spellings(word.common(), word.stem());
        }
    }

    public Tally(Library library) {
        this.library = library;
    }

    /** Takes the terms of a work, which are those that {@link Terms} has; some more than once. */
    public interface Visitor {
        void word(String term);

        /** Takes a term of two words side by side that may be one; there are far more of these than words. */
        void compound(String term);
    }

    /** Counts the words of a work and hands on its terms. */
    public void add(Item item, Visitor visitor) {
        Work work = new Work(item, library);
        for (SearchField field : SearchField.values()) {
            words.merge(field, (long) work.text(field).words().size(), Long::sum);
        }
        for (Text text : work.everything()) {
            for (int i = 0; i < text.words().size(); i++) {
                word(text.words().get(i), text.prose(), visitor);
                Word compound = text.compound(i).orElse(null);
                if (compound != null) {
                    compound(compound, text.prose(), visitor);
                }
            }
        }
    }

    /** Returns how many words each field has in all works taken in. */
    public Map<SearchField, Long> words() {
        return Collections.unmodifiableMap(words);
    }

    private void word(Word word, boolean prose, Visitor visitor) {
        visitor.word(word.folded());
        if (prose) {
            Spellings spellings = known.get(word.folded());
            if (spellings == null) {
                spellings = Spellings.of(word);
                known.put(word.folded(), spellings);
            }
            visitor.word(spellings.common());
            visitor.word(spellings.stem());
        }
    }

    private static void compound(Word compound, boolean prose, Visitor visitor) {
        String folded = compound.folded();
        visitor.compound(folded);
        if (prose) {
            String common = compound.common();
            if (!common.equals(folded)) {
                visitor.compound(common);
            }
            String stem = compound.stem();
            if (!stem.equals(common)) {
                visitor.compound(stem);
            }
        }
    }
}
