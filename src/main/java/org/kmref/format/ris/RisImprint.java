package org.kmref.format.ris;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.TextVariable;

/** Where and by whom a work was published, and what databases number it by, in a record of RIS. */
final class RisImprint {

    private static final Pattern ENDING_COMMA = Pattern.compile("(?<![\\s,])[\\s,]+$");
    private static final Pattern PMC_ID = Pattern.compile("PMC\\d{1,9}(?:\\.\\d)?");
    private static final Pattern PUBMED_ID =
            Pattern.compile("(?i)(\\d{1,9}) ?\\[pmid]|(?:pmid|medline|pubmed)[: ]+(\\d{1,9})");

    private final TagRecord record;
    private final ItemType type;
    private final Item.Builder item;
    private final RisWork work;

    RisImprint(RisWork work) {
        this.work = work;
        this.record = work.record();
        this.type = work.type();
        this.item = work.item();
    }

    void read() {
        work.text(type == ItemType.LEGAL_CASE ? TextVariable.AUTHORITY : TextVariable.PUBLISHER, "PB");
        if (type == ItemType.PATENT) {
            work.text(TextVariable.AUTHORITY, "A2");
        }
        if (type == ItemType.MAP) {
            work.text(TextVariable.SCALE, "C1");
        }
        if (RisLabels.hasSize(work.code())) {
            work.text(TextVariable.DIMENSIONS, "C3");
        }
        places();
        work.text(TextVariable.CALL_NUMBER, "CN");
        pubmed();
        if (RisLabels.isArchived(type)) {
            work.text(TextVariable.ARCHIVE, "DB");
            work.text(TextVariable.ARCHIVE_LOCATION, "AN");
        }
        work.text(TextVariable.SOURCE, "DP");
        for (String tag : List.of("C2", "C7", "C3", "AN")) {
            String id = record.look(tag);
            if (PMC_ID.matcher(id).matches()
                    && item.build().text(TextVariable.PMCID).isEmpty()) {
                item.put(TextVariable.PMCID, record.takeFirst(tag, id::equals));
            }
        }
        if (!record.look("PMC").isEmpty()
                && item.build().text(TextVariable.PMCID).isEmpty()) {
            work.text(TextVariable.PMCID, "PMC");
        }
    }

    // CY is where the conference was, where the record says something else of its place or of its proceedings (EndNote,
    // Scopus).
    private void places() {
        boolean meeting =
                type == ItemType.PAPER_CONFERENCE && (!record.look("C1").isEmpty() || record.has("C3"));
        if (meeting || type == ItemType.SPEECH) {
            item.put(TextVariable.EVENT_PLACE, place("CY"));
            item.put(TextVariable.PUBLISHER_PLACE, place("C1"));
        } else {
            item.put(TextVariable.PUBLISHER_PLACE, place("CY", "PP"));
        }
        String again = item.build().text(TextVariable.PUBLISHER_PLACE);
        record.takeFirst("PP", again::equals);
    }

    // EBSCO leaves the comma that stood before the country.
    private String place(String... tags) {
        String place = record.take(tags);
        return record.look("DP").startsWith("EBSCO")
                ? ENDING_COMMA.matcher(place).replaceFirst("")
                : place;
    }

    private void pubmed() {
        String database = record.look("DB").toLowerCase(Locale.ROOT);
        boolean numbered = record.look("AN").matches("\\d{1,9}");
        if (numbered && (database.equals("pubmed") || database.equals("medline") || database.equals("nlm"))) {
            record.take("DB");
            work.text(TextVariable.PMID, "AN");
        }
        work.text(TextVariable.PMID, record.look("PMID").matches("\\d{1,9}") ? "PMID" : "");
        if (database.equals("scopus") && record.look("C2").matches("\\d{6,9}")) {
            work.text(TextVariable.PMID, "C2");
        }
        for (String tag : List.of("AN", "U1", "C3", "M2")) {
            Matcher id = PUBMED_ID.matcher(record.look(tag));
            if (item.build().text(TextVariable.PMID).isEmpty() && id.matches()) {
                record.take(tag);
                item.put(TextVariable.PMID, id.group(1) == null ? id.group(2) : id.group(1));
            }
        }
    }
}
