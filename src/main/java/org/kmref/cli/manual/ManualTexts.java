package org.kmref.cli.manual;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kmref.cli.session.Exit;

/** What the manual pages say beyond the help: codes, variables and files. */
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

    private ManualTexts() {}

    /** Something that is named or typed, and what is said of it. */
    public record ManualEntry(String name, String meaning) {}
}
