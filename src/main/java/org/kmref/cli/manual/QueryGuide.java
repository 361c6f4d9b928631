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

    private static final String PURPOSE = "what may stand for [QUERY]";

    private static final String ABOUT =
            "Every command that takes [QUERY] understands the same language: list, search, bib, "
                    + "reading-list, export and the others. Arguments are joined with spaces. What the shell would "
                    + "take for itself (< > ( ) * \" and spaces that belong together) goes into single quotes. All "
                    + "words side by side must hold.";

    static final List<Section> SECTIONS = List.of(
            new Section(
                    "Words",
                    "Case, accents, ligatures, the shapes of quotes and dashes, British and American spelling, and "
                            + "whether two words are written as one, with a hyphen or apart, make no difference; nor do "
                            + "plurals and forms in -ing and -ed, but for names and phrases. Words are looked for in title, "
                            + "names, key, keywords, themes, journal, publisher, year, identifiers, abstract, notes and "
                            + "genre.",
                    List.of(
                            new ManualEntry("knowledge brokers", "both words"),
                            new ManualEntry("'\"communities of practice\"'", "these words in a row, as they are"),
                            new ManualEntry("'coproduc*'", "words that begin so; without * a word matches whole words"),
                            new ManualEntry("nilson~", "a word that one slip makes of this one; two with ~2"),
                            new ManualEntry("'/mindlines?/'", "a regular expression, as RE2 has them"))),
            new Section(
                    "Fields",
                    "",
                    List.of(
                            new ManualEntry("author:nilsen", "the words in this field"),
                            new ManualEntry("author=Nilsen", "exactly this value, to the letter"),
                            new ManualEntry("year:2015..2020", "from where to where; either end may be left open"),
                            new ManualEntry(
                                    "'year>=2015'",
                                    "also < <= >: numbers as such, dates as dates, the rest by the alphabet"),
                            new ManualEntry("issued:2015-04", "entirely within: a work dated 2015 may not be of April"),
                            new ManualEntry(
                                    "doi:10.1186/*",
                                    "identifiers are compared as a whole; * stands for any characters"),
                            new ManualEntry("'title=/^The .*:/'", "a regular expression; after : case does not matter"),
                            new ManualEntry("theme:theo", "a theme's id, alias, title, or the beginning of one"),
                            new ManualEntry("type:article", "a type that begins so; = for no other"),
                            new ManualEntry("has:doi", "there is a value"),
                            new ManualEntry("missing:abstract", "there is none"))),
            new Section(
                    "Together",
                    "OR binds loosest. A hyphen before a field, a bracket or a quote is not an option; before a "
                            + "bare word write NOT, or -- before the query.",
                    List.of(
                            new ManualEntry("type:book OR type:report", "one or the other"),
                            new ManualEntry("theme:public -author:knowles", "the one but not the other"),
                            new ManualEntry("theme:public NOT knowles", "likewise"),
                            new ManualEntry("'type:book OR (public -author:knowles)'", "brackets"))));

    static final Section TEMPLATES = new Section(
            "Templates",
            "--template of list and search gives a line for each reference. A field stands between braces, and behind it "
                    + "how to change it, separated by |. \\t, \\n, \\\\, {{ and }} are a tab, a line feed, a backslash "
                    + "and braces; in what join and default are given, \\| and \\} are a bar and a brace. Of several "
                    + "values all are given, with semicolons between.",
            List.of(
                    new ManualEntry("{key} {title}", "any field of the query language"),
                    new ManualEntry("{author|short}", "as in a citation: Nilsen; Harvey & Kitson; Wye et al."),
                    new ManualEntry("{editor|family}", "the family names"),
                    new ManualEntry("{author|first}", "the first of several"),
                    new ManualEntry("{author|count}", "how many there are"),
                    new ManualEntry("{theme|join:, }", "with this between several"),
                    new ManualEntry("{title|upper}", "in capitals; lower in small letters"),
                    new ManualEntry("{abstract|truncate:80}", "at most so many columns"),
                    new ManualEntry("{doi|default:no DOI}", "what to print where the field is empty")));

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
        return out.append("\n--explain says how a query was understood and how many hold each part.\n")
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
        return String.join(", ", names) + "; and what else your list says of its works.";
    }
}
