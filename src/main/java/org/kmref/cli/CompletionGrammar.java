package org.kmref.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.kmref.cli.completion.Grammar;
import org.kmref.cli.completion.Grammar.Argument;
import org.kmref.cli.completion.Grammar.Flag;
import org.kmref.cli.completion.Grammar.Verb;
import org.kmref.cli.session.ArgumentValue;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Takes from picocli's model what the completion scripts need; what may stand for a value was given where it is declared. */
final class CompletionGrammar {
    private CompletionGrammar() {}

    static Grammar of(CommandLine whole) {
        Map<String, CommandLine> commands = whole.getSubcommands();
        List<Verb> verbs = Commands.all().stream()
                .map(entry -> verb(entry, Objects.requireNonNull(commands.get(entry.name()))))
                .toList();
        return new Grammar(flags(whole.getCommandSpec()), verbs);
    }

    private static Verb verb(Commands.CommandEntry entry, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        Optional<Argument> words = spec.positionalParameters().stream()
                .findFirst()
                .map(parameter -> ArgumentValue.of(parameter).argument());
        return new Verb(
                entry.name(), entry.aliases(), sentence(spec.usageMessage().description()), flags(spec), words);
    }

    private static List<Flag> flags(CommandSpec spec) {
        List<Flag> flags = new ArrayList<>();
        // In the order of help.
        List<OptionSpec> options = spec.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparingInt(OptionSpec::order).thenComparing(OptionSpec::longestName))
                .toList();
        for (OptionSpec option : options) {
            boolean takesValue = option.arity().max() > 0;
            flags.add(new Flag(
                    List.of(option.names()),
                    sentence(option.description()),
                    takesValue ? Optional.of(ArgumentValue.of(option).argument()) : Optional.empty(),
                    option.isMultiValue()));
        }
        return flags;
    }

    private static String sentence(String... description) {
        String text = String.join(" ", description).strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
