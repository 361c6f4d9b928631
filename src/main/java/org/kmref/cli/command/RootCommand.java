package org.kmref.cli.command;

import java.io.IOException;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.cli.session.Version;

/** kmref without a command: its version, or the advice to name one. */
public final class RootCommand extends SessionCommand {
    private boolean version;

    public RootCommand(Session session) {
        super(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description(
                        "",
                        "A reading list in the terminal: find references, cite them in any CSL style, export them.",
                        "It opens the list that comes with it, on knowledge mobilisation, or your own (kmref init).",
                        "")
                .footer(
                        "",
                        "Exit codes: 0 done; 1 the answer is no; 2 usage; 3 bad data or a failure.",
                        "kmref COMMAND --help tells more.");
        of.flag(96, "Show the version.", asked -> version = asked, "-V", "--version");
    }

    /** Prints the version. */
    public int version() throws IOException {
        session.print("kmref " + Version.current() + "\n");
        return Exit.OK;
    }

    @Override
    public Integer call() throws IOException {
        if (version) {
            return version();
        }
        throw new UsageException("name a command; kmref --help lists them");
    }
}
