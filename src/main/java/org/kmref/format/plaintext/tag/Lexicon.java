package org.kmref.format.plaintext.tag;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What kinds of words there are in references, and which kinds a word is of. */
public final class Lexicon {

    /** The kinds, each a bit in what {@link #kinds} returns. */
    public enum Kind {
        GIVEN,
        FAMILY,
        PARTICLE,
        SUFFIX,
        PLACE,
        PUBLISHER,
        INSTITUTION,
        JOURNAL,
        CONFERENCE,
        MONTH,
        EDITOR,
        TRANSLATOR,
        IN,
        EDITION,
        VOLUME,
        ISSUE,
        PAGE,
        THESIS,
        REPORT,
        ACCESS,
        NOTE,
        STOP,
        ORDINAL;

        /** Returns the bit of this kind. */
        @SuppressWarnings("EnumOrdinal")
        public int bit() {
            return 1 << ordinal();
        }
    }

    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        for (Kind kind : Kind.values()) {
            KINDS.put(kind.name().toLowerCase(java.util.Locale.ROOT), kind);
        }
    }

    private final Map<String, Integer> kinds = new HashMap<>(8192);
    private final Map<Kind, Set<String>> words = new HashMap<>();

    private int[] journals = new int[0];

    private Lexicon() {}

    /** Returns this lexicon with names of journals, as {@link #journal} gives them, in any order. */
    public Lexicon withJournals(int[] names) {
        Lexicon other = new Lexicon();
        other.kinds.putAll(kinds);
        other.words.putAll(words);
        other.journals = names.clone();
        Arrays.sort(other.journals);
        return other;
    }

    /** Returns the number that stands for a journal's name; marks between its words do not count. */
    public static int journal(String name) {
        Tokens tokens = Tokens.of(name);
        int hash = 0;
        for (int i = 0; i < tokens.size(); i++) {
            String folded = Words.folded(tokens.word(i));
            if (Character.isLetterOrDigit(folded.isEmpty() ? ' ' : folded.charAt(0))) {
                hash = journal(hash, folded);
            }
        }
        return hash;
    }

    /** Returns the number of a name that goes on with a folded word. */
    static int journal(int hash, String folded) {
        return Features.mix(hash + 1, folded.hashCode());
    }

    boolean isJournal(int number) {
        return Arrays.binarySearch(journals, number) >= 0;
    }

    /** Reads the lexicon that comes with kmref. */
    public static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lexicon.class.getResourceAsStream("/org/kmref/format/plaintext/lexicon.txt")),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lexicon.add(line);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return lexicon;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        Kind kind = colon < 0 ? null : KINDS.get(line.substring(0, colon));
        if (kind == null) {
            return;
        }
        Set<String> all = words.computeIfAbsent(kind, k -> new LinkedHashSet<>());
        for (String word : line.substring(colon + 1).strip().split(" +", 0)) {
            kinds.merge(word, kind.bit(), (a, b) -> a | b);
            all.add(word);
        }
    }

    /** Returns the kinds that a folded word is of, as bits. */
    public int kinds(String folded) {
        Integer found = kinds.get(folded);
        return found == null ? 0 : found;
    }

    /** Returns the words of a kind, in the order of the file. */
    public List<String> words(Kind kind) {
        return List.copyOf(words.getOrDefault(kind, Set.of()));
    }
}
