package org.kmref.cli.command;

import org.kmref.terminal.Printable;

/** A word that completion offers, and what it means; the meaning may be empty. */
record Offer(String word, String meaning) {
    /** Stands for the files there are, which the shell completes itself. */
    static final Offer FILES = new Offer(":files");

    Offer(String word) {
        this(word, "");
    }

    /** Returns whether a line can hold the word as it is; another would come back as one that is not there. */
    boolean isPrintable() {
        return !word.isEmpty() && Printable.line(word).equals(word);
    }

    /** Returns the same with something before the word. */
    Offer after(String before) {
        return new Offer(before + word, meaning);
    }

    /** Returns the line that the scripts read. */
    String line() {
        return meaning.isEmpty() ? word + "\n" : word + "\t" + Printable.line(meaning) + "\n";
    }
}
