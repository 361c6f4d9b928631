package org.kmref.query.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kmref.model.LatinLetters;

/** Makes text comparable: case, accents and the shapes of letters, quotes and dashes do not tell words apart. */
public final class Folding {
    private Folding() {}

    /** Returns the text in lower case, without accents, compatibility forms resolved (NFKD). */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        // In this order: a capital may come out only when it is taken apart, as of 𝒜.
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> !isAccent(point) && !isInvisible(point))
                .forEach(point -> append(point, folded));
        return folded.toString();
    }

    /** Returns the words of the text, folded: runs of letters and digits. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (Word word : Text.plain(text).words()) {
            words.add(word.folded());
        }
        return words;
    }

    /** Returns whether the character is part of a word: a letter, a digit, or a mark on one. */
    public static boolean isOfWord(int point) {
        if (point < 0x80) {
            return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
        }
        return (Character.isLetterOrDigit(point) && !isApostrophe(point))
                || isInvisible(point)
                || Character.getType(point) == Character.OTHER_NUMBER
                || Character.getType(point) == Character.LETTER_NUMBER
                || isMark(point);
    }

    // Letters to Unicode, for they part no word where they stand for a sound; here they do what an apostrophe does.
    private static boolean isApostrophe(int point) {
        return point == 'ʼ' || point == 'ʻ';
    }

    // The soft hyphen, and the joiners of letters: part of a word, and of no weight.
    private static boolean isInvisible(int point) {
        return point == 0xAD || point == 0x200C || point == 0x200D || point == 0x2060;
    }

    static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Returns whether the character is of a script that puts no blanks between words. */
    public static boolean isUnspaced(int point) {
        // Thai is the first of them in Unicode.
        if (point < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN, YI -> true;
            default -> false;
        };
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    // The shapes of quotes that ASCII has two of are made one below.
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80 || text.charAt(i) == '`') {
                return false;
            }
        }
        return true;
    }

    // The vowels of Indic scripts and of Thai are marks too, and so is what makes a ga of a Japanese ka.
    private static boolean isAccent(int point) {
        int type = Character.getType(point);
        if (type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK) {
            return false;
        }
        return switch (UnicodeScript.of(point)) {
            case INHERITED, COMMON -> point < 0x3000;
            case ARABIC, CYRILLIC, GREEK, HEBREW, LATIN, SYRIAC -> true;
            default -> false;
        };
    }

    // Letters, quotes and dashes that Unicode does not take apart, but readers do.
    private static void append(int point, StringBuilder out) {
        switch (point) {
            case 'ς' -> out.append('σ');
            case '‘', '’', '‚', 'ʼ', 'ʻ', '‹', '›', '`', '´' -> out.append('\'');
            case '“', '”', '„', '«', '»' -> out.append('"');
            case '‐', '‑', '‒', '–', '—', '―', '−' -> out.append('-');
            default -> {
                String letters = LatinLetters.replacement(point);
                if (letters.isEmpty()) {
                    out.appendCodePoint(point);
                } else {
                    out.append(letters);
                }
            }
        }
    }
}
