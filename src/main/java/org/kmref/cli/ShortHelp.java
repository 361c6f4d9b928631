package org.kmref.cli;

import java.util.List;

/** What kmref alone says, and kmref --help: the commands, grouped by what one wants to do, in a line each. */
final class ShortHelp {
    private static final int NAME = 14;

    private static final List<Group> GROUPS = List.of(
            new Group(
                    "Find",
                    new Line("list", "references that match a query, as a table"),
                    new Line("search", "the best matches first, each hit shown"),
                    new Line("show", "everything about a reference"),
                    new Line("open", "the DOI, address or file of a reference"),
                    new Line("themes", "the themes, with how many references each has"),
                    new Line("partners", "the partner directory"),
                    new Line("approaches", "the approaches, with their references"),
                    new Line("stats", "counts by theme, type, year, author and journal")),
            new Group(
                    "Cite",
                    new Line("cite", "a citation, or all citations of a document"),
                    new Line("bibliography", "a bibliography in any CSL style; also: bib"),
                    new Line("reading-list", "a bibliography under the headings of the themes"),
                    new Line("site", "the reading list as web pages"),
                    new Line("styles", "the citation styles"),
                    new Line("locales", "the languages of citations")),
            new Group(
                    "Write",
                    new Line("export", "references as BibTeX, RIS, CSL-JSON ..."),
                    new Line("cited", "what a manuscript cites, and what the library lacks"),
                    new Line("process", "the citations of a manuscript, formatted in place"),
                    new Line("site", "the reading list as web pages")),
            new Group(
                    "Change",
                    new Line("add", "a reference, from options, an editor or a file"),
                    new Line("import", "references from files of other programs"),
                    new Line("parse", "references from plain text"),
                    new Line("lookup", "a reference by its DOI, PMID, ISBN ..., online if allowed"),
                    new Line("complete", "fields that references lack, online if allowed"),
                    new Line("edit", "references in your editor"),
                    new Line("set", "fields of references"),
                    new Line("unset", "removes fields of references"),
                    new Line("tag", "adds and removes themes of references"),
                    new Line("theme", "the themes themselves"),
                    new Line("partner", "the partner directory"),
                    new Line("approach", "the approaches"),
                    new Line("rename", "a key, in the list and in manuscripts"),
                    new Line("remove", "references"),
                    new Line("undo", "the last change"),
                    new Line("redo", "what was undone"),
                    new Line("history", "the changes made")),
            new Group(
                    "Keep in order",
                    new Line("check", "what is wrong with a list"),
                    new Line("dedupe", "references that are the same work")),
            new Group(
                    "Settings",
                    new Line("init", "a library of your own"),
                    new Line("config", "settings"),
                    new Line("completion", "completion for bash, zsh and fish"),
                    new Line("help", "help on a command, or on the query language")));

    private ShortHelp() {}

    /** A command and what it is for. */
    private record Line(String name, String use) {}

    private record Group(String title, List<Line> lines) {
        Group(String title, Line... lines) {
            this(title, List.of(lines));
        }
    }

    /** Returns the help, with those of the lines whose commands there are. */
    static String text() {
        StringBuilder text = new StringBuilder("""
            Usage: kmref COMMAND [OPTIONS] [KEY|QUERY...]

            A reading list in the terminal: find references, cite them, write them out.
            It opens the embedded list, on knowledge mobilisation, or your own (kmref init).
            """);
        List<String> there = Commands.names();
        for (Group group : GROUPS) {
            text.append('\n').append(group.title()).append('\n');
            for (Line line : group.lines()) {
                if (there.contains(line.name())) {
                    text.append("  ")
                            .append(line.name())
                            .append(" ".repeat(NAME - line.name().length()))
                            .append(line.use())
                            .append('\n');
                }
            }
        }
        return text.append("""

            Examples
              kmref list theme:theory year:2018..
              kmref cite nilsen2015 --locator "p. 3"
              kmref export --cited-in paper.tex -o paper.bib

            Options: -l FILE opens a list; -V, --version; --color WHEN; -h, --help.
            Exit codes: 0 done; 1 nothing found, or problems found; 2 usage; 3 failure.
            kmref COMMAND --help describes a command, kmref help query the query language.
            """).toString();
    }

    /** Returns the commands it names, for a test that it leaves none out. */
    static List<String> names() {
        return GROUPS.stream()
                .flatMap(group -> group.lines().stream())
                .map(Line::name)
                .toList();
    }
}
