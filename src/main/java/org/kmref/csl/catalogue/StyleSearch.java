package org.kmref.csl.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kmref.model.LatinLetters;

/** Finds styles by words of their ids, aliases and titles. */
final class StyleSearch {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> words;
    private final String phrase;
    private final Map<String, String> aliasesById = new TreeMap<>();

    private StyleSearch(String text, Map<String, String> aliases) {
        this.phrase = folded(text);
        this.words = phrase.isEmpty() ? List.of() : List.of(phrase.split(" "));
        aliases.forEach((alias, id) -> aliasesById.merge(id, folded(alias), (left, right) -> left + "\n" + right));
    }

    /** Returns the styles with every word, best first; each row ends in the words it is found by, folded when it was made. */
    static List<StyleEntry> search(String text, List<String> rows, Map<String, String> aliases) {
        StyleSearch search = new StyleSearch(text, aliases);
        return rows.stream()
                .flatMap(search::hit)
                .sorted(RankedStyle.BEST_FIRST)
                .map(RankedStyle::entry)
                .toList();
    }

    /** Returns the words of a text in lower case without accents, one space between them. */
    static String folded(String text) {
        return BETWEEN_WORDS
                .matcher(LatinLetters.withoutAccents(text))
                .replaceAll(" ")
                .strip();
    }

    private Stream<RankedStyle> hit(String row) {
        String aliases = aliasesById.getOrDefault(Rows.firstCell(row), "");
        String own = row.substring(row.lastIndexOf('\t') + 1);
        for (String word : words) {
            if (!own.contains(word) && !aliases.contains(word)) {
                return Stream.empty();
            }
        }
        StyleEntry entry = StyleEntry.ofRow(row);
        return Stream.of(new RankedStyle(entry, rank(entry, "\n" + aliases + "\n", " " + own)));
    }

    private int rank(StyleEntry entry, String aliases, String own) {
        String id = folded(entry.id());
        String title = folded(entry.title());
        if (id.equals(phrase) || title.equals(phrase)) {
            return 0;
        }
        if (aliases.contains("\n" + phrase + "\n")) {
            return 1;
        }
        if ((id + " ").startsWith(phrase + " ") || (title + " ").startsWith(phrase + " ")) {
            return 2;
        }
        return words.stream().allMatch(word -> own.contains(" " + word)) ? 3 : 4;
    }

    private record RankedStyle(StyleEntry entry, int rank) {
        static final Comparator<RankedStyle> BEST_FIRST = Comparator.<RankedStyle>comparingInt(hit -> hit.rank)
                .thenComparing(hit -> hit.entry().isDependent())
                .thenComparingInt(hit -> hit.entry().id().length())
                .thenComparing(hit -> hit.entry().id());
    }
}
