package org.kmref.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "help", description = "Show help on kmref or on a command.")
final class HelpCommand implements Callable<Integer> {
    @Mixin
    private final GlobalOptions global;

    @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command to explain.")
    private @Nullable String command;

    private final Session session;

    HelpCommand(Session session) {
        this.session = session;
        this.global = new GlobalOptions(session);
    }

    @Override
    public Integer call() throws IOException {
        session.print(CommandTree.help(session, command == null ? "" : command));
        return Exit.OK;
    }
}
