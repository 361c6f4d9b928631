package org.kmref.query.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Nearest;
import org.kmref.query.Query;
import org.kmref.query.Work;
import org.kmref.query.text.Glob;
import org.kmref.query.text.SearchField;

/** The nearest spellings that a library has for the words of a query it does not have. */
public final class Suggestions {
    private Suggestions() {}

    /** Returns the words of a query that a library may not have. */
    public static List<String> words(Query query) {
        List<String> words = new ArrayList<>();
        gather(query, Set.of(), words);
        return words;
    }

    /** Returns them in the order of the query, those of one word best first, each once. */
    public static List<String> of(Query query, Library library) {
        List<String> strange = new ArrayList<>();
        Set<String> known = vocabulary(library);
        gather(query, known, strange);
        return strange.stream()
                .flatMap(word -> Nearest.of(word, known).stream())
                .distinct()
                .toList();
    }

    private static void gather(Query part, Set<String> known, List<String> strange) {
        if (part instanceof Query.Words words) {
            for (String word : words.pattern().words()) {
                if (!Glob.isIn(word) && !known.contains(word)) {
                    strange.add(word);
                }
            }
        } else if (!(part instanceof Query.Not)) {
            part.parts().forEach(inner -> gather(inner, known, strange));
        }
    }

    private static Set<String> vocabulary(Library library) {
        Set<String> words = new TreeSet<>();
        for (Item item : library.items()) {
            Work work = new Work(item, library);
            for (SearchField field : SearchField.values()) {
                work.text(field).words().forEach(word -> words.add(word.folded()));
            }
        }
        return words;
    }
}
