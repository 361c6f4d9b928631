package org.kmref.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "help", description = "Show help on kmref or on a command.")
final class HelpCommand extends SessionCommand {
    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
    private @Nullable String command;

    HelpCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() throws IOException {
        session.print(CommandTree.help(session, command == null ? "" : command));
        return Exit.OK;
    }
}
