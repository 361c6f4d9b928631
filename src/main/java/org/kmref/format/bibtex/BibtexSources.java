package org.kmref.format.bibtex;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.core.WrittenDates;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.TextVariable;

/** What services write into the BibTeX they give that means something else there than in BibTeX. */
final class BibtexSources {

    private static final Pattern BOOKKEEPING =
            Pattern.compile("(?is)(?:cited by ?:? ?\\d+|export date:|conference code:).*");
    private static final Pattern MEETING = Pattern.compile("Conference name: ([^;]+)");
    private static final Pattern MEETING_DATE = Pattern.compile("Conference date: ([^;]+)");

    private BibtexSources() {}

    /** Returns whether a note is only what Scopus counts for itself. */
    static boolean isBookkeeping(String note) {
        return BOOKKEEPING.matcher(note).matches();
    }

    /** Takes the conference out of such a note. */
    static void meeting(String note, Item.Builder item) {
        Matcher name = MEETING.matcher(note);
        if (name.find() && item.build().text(TextVariable.EVENT_TITLE).isEmpty()) {
            item.put(TextVariable.EVENT_TITLE, name.group(1).strip());
        }
        Matcher date = MEETING_DATE.matcher(note);
        if (date.find()) {
            WrittenDates.whole(date.group(1)).ifPresent(when -> item.put(DateVariable.EVENT_DATE, when));
        }
    }

    /** Returns whether {@code type} is one of the kinds of document of Scopus or Web of Science. */
    static boolean hasOwnKinds(BibtexRecord record) {
        return record.field("source").equalsIgnoreCase("Scopus")
                || !record.field("unique-id").isBlank();
    }

    /** Returns whether {@code location} is where a conference was, as the ACM writes it beside the publisher's address. */
    static boolean hasPlaceOfMeeting(BibtexRecord record, ItemType type) {
        return type == ItemType.PAPER_CONFERENCE
                && !record.field("address").isBlank()
                && !record.field("location").isBlank()
                && record.field("venue").isBlank();
    }
}
