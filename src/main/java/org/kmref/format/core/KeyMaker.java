package org.kmref.format.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.LatinLetters;
import org.kmref.model.RichText;

/** Gives works without a key one, such as {@code nilsen2015}, and keys that are taken an ending: {@code nilsen2015-2}. */
public final class KeyMaker {
    private static final int LONGEST = 40;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /** Returns the key itself, or one made from it where it is taken. */
    public CitationKey free(String wanted) {
        if (taken.add(wanted)) {
            return new CitationKey(wanted);
        }
        int number = last.getOrDefault(wanted, 1);
        String key;
        do {
            number++;
            key = wanted + "-" + number;
        } while (!taken.add(key));
        last.put(wanted, number);
        return new CitationKey(key);
    }

    /** Returns a free key made of the first creator's family name and the year, or of the title. */
    public CitationKey made(Item item) {
        String name = item.creators().stream()
                .findFirst()
                .map(first -> first.isLiteral() ? first.literal() : first.family())
                .orElse("");
        String year = item.year().map(number -> Integer.toString(number)).orElse("");
        String word = letters(name);
        if (word.isEmpty()) {
            word = letters(firstWords(RichText.plain(item.title())));
        }
        return free((word.isEmpty() ? "ref" : word) + year);
    }

    private static String firstWords(String title) {
        String[] words = title.strip().split("\\s+", 4);
        return words.length < 4 ? title : words[0] + words[1] + words[2];
    }

    private static String letters(String text) {
        String letters = LatinLetters.of(text);
        return letters.substring(0, Math.min(LONGEST, letters.length()));
    }
}
