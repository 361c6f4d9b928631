package org.kmref.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kmref.cli.option.QueryArguments;
import org.kmref.cli.session.Messages;
import org.kmref.cli.session.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one sentence that says what to do. */
final class UsageMessages {
    private UsageMessages() {}

    static String of(ParameterException usage) {
        CommandLine command = usage.getCommandLine();
        // picocli wraps what an option's own check says.
        if (usage.getCause() instanceof UsageException said && said.getMessage() != null) {
            return said.getMessage();
        }
        if (usage instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(unmatched.getUnmatched().get(0), command);
        }
        if (usage instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0), command);
        }
        if (usage instanceof OverwrittenOptionException twice) {
            return "the option " + name(twice.getOverwritten()) + " is given twice; give it once";
        }
        if (usage instanceof MaxValuesExceededException) {
            return "too many words; see " + help(command);
        }
        ArgSpec argument = usage.getArgSpec();
        if (argument != null) {
            String value = usage.getValue() == null ? "" : " '" + usage.getValue() + "'";
            return name(argument) + " does not take" + value + "; see " + help(command);
        }
        String message = usage.getMessage();
        return message == null ? "see " + help(command) : message;
    }

    private static String unmatched(String word, CommandLine command) {
        boolean option = word.startsWith("-") && word.length() > 1;
        boolean root = command.getParent() == null;
        if (!option) {
            return root
                    ? Messages.unknown("command", word, Commands.names()) + hint(word)
                    : "unexpected argument '" + word + "'; see " + help(command);
        }
        if (!root && !word.startsWith("--") && QueryArguments.takesQuery(command)) {
            return "there is no option '" + word + "'; write NOT " + word.substring(1)
                    + " for what is not wanted, or -- before the query";
        }
        String typed = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        List<String> names = new ArrayList<>();
        for (OptionSpec known : command.getCommandSpec().options()) {
            names.addAll(List.of(known.names()));
        }
        List<String> nearest = typed.startsWith("--")
                ? names.stream().filter(name -> name.startsWith("--")).toList()
                : List.of();
        String message = Messages.unknown("option", typed, nearest);
        return message.contains("did you mean") ? message : "there is no option '" + typed + "'; see " + help(command);
    }

    private static String hint(String word) {
        String message = Messages.unknown("command", word, Commands.names());
        return message.contains(";") ? "" : "; kmref --help lists them";
    }

    private static String missing(ArgSpec argument, CommandLine command) {
        if (argument.isOption()) {
            return name(argument) + " needs a value, " + argument.paramLabel() + "; see " + help(command);
        }
        return "name at least one "
                + argument.paramLabel().toLowerCase(Locale.ROOT).replace("|", " or ") + "; see " + help(command);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String help(CommandLine command) {
        return command.getCommandSpec().qualifiedName() + " --help";
    }
}
