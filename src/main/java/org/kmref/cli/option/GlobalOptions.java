package org.kmref.cli.option;

import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.ColorOption;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Session;

/** What every command understands. */
public final class GlobalOptions {
    private final Session session;

    public GlobalOptions(Session session) {
        this.session = session;
    }

    /** Says what these options are. */
    public void declare(Declaration of) {
        of.text(
                97,
                ArgumentValue.oneOf("WHEN", ColorOption::words),
                "Colour the output: auto, always or never.",
                when -> session.setColor(ColorOption.parse(when)),
                "--color");
        of.flag(96, "Print only errors and warnings.", asked -> session.setQuiet(), "-q", "--quiet");
        of.flag(97, "Do not show long output in a pager.", asked -> session.setNoPager(), "--no-pager");
        of.help(98, "Show this help.", "-h", "--help");
        // Looked for before anything is parsed, so that errors of the command line have it too.
        of.flag(99, "Print a stack trace on error.", asked -> {}, "--debug");
    }
}
