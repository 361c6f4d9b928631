package org.kmref.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

final class HelpCommand extends SessionCommand {
    private List<String> commands = new ArrayList<>();

    HelpCommand(Session session) {
        super(session);
    }

    @Override
    void declare(Declaration of) {
        of.description("Show help on kmref or on a command.");
        of.words("0..1", "COMMAND", "The command to explain.", value -> commands = value);
    }

    @Override
    public Integer call() throws IOException {
        session.print(CommandTree.help(session, commands.isEmpty() ? "" : commands.get(0)));
        return Exit.OK;
    }
}
