package org.kmref.csl.render;

import org.kmref.model.Item;

/** A work of the document with what the whole document gives it: its number and what tells it apart. */
final class Entry {
    final Item item;
    int number;
    int firstNote;
    /** The place of its letter among those of its year, or -1. */
    int suffixIndex = -1;

    boolean cited;
    boolean citedAgain;
    Tells tells = Tells.NONE;

    Entry(Item item) {
        this.item = item;
    }
}
