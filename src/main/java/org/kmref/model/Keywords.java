package org.kmref.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A list of keywords, separated by commas or line ends; where there are semicolons, by these and not by commas, for a keyword
 * may have a comma within: {@code Diabetes Mellitus, Type 2; Humans}.
 *
 * <p>Two are equal when they list the same words in the same order.
 *
 * @param text the list as written
 */
public record Keywords(String text) {

    /** Returns a list of these words, each once; blank ones are left out. */
    public static Keywords of(Collection<String> words) {
        LinkedHashSet<String> each = new LinkedHashSet<>();
        for (String word : words) {
            if (!word.isBlank()) {
                each.add(word.strip());
            }
        }
        boolean commas = each.size() > 1 && each.stream().anyMatch(word -> word.indexOf(',') >= 0);
        return new Keywords(String.join(commas ? "; " : ", ", each));
    }

    /** Returns the words in their order; none is blank. */
    public List<String> list() {
        List<String> words = new ArrayList<>();
        String separators = text.indexOf(';') >= 0 ? ";\n" : ",\n";
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || separators.indexOf(text.charAt(i)) >= 0) {
                String word = withoutOuterCommas(text.substring(from, i));
                if (!word.isEmpty()) {
                    words.add(word);
                }
                from = i + 1;
            }
        }
        return words;
    }

    private static String withoutOuterCommas(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && isBlankOrComma(word.charAt(from))) {
            from++;
        }
        while (from < to && isBlankOrComma(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }

    private static boolean isBlankOrComma(char c) {
        return c == ',' || Character.isWhitespace(c);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Keywords keywords && list().equals(keywords.list());
    }

    @Override
    public int hashCode() {
        return list().hashCode();
    }
}
