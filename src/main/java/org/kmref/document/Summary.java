package org.kmref.document;

import java.util.List;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.Name;
import org.kmref.model.RichText;

/** What a reader knows a work by, in a few words. */
public final class Summary {
    private Summary() {}

    /** Returns the creators as a citation would name them: {@code Nilsen}, {@code Harvey & Kitson}, {@code Wye et al.}. */
    public static String creators(Item item) {
        return names(item.creators());
    }

    /** Returns names as a citation would. */
    public static String names(List<Name> names) {
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.get(0).familyName();
            case 2 ->
                names.get(0).familyName()
                        + (Name.goesOn(names) ? " et al." : " & " + names.get(1).familyName());
            default -> names.get(0).familyName() + " et al.";
        };
    }

    /** Returns the key and what tells the work apart: {@code nilsen2015  Nilsen (2015) Making sense of ...}. */
    public static String line(Item item) {
        String creators = creators(item);
        String by = creators.isEmpty() ? "" : creators + " ";
        return (item.key() + "  " + by + "(" + year(item) + ") " + RichText.plain(item.title())).strip();
    }

    /** Returns the year of publication, the words that stand for it, or {@code n.d.}. */
    public static String year(Item item) {
        return item.date(DateVariable.ISSUED)
                .map(date -> date.year().map(String::valueOf).orElseGet(() -> Edtf.write(date)))
                .orElse("n.d.");
    }
}
