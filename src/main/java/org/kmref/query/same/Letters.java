package org.kmref.query.same;

import java.util.Map;
import java.util.regex.Pattern;

/** Words as they are compared: what differs in spelling by country, alphabet or habit alone is brought to one form. */
final class Letters {
    private static final String CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts", "ch", "sh", "shch", "", "i", "", "e", "iu", "ia"
    };

    // Each pair brings several spellings to one; the longer ones come first.
    private static final String[][] SPELLINGS = {
        {"tsch", "ch"},
        {"tch", "ch"},
        {"sch", "sh"},
        {"kh", "h"},
        {"ph", "f"},
        {"ck", "k"},
        {"ae", "a"},
        {"oe", "o"},
        {"ue", "u"},
        {"j", "i"},
        {"y", "i"},
        {"w", "v"},
        {"z", "s"}
    };

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("fifty", "50"),
            Map.entry("hundred", "100"),
            Map.entry("first", "1"),
            Map.entry("second", "2"),
            Map.entry("third", "3"),
            Map.entry("fourth", "4"),
            Map.entry("fifth", "5"));

    private static final Map<String, String> ROMAN = Map.ofEntries(
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("vi", "6"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("xi", "11"),
            Map.entry("xii", "12"));

    private static final Pattern ORDINAL = Pattern.compile("\\d+(?:st|nd|rd|th)");

    private Letters() {}

    /** Returns a folded word as others may have spelt it: {@code mueller} and {@code muller} are one. */
    static String sound(String word) {
        String latin = latin(word);
        for (String[] spelling : SPELLINGS) {
            latin = latin.replace(spelling[0], spelling[1]);
        }
        latin = ending(latin);
        StringBuilder single = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            if (i == 0 || latin.charAt(i) != latin.charAt(i - 1) || Character.isDigit(latin.charAt(i))) {
                single.append(latin.charAt(i));
            }
        }
        return single.toString();
    }

    // colour and color, centre and center, programme and program.
    private static String ending(String word) {
        if (word.length() < 5) {
            return word;
        }
        String american = word.endsWith("mme") ? word.substring(0, word.length() - 2) : word;
        american = american.replace("our", "or");
        return american.endsWith("tre") || american.endsWith("bre")
                ? american.substring(0, american.length() - 2) + "er"
                : american;
    }

    private static String latin(String word) {
        boolean plain = word.codePoints().noneMatch(c -> CYRILLIC.indexOf(c) >= 0);
        if (plain) {
            return word;
        }
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int at = CYRILLIC.indexOf(word.charAt(i));
            latin.append(at < 0 ? String.valueOf(word.charAt(i)) : LATIN[at]);
        }
        return latin.toString();
    }

    /** Returns the digits a word stands for, or the word: {@code ten}, {@code ii}; 5th is 5. */
    static String number(String word) {
        if (!word.isEmpty() && Character.isDigit(word.charAt(0))) {
            return ORDINAL.matcher(word).matches() ? word.substring(0, word.length() - 2) : word;
        }
        return NUMBERS.getOrDefault(word, ROMAN.getOrDefault(word, word));
    }

    /** Returns whether the letters of the one are in the other in their order, the first in front: {@code sci}, {@code science}. */
    static boolean abbreviates(String part, String whole) {
        if (part.isEmpty() || whole.isEmpty() || part.charAt(0) != whole.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < whole.length() && at < part.length(); i++) {
            at += whole.charAt(i) == part.charAt(at) ? 1 : 0;
        }
        return at == part.length();
    }
}
