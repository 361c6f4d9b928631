package org.kmref.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A list of keywords, separated by commas, semicolons or line ends.
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
        return new Keywords(String.join(", ", each));
    }

    /** Returns the words in their order; none is blank. */
    public List<String> list() {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || ",;\n".indexOf(text.charAt(i)) >= 0) {
                String word = text.substring(from, i).strip();
                if (!word.isEmpty()) {
                    words.add(word);
                }
                from = i + 1;
            }
        }
        return words;
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
