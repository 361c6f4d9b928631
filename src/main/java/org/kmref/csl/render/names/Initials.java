package org.kmref.csl.render.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes initials of given names: {@code Jean-Luc Marie} gives {@code J.-L. M.}. */
final class Initials {

    private final String with;
    private final boolean initialize;
    private final boolean hyphen;

    /**
     * @param with what follows each initial
     * @param initialize whether full names become initials, or only those there are get their mark
     * @param hyphen whether the hyphen between two is kept
     */
    Initials(String with, boolean initialize, boolean hyphen) {
        this.with = with;
        this.initialize = initialize;
        this.hyphen = hyphen;
    }

    String of(String given) {
        List<String> words = words(given);
        StringBuilder out = new StringBuilder();
        boolean initialBefore = false;
        for (String word : words) {
            if (word.equals("-")) {
                if (hyphen) {
                    trimEnd(out);
                    out.append('-');
                } else if (!initialBefore) {
                    out.append('-');
                }
                continue;
            }
            int open = tagEnd(word);
            int close = word.indexOf("</", open) < 0 ? word.length() : word.indexOf("</", open);
            String core = word.substring(open, close);
            boolean abbreviates = !core.isEmpty() && (isInitial(core) || (initialize && startsUpper(core)));
            if (!abbreviates) {
                boolean leans = out.length() > 0 && out.charAt(out.length() - 1) == '-';
                if (out.length() > 0 && !leans) {
                    trimEnd(out);
                    out.append(' ');
                }
                out.append(word);
                initialBefore = false;
                continue;
            }
            if (!initialBefore && out.length() > 0 && out.charAt(out.length() - 1) != '-') {
                out.append(' ');
            }
            out.append(word, 0, open).append(initial(core));
            if (close < word.length()) {
                out.append(with.stripTrailing()).append(word, close, word.length());
                out.append(with, with.stripTrailing().length(), with.length());
            } else {
                out.append(with);
            }
            initialBefore = true;
        }
        trimEnd(out);
        return out.toString();
    }

    // Returns where the rich-text tags at the head of a word end.
    private static int tagEnd(String word) {
        int end = 0;
        while (word.startsWith("<", end) && word.indexOf('>', end) > 0) {
            end = word.indexOf('>', end) + 1;
        }
        return end;
    }

    private static void trimEnd(StringBuilder out) {
        while (out.length() > 0 && Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
    }

    // Splits at spaces, after full stops and at hyphens; the hyphen is a word of its own.
    private static List<String> words(String given) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < given.length(); i++) {
            char c = given.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                end(word, words);
            } else if (c == '-' || c == '‐' || c == '‑') {
                boolean lowerAfter = i + 1 < given.length() && Character.isLowerCase(given.charAt(i + 1));
                boolean lowerBefore = word.length() > 0 && Character.isLowerCase(word.charAt(0));
                if (lowerAfter || lowerBefore) {
                    word.append(c);
                } else {
                    end(word, words);
                    words.add("-");
                }
            } else {
                word.append(c);
                if (c == '.' && !given.startsWith("</", i + 1)) {
                    end(word, words);
                }
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (word.length() > 0) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    private static boolean startsUpper(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || Character.getType(first) == Character.OTHER_LETTER;
    }

    // A single capital, or what ends in a full stop and is short: A, A., Yu., Ph.
    private static boolean isInitial(String word) {
        if (!startsUpper(word)) {
            return false;
        }
        return word.length() == 1 || (word.length() <= 4 && word.endsWith("."));
    }

    private static String initial(String word) {
        if (word.endsWith(".")) {
            return word.substring(0, word.length() - 1);
        }
        int end = Character.charCount(word.codePointAt(0));
        int capitals = end;
        while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
            capitals++;
        }
        if (capitals > end && capitals < word.length() && Character.isLowerCase(word.charAt(capitals))) {
            return word.substring(0, end) + word.substring(end, capitals).toLowerCase(Locale.ROOT);
        }
        // A letter after a combining mark or an apostrophe belongs to the initial.
        while (end < word.length() && Character.getType(word.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return word.substring(0, end);
    }
}
