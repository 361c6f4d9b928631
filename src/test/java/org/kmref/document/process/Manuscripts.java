package org.kmref.document.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kmref.csl.Processor.Job;
import org.kmref.csl.Style;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.csl.processor.CslProcessor;
import org.kmref.csl.style.StyleReader;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.document.manuscript.Manuscript.Syntax;
import org.kmref.model.CitationKey;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/** Formats manuscripts with three works of the pandoc manual's kind, and others. */
final class Manuscripts {
    static final String AUTHOR_DATE = "chicago-author-date";
    static final String NOTES = "chicago-notes-bibliography";
    static final String NUMBERS = "ieee";
    static final String RAISED = "nature";

    private static final CslProcessor PROCESSOR = new CslProcessor();
    static final Map<CitationKey, Item> KNOWN = known();

    private Manuscripts() {}

    private static Map<CitationKey, Item> known() {
        Map<CitationKey, Item> known = new LinkedHashMap<>();
        List.of(
                        book("item1", "Doe", "John", "First Book", 2005),
                        article("item2", "Doe", "John", "Article", 2006),
                        book("пункт3", "Smith", "Ann", "Third", 1999),
                        book("a.b:c", "Roe", "Jenny", "Fourth", 2001),
                        book("https://x.org/y", "Poe", "Edgar", "Fifth", 2002))
                .forEach(item -> known.put(item.key(), item));
        return known;
    }

    private static Item.Builder item(String key, ItemType type, String family, String given, String title, int year) {
        return Item.builder(new CitationKey(key), type)
                .put(NameVariable.AUTHOR, List.of(Name.person(family, given)))
                .put(TextVariable.TITLE, title)
                .put(DateVariable.ISSUED, DateValue.of(DateParts.ofYear(year)));
    }

    private static Item book(String key, String family, String given, String title, int year) {
        return item(key, ItemType.BOOK, family, given, title, year)
                .put(TextVariable.PUBLISHER, "Press")
                .build();
    }

    private static Item article(String key, String family, String given, String title, int year) {
        return item(key, ItemType.ARTICLE_JOURNAL, family, given, title, year)
                .put(TextVariable.CONTAINER_TITLE, "Journal")
                .put(NumberVariable.VOLUME, "6")
                .build();
    }

    /** How a manuscript is formatted. */
    record Wanted(String style, String locale, boolean keeps, boolean links, boolean lists) {
        static Wanted of(String style) {
            return new Wanted(style, "en-US", false, false, true);
        }

        Wanted locale(String other) {
            return new Wanted(style, other, keeps, links, lists);
        }

        Wanted linked() {
            return new Wanted(style, locale, keeps, true, lists);
        }

        Wanted kept() {
            return new Wanted(style, locale, true, links, lists);
        }

        Wanted withoutList() {
            return new Wanted(style, locale, keeps, links, false);
        }
    }

    static FormattedManuscript format(Syntax syntax, String text, Wanted wanted) {
        return format(syntax, text, wanted, KNOWN);
    }

    /** Formats a manuscript with other references than those of the manual. */
    static FormattedManuscript format(Syntax syntax, String text, Wanted wanted, Map<CitationKey, Item> known) {
        try {
            SourceManuscript source = SourceManuscript.of(syntax, "paper", text);
            return new ManuscriptFormatter(source, setup(wanted, known))
                    .format()
                    .get(0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Returns a reference for each key that a text cites. */
    static Map<CitationKey, Item> all(Syntax syntax, String text) {
        Map<CitationKey, Item> known = new LinkedHashMap<>();
        new Manuscript(syntax, text)
                .layout()
                .citations()
                .forEach(citation -> citation.cites().forEach(cite -> {
                    CitationKey key = cite.mention().key();
                    int n = known.size();
                    known.computeIfAbsent(
                            key, each -> book(key.value(), "Family" + n % 7, "Given", "Title " + n, 1990 + n % 5));
                }));
        return known;
    }

    private static ManuscriptSetup setup(Wanted wanted, Map<CitationKey, Item> known) throws IOException {
        Style style = StyleCatalogue.bundled().find(wanted.style(), Path.of("."));
        return new ManuscriptSetup(
                known,
                List.of(),
                StyleReader.read(style).note(),
                LocatorGrammar.of(wanted.locale()),
                (other, items, citations, links) -> PROCESSOR.format(new Job(
                                other.isEmpty()
                                        ? style
                                        : StyleCatalogue.bundled().find(other, Path.of(".")),
                                wanted.locale(),
                                items,
                                citations)
                        .linked(links)),
                query -> known.values().stream()
                        .filter(item -> item.title().contains(query))
                        .toList(),
                wanted.keeps(),
                wanted.links(),
                "",
                wanted.lists(),
                Optional.empty());
    }

    /** Returns the text of a manuscript without the bibliography that follows it. */
    static String body(Syntax syntax, String text, Wanted wanted) {
        String mark = switch (syntax) {
            case MARKDOWN -> "<!-- kmref:bibliography query=NOTHING -->";
            case LATEX -> "% kmref:bibliography query=NOTHING\n";
            case TYPST -> "/* kmref:bibliography query=NOTHING */";
            case ORG -> "# kmref:bibliography query=NOTHING\n";
            case AUX, BCF -> "";
        };
        String formatted = format(syntax, text + "\n\n" + mark, wanted).text();
        return formatted.replace(mark, "").strip();
    }
}
