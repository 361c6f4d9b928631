package org.kmref.cli.manual;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kmref.cli.session.Exit;

/** What the manual pages say beyond the help: codes, variables, files and examples. */
public final class ManualTexts {
    /** What the exit codes mean. */
    public static final SortedMap<Integer, String> EXIT_CODES = new TreeMap<>(Map.of(
            Exit.OK, "Done.",
            Exit.NO, "Nothing found: nothing matched, or a key does not exist.",
            Exit.USAGE, "The command line is wrong.",
            Exit.FAILURE, "Bad data, or a failure of input or output."));

    /** The variables of the environment beside those that name a file to open. */
    public static final List<ManualEntry> VARIABLES = List.of(
            new ManualEntry("XDG_CONFIG_HOME", "Where the settings are; ~/.config by default."),
            new ManualEntry("XDG_DATA_HOME", "Where your own library is; ~/.local/share by default."),
            new ManualEntry("XDG_STATE_HOME", "Where the history of changes is; ~/.local/state by default."),
            new ManualEntry("VISUAL", "The editor that kmref edit and kmref add --edit open."),
            new ManualEntry("EDITOR", "The editor if VISUAL is not set; vi by default."),
            new ManualEntry(
                    "KMREF_PAGER, PAGER",
                    "What shows output longer than the screen; less -FRX by default, cat for none."),
            new ManualEntry("KMREF_OPENER", "What opens addresses and files; xdg-open or open by default."),
            new ManualEntry("KMREF_CLIPBOARD", "What --copy hands text to; by default the terminal."),
            new ManualEntry("FORCE_HYPERLINK", "0: no addresses to click on."),
            new ManualEntry("NO_COLOR", "No colours if it is not empty; --color takes precedence."),
            new ManualEntry("CLICOLOR_FORCE", "Colour the output even if it is not a terminal."),
            new ManualEntry("COLUMNS", "The width of the output; the terminal's by default."),
            new ManualEntry("TERM", "No colours where it is dumb."),
            new ManualEntry("KMREF_JAVA", "The Java to use: a java executable, or the folder of a JDK or JRE."),
            new ManualEntry("JAVA_HOME", "The folder of the Java to use if KMREF_JAVA is not set."),
            new ManualEntry("KMREF_JAVA_OPTS", "Options for Java, separated by spaces, such as -Xmx4g."));

    /** The files kmref looks for. */
    public static final List<ManualEntry> FILES = List.of(
            new ManualEntry(
                    "$XDG_CONFIG_HOME/kmref/config.yaml", "The settings, which kmref config shows and changes."),
            new ManualEntry(
                    "$XDG_DATA_HOME/kmref/reading-list.yaml", "Your own reading list, opened if no other is named."),
            new ManualEntry("$XDG_DATA_HOME/kmref/partners.yaml", "Your own partner directory."),
            new ManualEntry("$XDG_DATA_HOME/kmref/approaches.yaml", "Your own approaches."),
            new ManualEntry(
                    "$XDG_STATE_HOME/kmref/history/", "The changes made, for kmref undo; yours alone to read."));

    private static final Map<String, List<ManualEntry>> EXAMPLES = Map.ofEntries(
            Map.entry(
                    "",
                    List.of(
                            new ManualEntry("kmref bibliography -t theory -s apa", "Format a theme in a style:"),
                            new ManualEntry("kmref list mindlines --to keys", "Find the keys of references:"))),
            Map.entry(
                    "list",
                    List.of(
                            new ManualEntry("kmref list -t theory --sort year:desc", "List a theme, the newest first:"),
                            new ManualEntry(
                                    "kmref list theme:theory author:nilsen year:2015..", "List what is wanted:"),
                            new ManualEntry("kmref list --to json", "Hand the references to another program:"))),
            Map.entry(
                    "stats",
                    List.of(
                            new ManualEntry("kmref stats -t theory", "Count the references of a theme:"),
                            new ManualEntry("kmref stats --to svg -o stats.svg", "Draw all:"))),
            Map.entry(
                    "search",
                    List.of(new ManualEntry("kmref search knowledge mobilisation", "Find references by words:"))),
            Map.entry(
                    "show",
                    List.of(new ManualEntry("kmref show nilsen2015", "Show all that is known of a reference:"))),
            Map.entry(
                    "open",
                    List.of(
                            new ManualEntry("kmref open nilsen2015", "Open the article of a reference:"),
                            new ManualEntry("kmref open nilsen2015 --print", "See where it leads:"))),
            Map.entry("themes", List.of(new ManualEntry("kmref themes", "List the themes:"))),
            Map.entry(
                    "bibliography",
                    List.of(
                            new ManualEntry("kmref bibliography -t theory -s apa", "Format a theme:"),
                            new ManualEntry(
                                    "kmref bibliography -s vancouver --to html -o list.html",
                                    "Write all references as HTML:"))),
            Map.entry(
                    "cite",
                    List.of(
                            new ManualEntry("kmref cite nilsen2015 --locator 'p. 12'", "Cite a page:"),
                            new ManualEntry("kmref list -t theory --to keys | kmref cite -", "Cite what list found:"))),
            Map.entry(
                    "reading-list",
                    List.of(new ManualEntry(
                            "kmref reading-list --to markdown -o reading-list.md",
                            "Write the whole list under its headings:"))),
            Map.entry(
                    "cited",
                    List.of(new ManualEntry(
                            "kmref cited paper.tex", "List what a paper cites, and what the library lacks:"))),
            Map.entry(
                    "export",
                    List.of(new ManualEntry(
                            "kmref export -t theory --to bibtex -o theory.bib", "Write a BibTeX database:"))),
            Map.entry(
                    "import",
                    List.of(new ManualEntry(
                            "kmref import --dry-run -t theory found.ris", "See what would be added, with a theme:"))),
            Map.entry(
                    "add",
                    List.of(
                            new ManualEntry(
                                    "kmref add --type book --title 'Making Research Matter' --author 'Lamont, Tara'"
                                            + " --year 2021",
                                    "Add a book:"),
                            new ManualEntry("kmref add --edit", "Fill in a template:"))),
            Map.entry(
                    "parse",
                    List.of(
                            new ManualEntry("kmref parse paper.txt", "See what is understood of a pasted list:"),
                            new ManualEntry("kmref parse paper.txt -o paper.bib", "Make a BibTeX database of it:"))),
            Map.entry(
                    "lookup",
                    List.of(new ManualEntry(
                            "kmref lookup 10.1186/s13012-015-0242-0 --online", "Ask Crossref for a DOI:"))),
            Map.entry("edit", List.of(new ManualEntry("kmref edit nilsen2015", "Open a reference in your editor:"))),
            Map.entry(
                    "set",
                    List.of(
                            new ManualEntry("kmref set nilsen2015 volume=10 page=53", "Set fields of a reference:"),
                            new ManualEntry(
                                    "kmref set type:report --genre report --dry-run",
                                    "See what setting many would do:"))),
            Map.entry("unset", List.of(new ManualEntry("kmref unset nilsen2015 note", "Take a field out:"))),
            Map.entry("tag", List.of(new ManualEntry("kmref tag nilsen2015 +theory", "Give a theme:"))),
            Map.entry(
                    "theme",
                    List.of(
                            new ManualEntry("kmref theme add policy --title 'Policy makers'", "Make a theme:"),
                            new ManualEntry("kmref theme merge models theory", "Make one of two:"))),
            Map.entry(
                    "rename",
                    List.of(new ManualEntry(
                            "kmref rename wye2015 wye2015a --in paper.md", "Rename a key, in a paper too:"))),
            Map.entry(
                    "remove",
                    List.of(
                            new ManualEntry("kmref remove nilsen2015", "Take a reference out:"),
                            new ManualEntry(
                                    "kmref remove year:..1999 --dry-run", "See what removing old ones would do:"))),
            Map.entry(
                    "partner",
                    List.of(new ManualEntry(
                            "kmref partner set nihr url=https://www.nihr.ac.uk", "Set a partner's address:"))),
            Map.entry("undo", List.of(new ManualEntry("kmref undo", "Take back the last change:"))),
            Map.entry("redo", List.of(new ManualEntry("kmref redo", "Make it once more:"))),
            Map.entry("history", List.of(new ManualEntry("kmref history", "List the changes:"))),
            Map.entry(
                    "check",
                    List.of(
                            new ManualEntry("kmref check", "Find what is wrong with your list:"),
                            new ManualEntry(
                                    "kmref check --fail-on error --to github", "Check in a workflow of GitHub:"))),
            Map.entry(
                    "dedupe",
                    List.of(
                            new ManualEntry("kmref dedupe", "Find the references that are one work:"),
                            new ManualEntry(
                                    "kmref dedupe --merge --prefer fullest --dry-run",
                                    "See what merging them would do:"))),
            Map.entry("styles", List.of(new ManualEntry("kmref styles vancouver", "Find a style:"))),
            Map.entry("locales", List.of(new ManualEntry("kmref locales", "List the languages:"))),
            Map.entry(
                    "partners",
                    List.of(new ManualEntry(
                            "kmref partners show nihr", "Show a partner with its bodies and references:"))),
            Map.entry(
                    "approaches",
                    List.of(new ManualEntry(
                            "kmref approaches community-of-practice", "Show one approach with its references:"))),
            Map.entry(
                    "init",
                    List.of(new ManualEntry("kmref init --empty ~/my-list", "Start an empty library in a folder:"))),
            Map.entry(
                    "config", List.of(new ManualEntry("kmref config set style vancouver", "Choose the usual style:"))),
            Map.entry(
                    "completion",
                    List.of(new ManualEntry(
                            "kmref completion bash > ~/.local/share/bash-completion/completions/kmref",
                            "Let bash complete what you type:"))),
            Map.entry("help", List.of(new ManualEntry("kmref help cite", "Show the help of a command:"))));

    private ManualTexts() {}

    /** Something that is named or typed, and what is said of it. */
    public record ManualEntry(String name, String meaning) {}

    /** Returns what to type, with what it is for; the empty name is kmref itself. */
    public static List<ManualEntry> examples(String command) {
        return EXAMPLES.getOrDefault(command, List.of());
    }
}
