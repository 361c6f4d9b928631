package org.kmref.cli;

/** What every command understands. */
final class GlobalOptions {
    private final Session session;

    GlobalOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    void declare(Declaration of) {
        of.text(
                97,
                "WHEN",
                "Colour the output: auto, always or never.",
                when -> session.choose(ColorOption.parse(when)),
                "--color");
        of.help(98, "Show this help.", "-h", "--help");
        // Looked for before anything is parsed, so that errors of the command line have it too.
        of.flag(99, "Show where an error comes from.", asked -> {}, "--debug");
    }
}
