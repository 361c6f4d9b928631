package org.kmref.cli;

import picocli.CommandLine.Option;

/** What every command understands. */
final class GlobalOptions {
    private final Session session;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 98,
            description = "Show this help.")
    void help(boolean asked) {
        // picocli takes note of it and asks for the help itself.
    }

    @Option(names = "--debug", order = 99, description = "Show where an error comes from.")
    void debug(boolean asked) {
        // Looked for before anything is parsed, so that errors of the command line have it too.
    }

    GlobalOptions(Session session) {
        this.session = session;
    }

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            order = 97,
            description = "Colour the output: auto, always or never.")
    void color(String when) {
        session.choose(ColorOption.parse(when));
    }
}
