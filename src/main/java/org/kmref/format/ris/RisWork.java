package org.kmref.format.ris;

import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** A record of RIS and the work that is made of it: {@code code} is the type as RIS has it, {@code type} as CSL does. */
record RisWork(TagRecord record, String code, ItemType type, Item.Builder item) {

    /** Takes the first text of these tags for the variable, which stays as it is where there is none. */
    void text(TextVariable variable, String... tags) {
        String text = record.take(tags);
        if (!text.isEmpty()) {
            item.put(variable, text);
        }
    }

    /** Takes the first value of a tag for the variable, which stays as it is where there is none. */
    void number(NumberVariable variable, String tag) {
        String number = record.take(tag);
        if (!number.isEmpty()) {
            item.put(variable, number);
        }
    }
}
