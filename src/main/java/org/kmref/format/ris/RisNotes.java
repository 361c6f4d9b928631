package org.kmref.format.ris;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.format.core.TypeWords;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Keywords;
import org.kmref.model.TextVariable;

/** The words of a record of RIS: keywords, notes and the kind of the work; what only a database notes for itself is kept. */
final class RisNotes {

    /** What Scopus, Embase, EBSCO and ProQuest write into notes for themselves. */
    private static final Pattern BOOKKEEPING =
            Pattern.compile("(?is)(?:(?:\\w{5} )?times cited ?:|accession number:|export date:|cited by"
                    + " ?:?|correspondence address:|source: scopus|record accession|(?:copyright|last updated|document"
                    + " feature|coden|subjectstermnotlitgenretext|number of references|people|name|date"
                    + " revised|dcom|equipment|language of[a-z ]+|advisor\\(s\\)) ?[-:] ).*");

    /** Databases whose M3 is one of their own kinds of document, on which no style bases anything. */
    private static final Set<String> WITH_OWN_KINDS = Set.of("scopus", "embase", "jstor", "agris");

    private final TagRecord record;
    private final ItemType type;
    private final Item.Builder item;

    RisNotes(TagRecord record, ItemType type, Item.Builder item) {
        this.record = record;
        this.type = type;
        this.item = item;
    }

    void read() {
        genre();
        item.put(TextVariable.KEYWORD, Keywords.of(keywords()).text());
        note();
    }

    // Styles print the genre; that an article is an article nobody wants to read.
    private void genre() {
        // Of a film that is what it is kept on, and C4 its genre.
        if (type == ItemType.MOTION_PICTURE) {
            String medium = record.take("M3");
            item.put(TextVariable.MEDIUM, TypeWords.say(type, medium) ? "" : medium);
            item.put(TextVariable.GENRE, record.take("C4"));
            return;
        }
        String genre = record.look("M3");
        String database = record.look("DB").toLowerCase(Locale.ROOT);
        if (!TypeWords.say(type, genre) && !WITH_OWN_KINDS.contains(database)) {
            String left = record.take("M3");
            if (!left.isEmpty()) {
                item.put(TextVariable.GENRE, left);
            }
        }
    }

    private Set<String> keywords() {
        Set<String> words = new LinkedHashSet<>();
        for (String line : record.takeAll("KW")) {
            for (String word : line.split("(?<!\\s)\\s*;\\s*", -1)) {
                if (!word.isBlank()) {
                    words.add(TypeWords.withoutStar(word.strip()));
                }
            }
        }
        return words;
    }

    private void note() {
        List<String> notes = new ArrayList<>();
        for (String note : record.takeAll("N1")) {
            if (BOOKKEEPING.matcher(note).matches()) {
                record.keep("N1", note);
            } else {
                notes.add(note);
            }
        }
        item.put(TextVariable.NOTE, String.join("\n", notes));
    }
}
