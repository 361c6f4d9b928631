package org.kmref.csl.render.cites;

import org.kmref.csl.render.Distinctions;
import org.kmref.model.Item;

/** A work of the document with what the whole document gives it: its number and what tells it apart. */
final class CitedItem {
    final Item item;
    int number;
    int firstNote;
    /** The place of its letter among those of its year, or -1. */
    int suffixIndex = -1;

    boolean cited;
    boolean citedAgain;
    Distinctions tells = Distinctions.NONE;

    CitedItem(Item item) {
        this.item = item;
    }
}
