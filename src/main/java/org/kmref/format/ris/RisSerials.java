package org.kmref.format.ris;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.TextVariable;

/** The ISSN and ISBN of a record, without the words that programs write around them: {@code 27453200 (ISSN)}. */
final class RisSerials {

    private static final Pattern ISSN = Pattern.compile("(?<![\\dXx-])(\\d{4})[-‐–]?(\\d{3}[\\dXx])(?![\\dXx-])");
    private static final Pattern ISBN =
            Pattern.compile("(?<![\\dXx-])(?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dXx](?![\\dXx-])");

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
            boolean known = isbns(number, isbns) | issns(number, issns);
            if (!known) {
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

    static boolean isbns(String text, Set<String> found) {
        int before = found.size();
        Matcher isbn = ISBN.matcher(text);
        boolean any = false;
        while (isbn.find()) {
            any = true;
            found.add(isbn.group().strip());
        }
        return any || found.size() > before;
    }

    /** Finds the ISSNs in a text and writes each with its hyphen. */
    static boolean issns(String text, Set<String> found) {
        boolean any = false;
        Matcher issn = ISSN.matcher(ISBN.matcher(text).replaceAll(" "));
        while (issn.find()) {
            any = true;
            found.add(issn.group(1) + "-" + issn.group(2).toUpperCase(java.util.Locale.ROOT));
        }
        return any;
    }

    private static boolean isIsbn(String text) {
        Matcher isbn = ISBN.matcher(text.strip());
        return isbn.lookingAt()
                && isbn.group().replaceAll("[^\\dXx]", "").length() >= 10
                && checks(isbn.group().replaceAll("[^\\dXx]", ""));
    }

    private static boolean isIssn(String text) {
        Matcher issn = ISSN.matcher(text.strip());
        return text.indexOf('-') == 4 && issn.lookingAt() && checks(issn.group(1) + issn.group(2));
    }

    // ISSN and ISBN-10 are weighted down to 1 and divided by 11, ISBN-13 by 1 and 3 and divided by 10.
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int digit = c == 'X' || c == 'x' ? 10 : c - '0';
            sum += digit * (digits.length() == 13 ? (i % 2 == 0 ? 1 : 3) : digits.length() - i);
        }
        return sum % (digits.length() == 13 ? 10 : 11) == 0;
    }
}
