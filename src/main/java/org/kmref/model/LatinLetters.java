package org.kmref.model;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The letters that Unicode does not take apart but readers do, {@code ø} and {@code ß} among them; and words in the 26 letters and ten digits of ASCII, as keys are made of: accents go, other Latin letters become those they
 * are commonly replaced by, Cyrillic and Greek are transliterated (after the ALA-LC tables, without their marks).
 */
public final class LatinLetters {
    private static final String LATIN =
            "ß ss ø o ł l æ ae œ oe đ d ð d þ th ı i ħ h ŧ t ŋ ng ə e ƒ f ſ s ĸ k ɓ b ɗ d ɖ d ƙ k ɛ e ɔ o ŀ l ŉ n";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private static final String CYRILLIC =
            "а a б b в v г g ґ g д d ђ dj е e є ie ж zh з z ѕ dz и i і i к k л l љ lj м m н n њ nj о o п p р r"
                    + " с s т t ћ c у u ф f х kh ц ts ч ch џ dz ш sh щ shch ъ * ы y ь * э e ю iu я ia ј j ѣ ie ѳ f ѵ i"
                    + " ә a ғ gh қ q ң n ө o ұ u ү u һ h";

    private static final String GREEK =
            "α a β v γ g δ d ε e ζ z η e θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ ph χ ch ψ ps ω o";

    // Where two Greek letters are one sound.
    private static final String[][] GREEK_PAIRS = {
        {"ου", "ou"}, {"αυ", "au"}, {"ευ", "eu"}, {"ηυ", "eu"}, {"γγ", "ng"}, {"γξ", "nx"}, {"γχ", "nch"}
    };

    private LatinLetters() {}

    // Made only when something beyond ASCII is met.
    private static final class Tables {
        static final Map<Integer, String> SMALL_LATIN = letters(LATIN);
        static final Map<Integer, String> LETTERS = letters(LATIN + " " + CYRILLIC + " " + GREEK);

        private Tables() {}

        private static Map<Integer, String> letters(String table) {
            Map<Integer, String> letters = new HashMap<>();
            String[] words = table.split(" ", -1);
            for (int i = 0; i < words.length; i += 2) {
                letters.put(words[i].codePointAt(0), words[i + 1].equals("*") ? "" : words[i + 1]);
            }
            return letters;
        }
    }

    /**
     * Returns what a small Latin letter that Unicode does not take apart is commonly replaced by: {@code o} for
     * {@code ø}, {@code ss} for {@code ß}; empty for every other character.
     */
    public static String replacement(int letter) {
        return letter < 0xDF || letter > 0x25B ? "" : Tables.SMALL_LATIN.getOrDefault(letter, "");
    }

    /** Returns the text in lower case and without accents; a letter that only looks as if it had one is replaced. */
    public static String withoutAccents(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 0x80)) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower.length());
        MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("")
                .codePoints()
                .forEach(c -> {
                    String replacement = replacement(c);
                    plain.append(replacement.isEmpty() ? Character.toString(c) : replacement);
                });
        return plain.toString();
    }

    /** Returns the text in small letters and digits of ASCII, and nothing else; empty where it has none that can be had. */
    public static String of(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        for (String[] pair : isGreek(apart) ? GREEK_PAIRS : new String[0][]) {
            apart = apart.replace(pair[0], pair[1]);
        }
        StringBuilder letters = new StringBuilder(apart.length());
        apart.codePoints().forEach(c -> {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                letters.append((char) c);
            } else if (c > 0x7F) {
                letters.append(beyond(c));
            }
        });
        return letters.toString();
    }

    private static String beyond(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                ? Integer.toString(Character.digit(c, 10))
                : Tables.LETTERS.getOrDefault(c, "");
    }

    private static boolean isGreek(String text) {
        return text.chars().anyMatch(c -> c >= 'α' && c <= 'ω');
    }
}
