package org.kmref.csl.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kmref.csl.Markup;
import org.kmref.csl.Processor;
import org.kmref.csl.Processor.Formatted;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.Style;
import org.kmref.csl.StyleException;
import org.kmref.csl.StyledText;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.markup.TextMarkup;
import org.kmref.csl.oracle.Assignment.WorkList;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.model.Citation;
import org.kmref.model.Cite;
import org.kmref.model.Item;

/** The plain texts that a processor makes of a list: the entries of its bibliography, and each work cited alone. */
final class Texts {
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

    private static final Markup TEXT = new TextMarkup();

    private Texts() {}

    /** What a text is and of which work: {@code bibliography mixed/book-one}. */
    record Place(String kind, String list, String key) implements Comparable<Place> {
        static final String BIBLIOGRAPHY = "bibliography";
        static final String CITATION = "citation";

        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return kind + " " + list + "/" + key;
        }
    }

    /** Returns the texts of a list, the entries in the order of the bibliography before the citations. */
    static Map<Place, String> of(WorkList list, String styleId, String locale) throws StyleException {
        Processor processor = new CslProcessor();
        Style style = StyleCatalogue.bundled().find(styleId);
        Map<Place, String> texts = new LinkedHashMap<>();
        Formatted together = processor.format(new Job(style, locale, list.items(), List.of()));
        together.bibliography()
                .ifPresent(all -> all.entries().forEach(entry -> {
                    Place place = new Place(
                            Place.BIBLIOGRAPHY, list.name(), entry.key().value());
                    texts.put(place, plain(TEXT.bibliography(all.withEntries(List.of(entry)))));
                }));
        for (Item item : list.items()) {
            List<Citation> alone = new ArrayList<>();
            alone.add(new Citation(List.of(Cite.of(item.key())), 1));
            StyledText citation = processor
                    .format(new Job(style, locale, List.of(item), alone))
                    .citations()
                    .get(0);
            Place place = new Place(Place.CITATION, list.name(), item.key().value());
            texts.put(place, plain(TEXT.inline(citation)));
        }
        return texts;
    }

    /** Returns the citations of a document, each in a note of its own. */
    static List<String> document(List<Item> items, List<Citation> citations, String styleId) throws StyleException {
        return new CslProcessor()
                .format(new Job(StyleCatalogue.bundled().find(styleId), "", items, citations)).citations().stream()
                        .map(citation -> plain(TEXT.inline(citation)))
                        .toList();
    }

    /** Returns the text in one line; how blocks of an entry are set apart is no matter of its words. */
    static String plain(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
