package org.kmref.document;

/** Spells a reading list in one output form. */
public interface ReadingListFormat {
    /** Returns the whole document, each line ended. */
    String write(ReadingList list);
}
