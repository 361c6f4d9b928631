package org.kmref.format.ris;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kmref.model.Doi;
import org.kmref.model.Item;
import org.kmref.model.TextVariable;

/** The DOI and the address of a record of RIS, wherever its program writes them. */
final class RisAddresses {

    private static final Pattern MANY_ADDRESSES =
            Pattern.compile("(?<!\\s)\\s*;\\s*(?=https?://)|(?<!\\s)\\s+(?=https?://)");

    private final TagRecord record;
    private final Item.Builder item;

    RisAddresses(TagRecord record, Item.Builder item) {
        this.record = record;
        this.item = item;
    }

    void read() {
        String doi = record.takeFirst("DO", text -> doi(text).isPresent());
        if (doi.isEmpty()) {
            doi = record.takeFirst("DI", text -> doi(text).isPresent());
        }
        item.put(TextVariable.DOI, doi(doi).orElse(""));
        for (String tag : List.of("L3", "M3", "N1", "UR", "LK", "L2", "ID", "AID", "DP")) {
            for (String text : List.copyOf(record.left(tag))) {
                alone(tag, text);
            }
        }
        address();
    }

    private void alone(String tag, String text) {
        boolean alone = new Doi(text).isWellFormed();
        // Bare digits with a slash are a DOI where programs write nothing else, and may be anything in a note.
        boolean bare = text.strip().startsWith("10.");
        if (!alone || (bare && (tag.equals("N1") || tag.equals("DP")))) {
            return;
        }
        String other = new Doi(text).name();
        if (item.build().text(TextVariable.DOI).isEmpty()) {
            item.put(TextVariable.DOI, other);
        }
        boolean again = other.equalsIgnoreCase(item.build().text(TextVariable.DOI));
        boolean only =
                (tag.equals("UR") || tag.equals("LK")) && record.left(tag).size() == 1;
        if (again && !only) {
            record.takeFirst(tag, text::equals);
        }
    }

    // `<Go to ISI>://WOS:...` is a command of EndNote's and no address.
    private void address() {
        for (String tag : List.of("UR", "LK")) {
            String found = record.takeFirst(tag, text -> text.indexOf('<') < 0);
            String[] several = MANY_ADDRESSES.split(found, -1);
            for (int i = 1; i < several.length; i++) {
                record.keep(tag, several[i]);
            }
            if (!several[0].isEmpty()) {
                item.put(TextVariable.URL, several[0]);
                return;
            }
        }
    }

    /** Returns the DOI in a text, without what stands before it. */
    static Optional<String> doi(String text) {
        Doi doi = new Doi(text);
        return doi.isWellFormed() ? Optional.of(doi.name()) : Doi.in(text).map(Doi::name);
    }
}
