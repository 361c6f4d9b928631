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
        return new Grammar(before(whole), verbs);
    }

    // A list may be named before the command too.
    private static List<Flag> before(CommandLine whole) {
        CommandSpec list =
                Objects.requireNonNull(whole.getSubcommands().get("list")).getCommandSpec();
        List<Flag> flags = new ArrayList<>(flags(whole.getCommandSpec()));
        flags.add(flag(list.findOption("--library")));
        return flags;
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
        options.forEach(option -> flags.add(flag(option)));
        return flags;
    }

    private static Flag flag(OptionSpec option) {
        boolean takesValue = option.arity().max() > 0;
        return new Flag(
                List.of(option.names()),
                sentence(option.description()),
                takesValue ? Optional.of(ArgumentValue.of(option).argument()) : Optional.empty(),
                option.isMultiValue());
    }

    private static String sentence(String... description) {
        String text = String.join(" ", description).strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
