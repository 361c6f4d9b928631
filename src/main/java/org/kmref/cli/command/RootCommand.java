package org.kmref.cli.command;

import java.io.IOException;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Exit;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import org.kmref.cli.session.Version;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.store.UserFolders;

/** kmref without a command: its version, or the advice to name one. */
public final class RootCommand extends SessionCommand {
    private boolean version;

    private boolean verbose;

    public RootCommand(Session session) {
        super(session);
    }

    @Override
    public void declare(Declaration of) {
        of.description(
                        "",
                        "A reading list in the terminal: find references, cite them in any CSL style, export them.",
                        "Without a list of your own (kmref init) it opens the embedded one, on knowledge mobilisation.",
                        "")
                .footer(
                        "",
                        "Exit codes: 0 done; 1 nothing found, or problems found; 2 usage; 3 bad data or a failure.",
                        "kmref COMMAND --help describes one command.");
        of.flag(96, "Show the version.", asked -> version = asked, "-V", "--version");
        of.flag(
                97,
                "With --version, show Java, the styles and the folders too.",
                asked -> verbose = asked,
                "-v",
                "--verbose");
    }

    /** Prints the version. */
    public int version() throws IOException {
        session.print("kmref " + Version.current() + "\n");
        return Exit.OK;
    }

    // What a bug report needs.
    private int details() throws IOException {
        UserFolders folders = session.places();
        String details = """
                java     %s, %s
                styles   %s
                settings %s
                data     %s
                history  %s
                cache    %s
                """;
        session.print(details.formatted(
                System.getProperty("java.version"),
                System.getProperty("java.home"),
                StyleCatalogue.bundled().release(),
                folders.configFile(),
                folders.dataFolder(),
                folders.stateFolder(),
                folders.cacheFolder()));
        return Exit.OK;
    }

    @Override
    public Integer call() throws IOException {
        if (version) {
            int code = version();
            return verbose ? details() : code;
        }
        throw new UsageException("name a command; kmref --help lists them");
    }
}
