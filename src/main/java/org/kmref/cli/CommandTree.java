package org.kmref.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kmref.cli.command.RootCommand;
import org.kmref.cli.manual.Examples;
import org.kmref.cli.option.GlobalOptions;
import org.kmref.cli.session.Declaration;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.SessionCommand;
import org.kmref.cli.session.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** Puts picocli's model of the command line together: the whole, or only what one call needs. */
final class CommandTree {
    private CommandTree() {}

    /** Returns the command line with all commands. */
    static CommandLine whole(Session session) {
        return made(session, Commands.all());
    }

    /** Returns the command line with the one command these arguments name, or with all where they name none. */
    static CommandLine forCall(Session session, String[] args) {
        Optional<Commands.CommandEntry> called = args.length == 0
                ? Optional.empty()
                : Commands.called(args[0]).filter(entry -> !entry.name().equals("help"));
        return called.map(entry -> made(session, List.of(entry))).orElseGet(() -> whole(session));
    }

    /** Returns what a command says of itself. */
    static CommandSpec specOf(String name, Session session) {
        CommandLine root = forCall(session, new String[] {name});
        return Objects.requireNonNull(root.getSubcommands().get(name)).getCommandSpec();
    }

    /** Returns the help of a command, or of kmref where the name is empty. */
    static String help(Session session, String name) {
        CommandLine root = whole(session);
        if (name.isEmpty()) {
            return usage(root, session);
        }
        CommandLine command = root.getSubcommands().get(name);
        if (command == null) {
            throw new UsageException(Messages.unknown("command", name, Commands.names()));
        }
        return usage(command, session);
    }

    /** Returns the help of one command, fitted to the screen. */
    static String usage(CommandLine command, Session session) {
        command.setUsageHelpWidth(session.helpWidth());
        return command.getUsageMessage(Ansi.OFF)
                + Examples.help(command.getCommandSpec().name());
    }

    private static CommandLine made(Session session, List<Commands.CommandEntry> entries) {
        CommandSpec root = spec("kmref", new RootCommand(session), session);
        root.usageMessage().synopsisSubcommandLabel("COMMAND").commandListHeading("%nCommands:%n");
        CommandLine line = new CommandLine(root);
        for (Commands.CommandEntry entry : entries) {
            SessionCommand command = entry.maker().apply(session);
            CommandSpec spec = spec(entry.name(), command, session);
            // Options in the order they are declared, not of the alphabet; the synopsis does not repeat them.
            spec.usageMessage().sortOptions(false).abbreviateSynopsis(true);
            spec.aliases(entry.aliases().toArray(String[]::new));
            line.addSubcommand(entry.name(), new CommandLine(spec));
        }
        line.setAbbreviatedOptionsAllowed(false);
        line.setAbbreviatedSubcommandsAllowed(false);
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setUsageHelpAutoWidth(false);
        return line;
    }

    private static CommandSpec spec(String name, SessionCommand command, Session session) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command).name(name);
        Declaration declaration = new Declaration(spec);
        command.declare(declaration);
        new GlobalOptions(session).declare(declaration);
        return spec;
    }
}
