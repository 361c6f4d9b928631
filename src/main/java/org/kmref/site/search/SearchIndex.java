package org.kmref.site.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.tree.Json;
import org.kmref.model.Item;
import org.kmref.model.LatinLetters;
import org.kmref.model.Library;
import org.kmref.query.Work;
import org.kmref.query.text.SearchField;
import org.kmref.query.text.Spelling;
import org.kmref.query.text.Text;
import org.kmref.query.text.Word;

/**
 * All words of what can be found, in their order, as a script that hands them to {@code kmrefIndex}: so the pages find by plain
 * words what {@code kmref search} finds, words written as one or in two among them. A script and not a file of data, because a
 * page that was opened from a folder may load nothing else.
 */
public final class SearchIndex {
    /** What parts a word from the one before it, where that is no blank. */
    private static final int JOINT = 0;

    private static final int WIDE = 1;
    private static final int BREAK = 2;

    /** From here on the words are names or numbers, which have no other spellings; or those of a language again. */
    private static final int PLAIN = 3;

    private static final int PROSE = 4;
    private static final int FIRST_WORD = 5;

    private final Map<String, int[]> frequencies = new HashMap<>();
    private final List<List<Object>> documents = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Object> pages = new ArrayList<>();

    /** Takes a reference, of which the key is what the pages know it by. */
    public void add(Item item, Library library) {
        keys.add(item.key().value());
        documents.add(words(item, library));
    }

    /**
     * Takes what is no reference, after all of those.
     *
     * @param item what it says, as a reference
     * @param path of its page, from the folder of the site
     */
    public void add(Item item, String name, String path) {
        pages.add(List.of(name, path));
        documents.add(words(item, Library.empty()));
    }

    // Words as they are compared, and marks as numbers between them.
    private List<Object> words(Item item, Library library) {
        List<Object> stream = new ArrayList<>();
        Work work = new Work(item, library);
        boolean prose = true;
        for (SearchField field : SearchField.values()) {
            Text text = work.text(field);
            for (int i = 0; i < text.words().size(); i++) {
                Word word = text.words().get(i);
                if (i == 0 && text.prose() != prose) {
                    prose = text.prose();
                    stream.add(prose ? PROSE : PLAIN);
                }
                gap(i == 0 ? Word.Gap.BREAK : word.gap(), stream);
                stream.add(word.folded());
                frequencies.computeIfAbsent(word.folded(), each -> new int[1])[0]++;
            }
        }
        return stream;
    }

    private static void gap(Word.Gap gap, List<Object> stream) {
        switch (gap) {
            case JOINT -> stream.add(JOINT);
            case WIDE -> stream.add(WIDE);
            case BREAK -> stream.add(BREAK);
            case BLANK -> {}
        }
    }

    private int frequency(String word) {
        int[] count = frequencies.get(word);
        return count == null ? 0 : count[0];
    }

    /** Returns the script. */
    public String script() {
        List<String> words = new ArrayList<>(frequencies.keySet());
        // The most frequent have the shortest numbers.
        words.sort(Comparator.comparingInt(this::frequency).reversed().thenComparing(word -> word));
        Map<String, Integer> numbers = new HashMap<>();
        words.forEach(word -> numbers.put(word, FIRST_WORD + numbers.size()));
        List<String> streams = new ArrayList<>();
        for (List<Object> document : documents) {
            List<Integer> stream = new ArrayList<>();
            for (Object each : document) {
                stream.add(each instanceof Integer mark ? mark : numbers.getOrDefault(String.valueOf(each), BREAK));
            }
            streams.add(WordStream.of(stream));
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("keys", keys);
        index.put("pages", pages);
        index.put("words", String.join(" ", words));
        index.put("documents", streams);
        index.putAll(rules());
        return "kmrefIndex(" + Json.lines(List.of(index)).strip() + ");\n";
    }

    // What the script must know to read a query as kmref does; said once, in query.text.
    private static Map<String, Object> rules() {
        StringBuilder letters = new StringBuilder();
        for (int c = 0xDF; c <= 0x25B; c++) {
            String replacement = LatinLetters.replacement(c);
            if (!replacement.isEmpty()) {
                letters.append(letters.isEmpty() ? "" : " ")
                        .appendCodePoint(c)
                        .append(' ')
                        .append(replacement);
            }
        }
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("letters", letters.toString());
        rules.put("small", String.join(" ", Text.stopWords()));
        rules.put("endings", Spelling.endings());
        rules.put("parts", Spelling.parts());
        rules.put("irregular", Spelling.irregular());
        return rules;
    }
}
