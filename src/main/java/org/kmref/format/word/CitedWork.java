package org.kmref.format.word;

import org.kmref.model.Item;

/**
 * A reference that a Word file holds.
 *
 * @param item under the key that it has in the reference manager, or one made for it
 * @param times how often it is cited; 0 for a source of Word's own that is only listed
 */
public record CitedWork(Item item, int times) {}
