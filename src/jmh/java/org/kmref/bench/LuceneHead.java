package org.kmref.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.model.Library;
import org.kmref.query.text.SearchField;
import org.kmref.store.Snapshot;

/**
 * What is kept of a library beside its works, in the user data of a commit of Lucene's.
 *
 * @param library without its works
 * @param words how many words each field has in all works
 * @param telling works that have between them every field that is not CSL's
 */
record LuceneHead(Library library, Map<SearchField, Long> words, List<Integer> telling) {
    private static final String LIBRARY = "library";
    private static final String TELLING = "telling";

    /** {@code words} are those of the whole library. */
    static LuceneHead of(Library library, Map<SearchField, Long> words) {
        Set<String> fields = new HashSet<>();
        List<Integer> telling = new ArrayList<>();
        for (int i = 0; i < library.items().size(); i++) {
            if (fields.addAll(library.items().get(i).extra().keySet())) {
                telling.add(i);
            }
        }
        Library bare =
                new Library(library.title(), library.locale(), library.themes(), List.of(), library.extra());
        return new LuceneHead(bare, words, telling);
    }

    static LuceneHead of(Map<String, String> data) {
        Map<SearchField, Long> words = new EnumMap<>(SearchField.class);
        for (SearchField field : SearchField.values()) {
            words.put(field, Long.parseLong(data.getOrDefault(field.name(), "0")));
        }
        List<Integer> telling = Stream.of(data.getOrDefault(TELLING, "").split(" "))
                .filter(place -> !place.isEmpty())
                .map(Integer::valueOf)
                .toList();
        byte[] library = data.getOrDefault(LIBRARY, "").getBytes(StandardCharsets.ISO_8859_1);
        return new LuceneHead(Snapshot.read(library), words, telling);
    }

    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        // Each byte is a letter, for only text is kept there.
        data.put(LIBRARY, new String(Snapshot.of(library), StandardCharsets.ISO_8859_1));
        words.forEach((field, count) -> data.put(field.name(), Long.toString(count)));
        data.put(TELLING, telling.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        return data;
    }
}
