package org.kmref.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kmref.check.duplicate.Preference;
import org.kmref.check.rules.Checkers;
import org.kmref.cli.command.CheckCommand;
import org.kmref.cli.command.ConfigCommand;
import org.kmref.cli.command.PartnerCommand;
import org.kmref.cli.command.ThemeCommand;
import org.kmref.cli.completion.Completions;
import org.kmref.cli.completion.Grammar;
import org.kmref.cli.completion.Grammar.Argument;
import org.kmref.cli.completion.Grammar.Flag;
import org.kmref.cli.completion.Grammar.Paths;
import org.kmref.cli.completion.Grammar.ValueKind;
import org.kmref.cli.completion.Grammar.Verb;
import org.kmref.cli.manual.QueryGuide;
import org.kmref.cli.option.Engines;
import org.kmref.cli.option.QueryArguments;
import org.kmref.cli.output.HasOutputFormats;
import org.kmref.cli.output.LayoutOptions;
import org.kmref.cli.session.ColorOption;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.query.Order;
import org.kmref.store.Config;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says of picocli's model what the completion scripts need; what may stand for a value is told by its label. */
final class CompletionGrammar {
    // Commands whose words may be keys where they are no query.
    private static final Set<String> KEYED = Set.of("remove", "set", "unset");

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
        Optional<Argument> words =
                spec.positionalParameters().stream().findFirst().map(parameter -> argument(spec, parameter));
        return new Verb(
                entry.name(), entry.aliases(), sentence(spec.usageMessage().description()), flags(spec), words);
    }

    private static List<Flag> flags(CommandSpec spec) {
        List<Flag> flags = new ArrayList<>();
        // Java hands out methods in any order, and picocli follows it.
        List<OptionSpec> options = spec.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparingInt(OptionSpec::order).thenComparing(OptionSpec::longestName))
                .toList();
        for (OptionSpec option : options) {
            boolean takesValue = option.arity().max() > 0;
            flags.add(new Flag(
                    List.of(option.names()),
                    sentence(option.description()),
                    takesValue ? Optional.of(argument(spec, option)) : Optional.empty(),
                    option.isMultiValue()));
        }
        return flags;
    }

    private static Argument argument(CommandSpec spec, ArgSpec argument) {
        String label = argument.paramLabel();
        return switch (label) {
            case "THEME" -> Argument.asked(label, ValueKind.THEME);
            case "KEY" -> Argument.asked(label, ValueKind.KEY);
            case QueryArguments.LABEL ->
                Argument.asked(label, KEYED.contains(spec.name()) ? ValueKind.ITEMS : ValueKind.QUERY);
            case QueryArguments.LABEL_WITH_THEMES -> Argument.asked(label, ValueKind.TAGS);
            case "STYLE" -> Argument.asked(label, ValueKind.STYLE);
            case "LOCALE" -> Argument.asked(label, ValueKind.LOCALE);
            case "KIND" -> Argument.asked(label, ValueKind.PARTNER_KIND);
            case "SCOPE" -> Argument.asked(label, ValueKind.PARTNER_SCOPE);
            case "ID" ->
                Argument.asked(label, spec.name().equals("approaches") ? ValueKind.APPROACH : ValueKind.PARTNER);
            case "FORM" -> Argument.oneOf(label, forms(spec));
            case "CHECK" -> Argument.oneOf(label, Checkers.ids());
            case "SEVERITY" -> Argument.oneOf(label, CheckCommand.THRESHOLDS);
            case "GROUP" -> Argument.oneOf(label, LayoutOptions.words());
            case "ENGINE" -> Argument.oneOf(label, Engines.NAMES);
            case "WHEN" -> Argument.oneOf(label, ColorOption.words());
            case "SHELL" -> Argument.oneOf(label, Completions.SHELLS);
            case "TYPE" ->
                Argument.oneOf(
                        label,
                        Stream.of(ItemType.values()).map(ItemType::cslName).toList());
            case "COMMAND" -> Argument.oneOf(label, topics());
            case "WHICH" -> Argument.oneOf(label, Preference.words());
            case "FIELD[:desc]" -> Argument.oneOf("FIELD", orders());
            case "FILE" -> Argument.path(label, Paths.FILES);
            case "DIR" -> Argument.path(label, Paths.FOLDERS);
            default -> words(spec, label);
        };
    }

    // Commands whose words begin with what is to be done.
    private static Argument words(CommandSpec spec, String label) {
        return switch (spec.name()) {
            case "partners" ->
                new Argument("partner", List.of("list", "show"), Optional.of(ValueKind.PARTNER), Paths.NONE);
            case "partner" ->
                new Argument("partner", PartnerCommand.ACTIONS, Optional.of(ValueKind.PARTNER), Paths.NONE);
            case "theme" -> new Argument("theme", ThemeCommand.ACTIONS, Optional.of(ValueKind.THEME), Paths.NONE);
            case "config" ->
                Argument.oneOf(
                        "setting",
                        Stream.concat(ConfigCommand.ACTIONS.stream(), Config.SETTINGS.keySet().stream())
                                .toList());
            default -> Argument.free(label);
        };
    }

    private static List<String> forms(CommandSpec spec) {
        return spec.userObject() instanceof HasOutputFormats command ? command.forms() : List.of();
    }

    private static List<String> topics() {
        return Stream.concat(Commands.names().stream(), Stream.of(QueryGuide.TOPIC))
                .toList();
    }

    private static List<String> orders() {
        return Order.names(Library.empty()).stream()
                .flatMap(name -> Stream.of(name, name + ":desc"))
                .toList();
    }

    private static String sentence(String... description) {
        String text = String.join(" ", description).strip();
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
