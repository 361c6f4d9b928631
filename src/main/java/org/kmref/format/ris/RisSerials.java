package org.kmref.format.ris;

import java.util.LinkedHashSet;
import java.util.Set;
import org.kmref.model.Isbn;
import org.kmref.model.Issn;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.TextVariable;

/** The ISSN and ISBN of a record, without the words that programs write around them: {@code 27453200 (ISSN)}. */
final class RisSerials {

    private final TagRecord record;
    private final ItemType type;
    private final Item.Builder item;

    RisSerials(TagRecord record, ItemType type, Item.Builder item) {
        this.record = record;
        this.type = type;
        this.item = item;
    }

    void read() {
        Set<String> issns = new LinkedHashSet<>();
        Set<String> isbns = new LinkedHashSet<>();
        for (String number : record.takeAll("SN")) {
            boolean book = isbns(number, isbns);
            boolean periodical = issns(number, issns);
            if (!book && !periodical) {
                (RisTypes.isPeriodical(type) ? issns : isbns).add(number);
            }
        }
        item.put(TextVariable.ISSN, String.join(", ", issns));
        item.put(TextVariable.ISBN, String.join(", ", isbns));
    }

    /** Returns whether the number of a document of this type is an ISBN or ISSN, and not the document's own. */
    static boolean isSerial(ItemType type, String number) {
        return type != ItemType.PATENT && (isIsbn(number) || isIssn(number));
    }

    /** Finds the ISBNs in a text. */
    static boolean isbns(String text, Set<String> found) {
        boolean any = false;
        for (Isbn isbn : Isbn.in(text)) {
            if (isbn.isWellFormed()) {
                found.add(isbn.text());
                any = true;
            }
        }
        return any;
    }

    /** Finds the ISSNs in a text and writes each with its hyphen. */
    static boolean issns(String text, Set<String> found) {
        boolean any = false;
        for (Issn issn : Issn.in(text)) {
            if (issn.isWellFormed()) {
                found.add(issn.hyphenated());
                any = true;
            }
        }
        return any;
    }

    private static boolean isIsbn(String text) {
        return Isbn.in(text).stream().anyMatch(Isbn::isValid);
    }

    private static boolean isIssn(String text) {
        return text.indexOf('-') == 4 && Issn.in(text).stream().anyMatch(Issn::isValid);
    }
}
