package org.kmref.csl.render.cites;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Makes strings that sort as readers of a language expect: case, accents and punctuation apart, numbers by their value,
 * and the letters a language has of its own where its alphabet has them.
 *
 * <p>Keys are compared as plain strings. Built for sorting tens of thousands of references, for which the JDK's collator
 * takes too long, and which it would sort as if spaces were not there.
 */
final class Collation {

    private static final int STEP = 16;
    private static final char FIRST_LETTER = 0x100;

    // Letters of their own, each after the one before it in the alphabet: base letter, then those that follow it.
    private static final Map<String, String[]> ALPHABETS = Map.ofEntries(
            Map.entry("sv", new String[] {"zåäö"}),
            Map.entry("fi", new String[] {"zåäö"}),
            Map.entry("da", new String[] {"zæøå"}),
            Map.entry("nb", new String[] {"zæøå"}),
            Map.entry("nn", new String[] {"zæøå"}),
            Map.entry("is", new String[] {"aá", "dð", "eé", "ií", "oó", "uú", "yý", "zþæö"}),
            Map.entry("es", new String[] {"nñ"}),
            Map.entry("gl", new String[] {"nñ"}),
            Map.entry("pl", new String[] {"aą", "cć", "eę", "lł", "nń", "oó", "sś", "zźż"}),
            Map.entry("cs", new String[] {"cč", "rř", "sš", "zž"}),
            Map.entry("sk", new String[] {"aä", "cč", "oô", "sš", "zž"}),
            Map.entry("sl", new String[] {"cčć", "dđ", "sš", "zž"}),
            Map.entry("hr", new String[] {"cčć", "dđ", "sš", "zž"}),
            Map.entry("lt", new String[] {"cč", "sš", "zž"}),
            Map.entry("lv", new String[] {"cč", "gģ", "kķ", "lļ", "nņ", "rŗ", "sš", "zž"}),
            Map.entry("et", new String[] {"sšz", "wõäöü"}),
            Map.entry("hu", new String[] {"oö", "uü"}),
            Map.entry("ro", new String[] {"aăâ", "iî", "sș", "tț"}),
            Map.entry("tr", new String[] {"cç", "gğ", "hı", "oö", "sş", "uü"}));

    private final Map<Character, Character> own = new HashMap<>();

    Collation(String language) {
        for (String letters : ALPHABETS.getOrDefault(language, new String[0])) {
            char weight = weight(letters.charAt(0));
            for (int i = 1; i < letters.length(); i++) {
                own.put(letters.charAt(i), (char) (weight + i));
            }
        }
    }

    private static char weight(char letter) {
        return (char) (FIRST_LETTER + (letter - 'a') * STEP);
    }

    String key(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                i = number(text, i, out) - 1;
            } else if (c >= 'a' && c <= 'z') {
                out.append(own.getOrDefault(c, weight(c)));
            } else if (c >= 'A' && c <= 'Z') {
                char lower = (char) (c + 32);
                out.append(own.getOrDefault(lower, weight(lower)));
            } else if (c == ' ') {
                if (!space && out.length() > 0) {
                    out.append(' ');
                }
                space = true;
                continue;
            } else if (c >= 0x80) {
                other(c, out);
            }
            space = false;
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

    private void other(char c, StringBuilder out) {
        char lower = Character.toLowerCase(c);
        Character mine = own.get(lower);
        if (mine != null) {
            out.append(mine.charValue());
            return;
        }
        switch (lower) {
            case 'ø' -> letters("o", out);
            case 'æ' -> letters("ae", out);
            case 'œ' -> letters("oe", out);
            case 'ß' -> letters("ss", out);
            case 'ł' -> letters("l", out);
            case 'đ', 'ð' -> letters("d", out);
            case 'þ' -> letters("th", out);
            case 'ı' -> letters("i", out);
            case '\u00A0', '\u202F', '\u2009' -> out.append(' ');
            default -> {
                if (Character.isLetter(lower) || Character.isSurrogate(lower)) {
                    decomposed(lower, out);
                }
            }
        }
    }

    private static void letters(String letters, StringBuilder out) {
        for (int i = 0; i < letters.length(); i++) {
            out.append(weight(letters.charAt(i)));
        }
    }

    private static void decomposed(char c, StringBuilder out) {
        if (Character.isSurrogate(c)) {
            out.append(c);
            return;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            if (part >= 'a' && part <= 'z') {
                out.append(weight(part));
            } else if (Character.getType(part) != Character.NON_SPACING_MARK) {
                out.append(part);
            }
        }
    }

    /** Returns the collation of a locale's language. */
    static Collation of(Locale locale) {
        return new Collation(locale.getLanguage());
    }
}
