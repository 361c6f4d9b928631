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
    private boolean help;

    @Option(names = "--debug", order = 99, description = "Show where an error comes from.")
    private boolean debug;

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

    boolean debug() {
        return debug;
    }

    boolean help() {
        return help;
    }
}
