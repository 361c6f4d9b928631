package org.kmref.document.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.kmref.model.CitationKey;

/** Goes over a text once, from its first character to its last, and collects the mentions it meets. */
abstract class Mentions {
    final String text;
    private final List<Mention> found = new ArrayList<>();
    private final List<Inclusion> inclusions = new ArrayList<>();
    // By an ASCII character: from where it was looked for last, and where it was found.
    private final int[] soughtFrom = new int[0x80];
    private final int[] foundAt = new int[0x80];

    Mentions(String text) {
        this.text = text;
        Arrays.fill(foundAt, -1);
    }

    /** A place where the text of another file stands. */
    record Inclusion(int start, String file) {}

    /** Returns the files that are included, in their order; asked for once all mentions have been. */
    final List<Inclusion> inclusions() {
        return List.copyOf(inclusions);
    }

    /** Returns what the text names itself, so that a mention of it is no citation: the labels of its figures and tables. */
    Set<String> labels() {
        return Set.of();
    }

    /** Returns all mentions in their order. */
    final List<Mention> all() {
        int at = 0;
        while (at < text.length()) {
            at = Math.max(at + 1, step(at));
        }
        return List.copyOf(found);
    }

    /** Takes in what begins at a place, and returns where to go on; what is no further on means the next character. */
    abstract int step(int at);

    final void add(int start, int end, String key, Mention.Form form) {
        if (!key.isBlank()) {
            found.add(new Mention(start, end, new CitationKey(key), form));
        }
    }

    final void include(int start, String file) {
        String name = file.strip();
        if (!name.isEmpty()) {
            inclusions.add(new Inclusion(start, name));
        }
    }

    final boolean has(String word, int at) {
        return text.startsWith(word, at);
    }

    /** Returns the place behind the next occurrence of a word, or the end of the text. */
    final int behind(String word, int from) {
        int at = text.indexOf(word, from);
        return at < 0 ? text.length() : at + word.length();
    }

    /**
     * Returns the next place of an ASCII character from here on, or the end of the text. What was found once is not looked for
     * again from each place before it.
     */
    final int next(char c, int from) {
        if (foundAt[c] < from || soughtFrom[c] > from) {
            int at = text.indexOf(c, from);
            soughtFrom[c] = from;
            foundAt[c] = at < 0 ? text.length() : at;
        }
        return foundAt[c];
    }

    final int endOfLine(int at) {
        return next('\n', at);
    }

    final boolean startsLine(int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    /** Returns how often a character stands in a row. */
    final int run(char c, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        return end - at;
    }

    final int overBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    final boolean followsWord(int at) {
        return at > 0 && Character.isLetterOrDigit(text.codePointBefore(at));
    }
}
