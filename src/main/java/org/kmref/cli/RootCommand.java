package org.kmref.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "kmref",
        description = {
            "",
            "A reading list in the terminal: find references, cite them in any CSL style, export them.",
            "It opens the list that comes with it, on knowledge mobilisation, or your own (kmref init).",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit codes: 0 done; 1 the answer is no; 2 usage; 3 bad data or a failure.",
            "kmref COMMAND --help tells more."
        })
final class RootCommand extends SessionCommand {
    @Option(
            names = {"-V", "--version"},
            order = 96,
            description = "Show the version.")
    private boolean version;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls the command.
    private CommandSpec spec;

    RootCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws java.io.IOException {
        if (version) {
            session.print("kmref " + Version.current() + "\n");
            return Exit.OK;
        }
        throw new ParameterException(spec.commandLine(), "name a command; kmref --help lists them");
    }
}
