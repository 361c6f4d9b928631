package org.kmref.site.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    private final Map<String, Entry> words = new HashMap<>();
    private final List<List<Entry>> documents = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Object> pages = new ArrayList<>();

    /** A word or a mark, its number once that is known, and how often it is met. */
    private static final class Entry {
        private final String word;
        private int number;
        private int frequency;

        Entry(String word, int number) {
            this.word = word;
            this.number = number;
        }
    }

    private static final List<Entry> MARKS =
            IntStream.range(0, FIRST_WORD).mapToObj(mark -> new Entry("", mark)).toList();

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

    // Words as they are compared, and marks between them.
    private List<Entry> words(Item item, Library library) {
        List<Entry> stream = new ArrayList<>();
        Work work = new Work(item, library);
        boolean prose = true;
        for (SearchField field : SearchField.values()) {
            Text text = work.text(field);
            for (int i = 0; i < text.words().size(); i++) {
                Word word = text.words().get(i);
                if (i == 0 && text.prose() != prose) {
                    prose = text.prose();
                    stream.add(MARKS.get(prose ? PROSE : PLAIN));
                }
                gap(i == 0 ? Word.Gap.BREAK : word.gap(), stream);
                Entry entry = words.computeIfAbsent(word.folded(), each -> new Entry(each, 0));
                entry.frequency++;
                stream.add(entry);
            }
        }
        return List.copyOf(stream);
    }

    private static void gap(Word.Gap gap, List<Entry> stream) {
        switch (gap) {
            case JOINT -> stream.add(MARKS.get(JOINT));
            case WIDE -> stream.add(MARKS.get(WIDE));
            case BREAK -> stream.add(MARKS.get(BREAK));
            case BLANK -> {}
        }
    }

    /** Returns the script. */
    public String script() {
        List<Entry> sorted = new ArrayList<>(words.values());
        // The most frequent have the shortest numbers.
        sorted.sort(Comparator.comparingInt((Entry entry) -> -entry.frequency).thenComparing(entry -> entry.word));
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).number = FIRST_WORD + i;
        }
        List<String> streams = new ArrayList<>();
        for (List<Entry> document : documents) {
            streams.add(
                    WordStream.of(document.stream().map(entry -> entry.number).toList()));
        }
        Map<String, Object> index = new LinkedHashMap<>();
        index.put("keys", keys);
        index.put("pages", pages);
        index.put("words", sorted.stream().map(entry -> entry.word).collect(Collectors.joining(" ")));
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
