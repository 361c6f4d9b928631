package org.kmref.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.model.Item;
import org.kmref.model.Library;

/**
 * Plain words: each must begin a word somewhere in the work, case and accents told apart by no one.
 *
 * <p>A hit counts what its field weighs, and half as much again where the word is met whole; a word counts in its best
 * field only. Equal works keep the order of the list.
 */
public final class Search {
    private final Library library;
    private final List<String> words;

    /**
     * A work that holds every word.
     *
     * @param score the higher the better
     * @param field where the best hit is
     * @param text what that field says
     */
    public record Hit(Item item, double score, SearchField field, String text) {}

    public Search(Library library, List<String> typed) {
        this.library = library;
        this.words = typed.stream()
                .flatMap(text -> Folding.words(text).stream())
                .distinct()
                .toList();
    }

    /** Returns the words looked for, folded. */
    public List<String> words() {
        return words;
    }

    /** Returns whether the work holds every word; without words all do. */
    public boolean test(Item item) {
        return hit(item).isPresent();
    }

    /** Returns the works that hold every word, in the order of the list. */
    public List<Item> filter(List<Item> items) {
        return words.isEmpty() ? items : items.stream().filter(this::test).toList();
    }

    /** Returns the works that hold every word, the best first. */
    public List<Hit> rank(List<Item> items) {
        return items.stream()
                .flatMap(item -> hit(item).stream())
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }

    private Optional<Hit> hit(Item item) {
        Map<SearchField, Double> scores = new EnumMap<>(SearchField.class);
        Map<SearchField, List<String>> texts = new EnumMap<>(SearchField.class);
        for (SearchField field : SearchField.values()) {
            texts.put(field, Folding.words(field.text(item, library)));
        }
        double total = 0;
        for (String word : words) {
            double best = 0;
            for (Map.Entry<SearchField, List<String>> text : texts.entrySet()) {
                double score = score(word, text.getKey(), text.getValue());
                if (score > 0) {
                    scores.merge(text.getKey(), score, Double::sum);
                }
                best = Math.max(best, score);
            }
            if (best == 0) {
                return Optional.empty();
            }
            total += best;
        }
        SearchField field = scores.entrySet().stream()
                .max(Map.Entry.<SearchField, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(SearchField.TITLE);
        return Optional.of(new Hit(item, total, field, field.text(item, library)));
    }

    private static double score(String word, SearchField field, List<String> text) {
        double best = 0;
        for (String candidate : text) {
            if (candidate.equals(word)) {
                return 1.5 * field.weight();
            }
            if (candidate.startsWith(word)) {
                best = field.weight();
            }
        }
        return best;
    }

    /** Returns where the words stand in a text, as [start, end) pairs in its characters, in order and apart. */
    public List<int[]> ranges(String text) {
        List<int[]> ranges = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int point = i < text.length() ? text.codePointAt(i) : ' ';
            boolean inWord = i < text.length() && (Character.isLetterOrDigit(point) || isMark(point));
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                String word = Folding.fold(text.substring(start, i));
                if (words.stream().anyMatch(word::startsWith)) {
                    ranges.add(new int[] {start, i});
                }
                start = -1;
            }
            i += Character.charCount(point);
        }
        return ranges;
    }

    private static boolean isMark(int point) {
        return Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
