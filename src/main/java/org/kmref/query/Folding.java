package org.kmref.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes text comparable: case, accents and the shapes of letters, quotes and dashes do not tell words apart. */
public final class Folding {
    private Folding() {}

    /** Returns the text in lower case, without accents, compatibility forms resolved (NFKD). */
    public static String fold(String text) {
        if (isPlain(text)) {
            return text;
        }
        // In this order: a capital may come out only when it is taken apart, as of 𝒜.
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        decomposed.codePoints().filter(point -> !isMark(point)).forEach(point -> append(point, folded));
        return folded.toString();
    }

    /** Returns the words of the text, folded: runs of letters and digits. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String folded = fold(text);
        int start = -1;
        for (int i = 0; i <= folded.length(); ) {
            int point = i < folded.length() ? folded.codePointAt(i) : ' ';
            boolean inWord = i < folded.length() && Character.isLetterOrDigit(point);
            if (inWord && start < 0) {
                start = i;
            } else if (!inWord && start >= 0) {
                words.add(folded.substring(start, i));
                start = -1;
            }
            i += Character.charCount(point);
        }
        return words;
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

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    // Letters that Unicode does not take apart, but readers do.
    private static void append(int point, StringBuilder out) {
        switch (point) {
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            case 'ø' -> out.append('o');
            case 'đ', 'ð' -> out.append('d');
            case 'ł' -> out.append('l');
            case 'þ' -> out.append("th");
            case 'ı' -> out.append('i');
            case '‘', '’', 'ʼ' -> out.append('\'');
            case '“', '”', '„' -> out.append('"');
            case '‐', '‑', '‒', '–', '—', '−' -> out.append('-');
            default -> out.appendCodePoint(point);
        }
    }
}
