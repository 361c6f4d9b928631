package org.kmref.format.ris;

import java.util.List;
import java.util.Locale;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.TextVariable;

/** The titles of a record of RIS: its own, and that of what it stands in, which comes under up to seven tags. */
final class RisTitles {

    private final TagRecord record;
    private final ItemType type;
    private final Item.Builder item;
    private final RisWork work;

    RisTitles(RisWork work) {
        this.work = work;
        this.record = work.record();
        this.type = work.type();
        this.item = work.item();
    }

    void read() {
        boolean whole = type == ItemType.BOOK || type == ItemType.PERIODICAL;
        work.text(TextVariable.TITLE, "TI", "T1", "CT", whole ? "BT" : "TI");
        work.text(TextVariable.TITLE_SHORT, "ST");
        boolean meeting = type == ItemType.PAPER_CONFERENCE && record.has("C3");
        forgetAgain("TI", "T1");
        if (meeting) {
            work.text(TextVariable.CONTAINER_TITLE, "C3");
            work.text(TextVariable.EVENT_TITLE, "T2");
        } else if (type == ItemType.SPEECH) {
            work.text(TextVariable.EVENT_TITLE, "T2");
            work.text(TextVariable.CONTAINER_TITLE, "BT");
        } else if (whole) {
            work.text(TextVariable.COLLECTION_TITLE, "T2");
        } else if (RisLabels.isInSeries(work.code())) {
            work.text(TextVariable.COLLECTION_TITLE, "T2");
            work.text(TextVariable.CONTAINER_TITLE, "BT");
        } else if (type == ItemType.THESIS) {
            // T2 is the department, and JF where ProQuest has its own name: neither is what a thesis stands in.
            work.text(TextVariable.CONTAINER_TITLE, "BT");
        } else {
            specialIssue();
            work.text(
                    TextVariable.CONTAINER_TITLE,
                    "T2",
                    type == ItemType.LEGAL_CASE ? "A2" : "JF",
                    "JF",
                    "JO",
                    "BT",
                    "JA");
        }
        String full = item.build().text(TextVariable.CONTAINER_TITLE);
        if (type != ItemType.THESIS) {
            for (String tag : List.of("JF", "JO", "JA", "J1", "J2", "BT")) {
                shortOrSame(tag, full);
            }
        }
        if (RisLabels.isOfLegislature(work.code())) {
            work.text(TextVariable.AUTHORITY, "T3");
        } else if (type != ItemType.LEGAL_CASE
                && item.build().text(TextVariable.COLLECTION_TITLE).isEmpty()) {
            work.text(TextVariable.COLLECTION_TITLE, "T3");
        }
    }

    // ScienceDirect has the title of a special issue under T2, and the journal under JO or JF.
    private void specialIssue() {
        String second = record.look("T2");
        String journal = record.look("JF").isEmpty() ? record.look("JO") : record.look("JF");
        boolean other = work.code().equals("JOUR")
                && !second.isEmpty()
                && journal.indexOf(' ') > 0
                && !isAbbreviation(journal, second)
                && !isAbbreviation(second, journal);
        if (other) {
            work.text(TextVariable.VOLUME_TITLE, "T2");
        }
    }

    // Each word of it begins one of the other, in their order: J Roof Stud, The Journal of Roof Studies.
    private static boolean isAbbreviation(String brief, String full) {
        String[] words = letters(full);
        int at = 0;
        for (String word : letters(brief)) {
            while (at < words.length && !(words[at].startsWith(word) || isContraction(word, words[at]))) {
                at++;
            }
            if (at++ >= words.length) {
                return false;
            }
        }
        return true;
    }

    // Natl, Dtsch.
    private static boolean isContraction(String word, String whole) {
        int at = 0;
        for (int i = 0; i < whole.length() && at < word.length(); i++) {
            at += whole.charAt(i) == word.charAt(at) ? 1 : 0;
        }
        return at == word.length() && !whole.isEmpty() && whole.charAt(0) == word.charAt(0);
    }

    private static String[] letters(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} ]+", " ")
                .strip();
        return plain.replaceAll("\\b(?:the|of|and|for|in|on)\\b", " ").strip().split(" +", -1);
    }

    // The journal comes under up to five tags; one that differs from its full title is an abbreviation of it.
    private void shortOrSame(String tag, String full) {
        String name = record.look(tag);
        boolean hasShort =
                !item.build().text(TextVariable.CONTAINER_TITLE_SHORT).isEmpty();
        if (name.equals(full)) {
            record.take(tag);
        } else if (!hasShort && !name.isEmpty() && !tag.equals("BT")) {
            work.text(TextVariable.CONTAINER_TITLE_SHORT, tag);
        }
    }

    // ProQuest and others have the title under both.
    private void forgetAgain(String... tags) {
        String title = item.build().title();
        for (String tag : tags) {
            if (!record.left(tag).isEmpty() && record.left(tag).get(0).equals(title)) {
                record.take(tag);
            }
        }
    }
}
