package org.kmref.store;

/**
 * How files in exchange formats are read.
 *
 * @param keepsCase whether titles keep the capitals that a format's reader would lower
 * @param keepsAll whether what a registry or service notes for itself is kept
 */
public record ReadingChoices(boolean keepsCase, boolean keepsAll) {

    /** What is done where nobody says anything. */
    public static final ReadingChoices USUAL = new ReadingChoices(false, false);
}
