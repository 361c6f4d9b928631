package org.kmref.format.bibtex;

import java.util.List;
import org.kmref.model.Item;
import org.kmref.model.RichText;
import org.kmref.model.TextVariable;

/** Understands the titles of one entry: its own, those of what it stands in, and the short ones. */
final class BibtexTitles {

    private final BibtexRecord record;
    private final Item.Builder item;
    private final BibtexValues values;

    BibtexTitles(BibtexRecord record, Item.Builder item, BibtexValues values) {
        this.record = record;
        this.item = item;
        this.values = values;
    }

    void read() {
        String maintitle = values.compound("maintitle", "mainsubtitle", "maintitleaddon", true);
        String title = values.compound("title", "subtitle", "titleaddon", true);
        String book = values.compound("booktitle", "booksubtitle", "booktitleaddon", true);
        boolean part = BibtexTypes.isPart(record.type());
        boolean periodical = BibtexTypes.isPeriodical(record.type());
        if (record.type().equals("periodical")) {
            String issue = values.compound("issuetitle", "issuesubtitle", "issuetitleaddon", true);
            item.put(TextVariable.TITLE, issue.isEmpty() ? title : issue);
            if (!issue.isEmpty()) {
                item.put(TextVariable.CONTAINER_TITLE, values.compound("title", "subtitle", "titleaddon", false));
            }
        } else if (part) {
            item.put(TextVariable.TITLE, title);
            item.put(TextVariable.CONTAINER_TITLE, maintitle.isEmpty() ? book : maintitle);
            item.put(TextVariable.VOLUME_TITLE, maintitle.isEmpty() ? "" : book);
        } else if (BibtexTypes.isRecording(record.type())) {
            item.put(TextVariable.TITLE, title.isEmpty() ? maintitle : title);
            item.put(TextVariable.CONTAINER_TITLE, title.isEmpty() ? "" : maintitle);
        } else {
            item.put(TextVariable.TITLE, maintitle.isEmpty() ? title : maintitle);
            item.put(TextVariable.VOLUME_TITLE, maintitle.isEmpty() ? "" : title);
        }
        if (!part && !book.isEmpty()) {
            container(book, title);
        }
        journal(periodical);
        boolean titled = part || maintitle.isEmpty() || BibtexTypes.isRecording(record.type());
        shortTitle(titled, maintitle.isEmpty());
        values.title(TextVariable.ORIGINAL_TITLE, "origtitle");
        values.title(TextVariable.EVENT_TITLE, "eventtitle");
        values.title(TextVariable.REVIEWED_TITLE, "reviewedtitle");
        values.title(TextVariable.PART_TITLE, "parttitle");
    }

    // A book that gives its own title as that of a book says nothing new.
    private void container(String book, String title) {
        if (!book.equals(title)) {
            item.put(TextVariable.CONTAINER_TITLE, book);
        }
    }

    private void journal(boolean periodical) {
        String name = record.field("journaltitle").isBlank() ? "journal" : "journaltitle";
        values.use(name);
        String journal = values.compound(name, "journalsubtitle", "journaltitleaddon", false);
        if (!journal.isEmpty()) {
            item.put(TextVariable.CONTAINER_TITLE, journal);
        }
        values.text(TextVariable.CONTAINER_TITLE_SHORT, "shortjournal");
        // BibDesk and MathSciNet have the full name beside the one that is printed.
        for (String full : List.of("journal-full", "fjournal")) {
            String whole = LatexField.tagged(values.used(full));
            if (!whole.isEmpty() && !whole.equals(journal)) {
                item.put(TextVariable.CONTAINER_TITLE, whole);
                item.put(TextVariable.CONTAINER_TITLE_SHORT, journal);
            }
        }
        if (!periodical) {
            values.title(TextVariable.CONTAINER_TITLE_SHORT, "shortbooktitle");
        }
        String series = record.field("series");
        if (!series.isBlank()) {
            values.use("series");
            String key = LatexField.plain(series);
            String resolved = BiblatexStrings.resolve(key);
            boolean ordinal = periodical && key.matches("\\d{1,3}");
            item.put(
                    TextVariable.COLLECTION_TITLE,
                    ordinal ? ordinal(key) + " series" : (resolved.equals(key) ? values.cased(series) : resolved));
        }
    }

    private static String ordinal(String number) {
        boolean teen = number.matches("\\d*1\\d");
        String ending = teen
                ? "th"
                : switch (number.charAt(number.length() - 1)) {
                    case '1' -> "st";
                    case '2' -> "nd";
                    case '3' -> "rd";
                    default -> "th";
                };
        return number + ending;
    }

    private void shortTitle(boolean ownTitle, boolean noMaintitle) {
        values.use("shorttitle");
        String given = ownTitle ? values.uncounted(record.field("shorttitle")) : "";
        if (!given.isEmpty()) {
            item.put(TextVariable.TITLE_SHORT, given);
            return;
        }
        String title = values.uncounted(record.field("title"));
        boolean divided = !record.field("subtitle").isBlank()
                || !record.field("titleaddon").isBlank();
        int colon = title.indexOf(':');
        if (noMaintitle && divided) {
            item.put(TextVariable.TITLE_SHORT, colon > 0 ? title.substring(0, colon) : title);
        } else if (colon > 0
                && !title.startsWith("://", colon)
                && RichText.plain(title.substring(0, colon)).indexOf('<') < 0) {
            // A colon within a tag divides nothing: what stands before it would be left with a tag unclosed.
            item.put(TextVariable.TITLE_SHORT, title.substring(0, colon));
        }
    }
}
