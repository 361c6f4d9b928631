package org.kmref.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Puts picocli's model of the command line together: the whole, or only what one call needs. */
final class CommandTree {
    private CommandTree() {}

    /** Returns the command line with all commands. */
    static CommandLine whole(Session session) {
        return made(session, Commands.all());
    }

    /** Returns the command line with the one command these arguments name, or with all where they name none. */
    static CommandLine forCall(Session session, String[] args) {
        Optional<Commands.Entry> called = args.length == 0
                ? Optional.empty()
                : Commands.called(args[0]).filter(entry -> !entry.name().equals("help"));
        boolean onlyVersion =
                Arrays.equals(args, new String[] {"--version"}) || Arrays.equals(args, new String[] {"-V"});
        if (onlyVersion) {
            return made(session, List.of());
        }
        return called.map(entry -> made(session, List.of(entry))).orElseGet(() -> whole(session));
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
        int columns = Math.max(55, Math.min(100, session.screen().columns()));
        command.setUsageHelpWidth(columns);
        return command.getUsageMessage(Ansi.OFF);
    }

    private static CommandLine made(Session session, List<Commands.Entry> entries) {
        CommandLine root = new CommandLine(new RootCommand(session));
        for (Commands.Entry entry : entries) {
            CommandLine command = new CommandLine(entry.maker().apply(session));
            showForms(command.getCommandSpec());
            // Options in the order they are told of, not of the alphabet; the synopsis does not repeat them.
            command.getCommandSpec().usageMessage().sortOptions(false).abbreviateSynopsis(true);
            root.addSubcommand(entry.name(), command, entry.aliases().toArray(String[]::new));
        }
        root.setAbbreviatedOptionsAllowed(false);
        root.setAbbreviatedSubcommandsAllowed(false);
        root.setUnmatchedOptionsArePositionalParams(false);
        root.setUsageHelpAutoWidth(false);
        return root;
    }

    // --to is one option everywhere; what it takes is the command's own.
    private static void showForms(CommandSpec spec) {
        Optional<OptionSpec> to = Stream.of(spec.findOption("--to"))
                .filter(option -> option != null)
                .findFirst();
        if (to.isPresent() && spec.userObject() instanceof HasForms command) {
            OptionSpec option = to.get();
            spec.remove(option);
            spec.addOption(OptionSpec.builder(option)
                    .description("The form of the output: " + String.join(", ", command.forms()) + ".")
                    .completionCandidates(command.forms())
                    .build());
        }
    }
}
