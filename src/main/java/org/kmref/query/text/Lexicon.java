package org.kmref.query.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The words of a library, each once: how one is folded and spelt is found out when it comes up first, and a word that comes
 * again is found by its characters, without a text made of them.
 */
public final class Lexicon {
    private final ToIntFunction<String> numbers;
    private @Nullable LexiconEntry[] table = new @Nullable LexiconEntry[1 << 12];
    private int size;

    /** {@code numbers} gives the number of a term. */
    public Lexicon(ToIntFunction<String> numbers) {
        this.numbers = numbers;
    }

    /** A word and the numbers of its terms. */
    public static final class LexiconEntry {
        public final String folded;
        public final boolean isStopWord;
        private final char[] chars;
        private final int hash;
        private int[] plain = {};
        private int[] prose = {};

        private LexiconEntry(char[] chars, int hash) {
            this.folded = new String(chars);
            this.chars = chars;
            this.hash = hash;
            this.isStopWord = Text.isStopWord(folded);
        }
    }

    /** Returns, first, the number of the word as it is, and in prose those of the spelling and the stem it shares with others too. */
    public int[] terms(LexiconEntry word, boolean prose) {
        if (prose) {
            if (word.prose.length == 0) {
                word.prose = numbers(List.of(word.folded, Spelling.american(word.folded), Spelling.stem(word.folded)));
            }
            return word.prose;
        }
        if (word.plain.length == 0) {
            word.plain = numbers(List.of(word.folded));
        }
        return word.plain;
    }

    private int[] numbers(List<String> terms) {
        return terms.stream().distinct().mapToInt(numbers).toArray();
    }

    /** Returns the word that the characters [start, end) of a text are, or null where they are none when folded. */
    @Nullable
    public LexiconEntry of(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text[i];
            if (c >= 0x80 || c == '<') {
                String folded = Folding.fold(Tags.without(new String(text, start, end - start)));
                return folded.isEmpty() ? null : entry(folded.toCharArray(), 0, folded.length(), folded.hashCode());
            }
            hash = 31 * hash + lower(c);
        }
        return entry(text, start, end, hash);
    }

    // The characters are folded but for the case of ASCII; the hash is that of their text.
    private LexiconEntry entry(char[] text, int start, int end, int hash) {
        int at = place(hash);
        for (LexiconEntry known = table[at]; known != null; known = table[at]) {
            if (known.hash == hash && is(known.chars, text, start, end)) {
                return known;
            }
            at = (at + 1) & (table.length - 1);
        }
        char[] folded = Arrays.copyOfRange(text, start, end);
        for (int i = 0; i < folded.length; i++) {
            folded[i] = lower(folded[i]);
        }
        LexiconEntry entry = new LexiconEntry(folded, hash);
        table[at] = entry;
        if (++size > table.length / 2) {
            grow();
        }
        return entry;
    }

    private void grow() {
        List<LexiconEntry> all = new ArrayList<>(size);
        for (LexiconEntry entry : table) {
            if (entry != null) {
                all.add(entry);
            }
        }
        table = new @Nullable LexiconEntry[4 * table.length];
        for (LexiconEntry entry : all) {
            int at = place(entry.hash);
            while (table[at] != null) {
                at = (at + 1) & (table.length - 1);
            }
            table[at] = entry;
        }
    }

    // Multiplied by the golden ratio: numbers that follow each other, of which keys and DOIs are full, have hashes that
    // do.
    private int place(int hash) {
        return (hash * 0x9E3779B9) >>> (Integer.numberOfLeadingZeros(table.length) + 1);
    }

    private static boolean is(char[] folded, char[] text, int start, int end) {
        if (folded.length != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (folded[i - start] != lower(text[i])) {
                return false;
            }
        }
        return true;
    }

    // What is no ASCII has been folded before.
    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
