package org.kmref.csl.render.cites;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kmref.model.LatinLetters;

/**
 * Makes strings that sort as readers of a language expect: case, accents and punctuation ignored, numbers by their value,
 * letters in the order of the alphabet. Keys of one collation are compared as plain strings.
 *
 * <p>The order is ICU's (CLDR). Languages that write Latin letters in the common order, or with one letter of their own,
 * are sorted here, which is many times faster and starts at once; {@link Alphabet} asks ICU for all others, and for
 * words in other scripts wherever they stand. {@code CollationTest} holds the two equal.
 */
final class Collation {

    private static final int STEP = 16;
    private static final char FIRST_LETTER = 0x100;
    // Scripts follow the Latin one in ICU's order: Greek, then all that ICU is asked about.
    private static final char RARE_LATIN = 0x400;
    private static final char GREEK = 0x1000;
    private static final char ASKED = 0x2000;

    /** The languages that have no letters beyond those all Latin alphabets share. */
    private static final Set<String> COMMON =
            Set.of("af", "ca", "de", "en", "eu", "fr", "ga", "id", "it", "la", "lij", "ms", "nl", "oc", "pt", "sw", "");

    /** The languages with one letter more. */
    private static final Set<String> SPANISH = Set.of("es", "gl", "ast");

    // Letters that Unicode does not take apart and that are letters of their own, each with the one it follows.
    private static final Map<Character, Character> AFTER = Map.ofEntries(
            Map.entry('ı', 'i'),
            Map.entry('ŋ', 'n'),
            Map.entry('þ', 'z'),
            Map.entry('ŧ', 't'),
            Map.entry('ĸ', 'q'),
            Map.entry('ƒ', 'f'),
            Map.entry('ǝ', 'e'),
            Map.entry('ə', 'e'),
            Map.entry('ɛ', 'e'),
            Map.entry('ƀ', 'b'),
            Map.entry('ɓ', 'b'),
            Map.entry('ɖ', 'd'),
            Map.entry('ɗ', 'd'),
            Map.entry('ɔ', 'o'),
            Map.entry('ƙ', 'k'));

    private final boolean spanish;
    private final @Nullable Alphabet alphabet;
    private @Nullable Alphabet root;

    private Collation(Locale locale) {
        String language = locale.getLanguage();
        this.spanish = SPANISH.contains(language);
        this.alphabet = spanish || COMMON.contains(language) ? null : Alphabet.of(locale);
    }

    /** Returns the collation of a locale's language. */
    static Collation of(Locale locale) {
        return new Collation(locale);
    }

    private static char weight(char letter) {
        return (char) (FIRST_LETTER + (letter - 'a') * STEP);
    }

    /** Returns the key of a text, empty where nothing in it has a place in the order. A space goes before every letter. */
    String key(String text) {
        String key = ordered(text);
        return key.isBlank() ? "" : key;
    }

    private String ordered(String text) {
        return alphabet == null ? common(text) : alphabet.key(words(text));
    }

    // Letters, digits and spaces, of those in a row one: punctuation has no place in an order.
    private static String words(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                out.appendCodePoint(c);
            } else if (Character.isSpaceChar(c) && !space) {
                out.append(' ');
            }
            space = Character.isSpaceChar(c);
        }
        return out.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private String common(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ' || (c >= 0x80 && Character.isSpaceChar(c))) {
                if (!space) {
                    out.append(' ');
                }
                space = true;
                i++;
                continue;
            }
            space = false;
            if (c >= '0' && c <= '9') {
                i = number(text, i, out);
                continue;
            }
            if (c >= 'a' && c <= 'z') {
                out.append(weight(c));
            } else if (c >= 'A' && c <= 'Z') {
                out.append(weight((char) (c + 32)));
            } else if (c >= 0x80) {
                i = other(text, i, out);
                continue;
            }
            i++;
        }
        return out.toString();
    }

    // The count of digits goes first, so that 9 stands before 10.
    private static int number(String text, int start, StringBuilder out) {
        int from = start;
        while (from < text.length() && text.charAt(from) == '0') {
            from++;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        out.append('0').append((char) ('0' + Math.min(end - from, 60))).append(text, from, end);
        return end;
    }

    // Returns where the text goes on.
    private int other(String text, int i, StringBuilder out) {
        char c = text.charAt(i);
        if (c == 'µ') {
            out.append((char) (GREEK + 'μ'));
            return i + 1;
        }
        if (isForeign(text.codePointAt(i))) {
            int end = i;
            while (end < text.length() && isRunOn(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            asked(text.substring(i, end), out);
            return end;
        }
        if (Character.isLetter(c)) {
            letter(Character.toLowerCase(c), i + 1 < text.length() ? text.charAt(i + 1) : ' ', out);
        }
        return i + 1;
    }

    private static boolean isForeign(int c) {
        return c >= 0x400 && Character.isLetter(c) && !(c >= 0x1E00 && c < 0x2000);
    }

    private static boolean isRunOn(int c) {
        return isForeign(c) || isMark(c);
    }

    private void letter(char c, char next, StringBuilder out) {
        if (spanish && (c == 'ñ' || (c == 'n' && next == '\u0303'))) {
            out.append((char) (weight('n') + 1));
            return;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            Character before = AFTER.get(part);
            if (part >= 'a' && part <= 'z') {
                out.append(weight(part));
            } else if (before != null) {
                out.append((char) (weight(before) + 2));
            } else if (!LatinLetters.replacement(part).isEmpty()) {
                letters(LatinLetters.replacement(part), out);
            } else if (part >= 0x370 && part < 0x400) {
                out.append((char) (GREEK + (part == 'ς' ? 'σ' : part)));
            } else if (Character.isLetter(part) && Character.getType(part) != Character.MODIFIER_LETTER) {
                out.append((char) (RARE_LATIN + (part & 0x7FF)));
            }
        }
    }

    private static void letters(String letters, StringBuilder out) {
        for (int i = 0; i < letters.length(); i++) {
            out.append(weight(letters.charAt(i)));
        }
    }

    private void asked(String word, StringBuilder out) {
        Alphabet any = root;
        if (any == null) {
            any = Alphabet.of(Locale.ROOT);
            root = any;
        }
        String key = any.key(word);
        for (int i = 0; i < key.length(); i++) {
            out.append((char) (ASKED + key.charAt(i)));
        }
    }
}
