package org.kmref.cli.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kmref.cli.manual.ManualTexts.ManualEntry;
import org.kmref.model.Library;
import org.kmref.query.FieldCatalogue;
import org.kmref.terminal.Wrap;

/** What {@code kmref help query} and the manual page say of the query language. */
public final class QueryGuide {
    /** The name of the topic, for help and completion. */
    public static final String TOPIC = "query";

    private static final String PURPOSE = "what [QUERY] can be";

    private static final String ABOUT =
            "Every command that takes [QUERY] reads the same language: list, search, bib, reading-list, export "
                    + "and the others. Arguments are joined with spaces. Put single quotes around what the shell would "
                    + "interpret (< > ( ) * \" and the spaces of a phrase). Words side by side must all match.";

    static final List<Section> SECTIONS = List.of(
            new Section(
                    "Words",
                    "Case, accents, ligatures, the shape of quotes and dashes, and British or American spelling make no "
                            + "difference, nor does it whether two words are written as one, with a hyphen or apart. "
                            + "Plurals and forms in -ing and -ed match too, except in names and phrases. Words are "
                            + "searched for in title, names, key, keywords, themes, journal, publisher, year, "
                            + "identifiers, abstract, notes and genre.",
                    List.of(
                            new ManualEntry("knowledge brokers", "both words"),
                            new ManualEntry("'\"communities of practice\"'", "exactly this phrase"),
                            new ManualEntry(
                                    "'coproduc*'", "words that begin like this; without * only whole words match"),
                            new ManualEntry("nilson~", "words within one typing error of this one; ~2 for two"),
                            new ManualEntry("'/mindlines?/'", "a regular expression, in the syntax of RE2"))),
            new Section(
                    "Fields",
                    "",
                    List.of(
                            new ManualEntry("author:nilsen", "the words in this field"),
                            new ManualEntry("author=Nilsen", "exactly this value"),
                            new ManualEntry("year:2015..2020", "a range; either end may be left out"),
                            new ManualEntry(
                                    "'year>=2015'",
                                    "also < <= >: numbers and dates compare as such, other text alphabetically"),
                            new ManualEntry(
                                    "issued:2015-04",
                                    "entirely within April 2015; a reference dated 2015 does not match"),
                            new ManualEntry("doi:10.1186/*", "identifiers match as a whole; * is any characters"),
                            new ManualEntry("'title=/^The .*:/'", "a regular expression; after : case does not matter"),
                            new ManualEntry("theme:theo", "a theme's id, alias or title, or the beginning of one"),
                            new ManualEntry("type:article", "a type that begins like this; with = only this type"),
                            new ManualEntry("has:doi", "the field has a value"),
                            new ManualEntry("missing:abstract", "the field has none"))),
            new Section(
                    "Together",
                    "OR binds loosest. A hyphen excludes a field, a bracket or a quote; before a bare word write NOT, "
                            + "or put -- before the query.",
                    List.of(
                            new ManualEntry("type:book OR type:report", "one or the other"),
                            new ManualEntry("theme:public -author:knowles", "the first but not the second"),
                            new ManualEntry("theme:public NOT knowles", "the same, with a word"),
                            new ManualEntry("'type:book OR (public -author:knowles)'", "brackets group"))));

    static final Section TEMPLATES = new Section(
            "Templates",
            "--template, of list and search, prints a line for each reference. A field is in braces, followed by "
                    + "filters, each after a |. \\t, \\n, \\\\, {{ and }} are a tab, a line feed, a backslash and "
                    + "braces; in the values of join and default, \\| and \\} are a bar and a brace. Several values "
                    + "of a field are joined with semicolons.",
            List.of(
                    new ManualEntry("{key} {title}", "any field of the query language"),
                    new ManualEntry("{author|short}", "as in a citation: Nilsen; Harvey & Kitson; Wye et al."),
                    new ManualEntry("{editor|family}", "the family names"),
                    new ManualEntry("{author|first}", "the first of several"),
                    new ManualEntry("{author|count}", "how many there are"),
                    new ManualEntry("{theme|join:, }", "several values, joined with this"),
                    new ManualEntry("{title|upper}", "in capitals; lower for small letters"),
                    new ManualEntry("{abstract|truncate:80}", "at most so many columns"),
                    new ManualEntry("{doi|default:no DOI}", "what to print if the field is empty")));

    private QueryGuide() {}

    /**
     * A part of the guide.
     *
     * @param about what holds for all of it, or empty
     * @param entries what is written, as a shell wants it, and what is then wanted
     */
    record Section(String title, String about, List<ManualEntry> entries) {}

    private static List<Section> whole() {
        return Stream.concat(SECTIONS.stream(), Stream.of(TEMPLATES)).toList();
    }

    /** Returns the guide in lines of so many columns. */
    public static String text(int width) {
        StringBuilder out = new StringBuilder();
        out.append("The query language: ").append(PURPOSE).append(".\n\n");
        out.append(new Wrap(width).text(ABOUT));
        for (Section section : whole()) {
            out.append('\n').append(section.title()).append(":\n");
            Wrap indented = new Wrap(width).indented("  ", "  ");
            if (!section.about().isEmpty()) {
                out.append(indented.text(section.about()));
            }
            for (ManualEntry entry : section.entries()) {
                String first = "  " + entry.name()
                        + " ".repeat(Math.max(2, 30 - entry.name().length()));
                out.append(new Wrap(width).indented(first, " ".repeat(32)).text(entry.meaning()));
            }
        }
        out.append("\nAll fields:\n")
                .append(new Wrap(width).indented("  ", "  ").text(fields()));
        return out.append("\n--explain prints how a query was understood, with the matches of each part.\n")
                .toString();
    }

    /** Returns the guide as a manual page. */
    public static String page(String date, String source) {
        Roff page = new Roff()
                .title("KMREF-QUERY", date, source)
                .section("NAME")
                .line(Roff.escaped("kmref-query") + " \\- " + Roff.escaped(PURPOSE))
                .section("DESCRIPTION")
                .prose(ABOUT);
        for (Section section : whole()) {
            page.section(section.title().toUpperCase(Locale.ROOT));
            if (!section.about().isEmpty()) {
                page.prose(section.about());
            }
            section.entries().forEach(entry -> page.term(Roff.bold(entry.name()), entry.meaning()));
        }
        return page.section("ALL FIELDS")
                .prose(fields())
                .section("SEE ALSO")
                .line(String.join(
                        ",\n",
                        Roff.bold("kmref") + "(1)",
                        Roff.bold("kmref-list") + "(1)",
                        Roff.bold("kmref-search") + "(1)"))
                .page();
    }

    private static String fields() {
        List<String> names = new ArrayList<>(new FieldCatalogue(Library.empty()).names());
        return String.join(", ", names) + "; and any other field of your list.";
    }
}
