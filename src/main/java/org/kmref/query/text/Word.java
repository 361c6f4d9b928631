package org.kmref.query.text;

import org.jspecify.annotations.Nullable;

/** A word of a text, where it stands and in which spellings it is compared. */
public final class Word {
    private final int start;
    private final int end;
    private final String folded;
    private final Gap gap;
    private @Nullable String american;
    private @Nullable String stem;

    /** What parts a word from the one before it. */
    public enum Gap {
        /** Another thing the same field says: the two have nothing to do with each other. */
        BREAK,
        /** A comma, the end of a sentence, several characters. */
        WIDE,
        BLANK,
        /** A hyphen, a slash, an apostrophe or nothing at all. */
        JOINT
    }

    /** The characters [start, end) of its text, and what they are folded to. */
    Word(int start, int end, String folded, Gap gap) {
        this.start = start;
        this.end = end;
        this.folded = folded;
        this.gap = gap;
    }

    /** Returns a folded word by itself. */
    public static Word of(String folded) {
        return new Word(0, folded.length(), folded, Gap.WIDE);
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    public String folded() {
        return folded;
    }

    public Gap gap() {
        return gap;
    }

    /** Returns the spelling that the British and the American form share. */
    public String american() {
        if (american == null) {
            american = Spelling.american(folded);
        }
        return american;
    }

    /** Returns what the word shares with its plural and its forms in -ing and -ed. */
    public String stem() {
        if (stem == null) {
            stem = Spelling.stem(folded);
        }
        return stem;
    }

    @Override
    public String toString() {
        return folded;
    }
}
