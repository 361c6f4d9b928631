package org.kmref.cli.session;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a command says of itself: what it is for, its options, its words.
 *
 * <p>Said to picocli in calls, not in annotations: to read those makes a class for each of them at every start, which
 * takes longer than to read a library.
 */
public final class Declaration {
    private static final int UNLISTED = 50;

    private final CommandSpec spec;

    public Declaration(CommandSpec spec) {
        this.spec = spec;
    }

    /** Returns the name of the command. */
    public String command() {
        return spec.name();
    }

    /** Says what the command is for, in lines. */
    public Declaration description(String... lines) {
        spec.usageMessage().description(lines);
        return this;
    }

    /** Says what stands below the options in the help. */
    public Declaration footer(String... lines) {
        spec.usageMessage().footer(lines);
        return this;
    }

    /** Declares an option without a value. */
    public Declaration flag(int order, String description, Consumer<Boolean> sink, String... names) {
        return option(
                OptionSpec.builder(names).arity("0").type(boolean.class),
                order,
                description,
                new Binding<>(Boolean.class, sink));
    }

    /** Declares the option that asks for the help; picocli takes note of it itself. */
    public Declaration help(int order, String description, String... names) {
        spec.addOption(OptionSpec.builder(names)
                .arity("0")
                .type(boolean.class)
                .usageHelp(true)
                .order(order)
                .description(description)
                .build());
        return this;
    }

    /** Declares an option with one value, which is free text. */
    public Declaration text(int order, String label, String description, Consumer<String> sink, String... names) {
        return text(order, ArgumentValue.free(label), description, sink, names);
    }

    /** Declares an option with one value. */
    public Declaration text(
            int order, ArgumentValue value, String description, Consumer<String> sink, String... names) {
        return option(
                OptionSpec.builder(names)
                        .paramLabel(value.label())
                        .completionCandidates(value)
                        .type(String.class),
                order,
                description,
                new Binding<>(String.class, sink));
    }

    /** Declares an option whose value is a file that the command writes; it is never one that the command reads. */
    public Declaration output(int order, String description, Consumer<String> sink, String... names) {
        return option(
                OptionSpec.builder(names)
                        .paramLabel(ArgumentValue.FILE.label())
                        .completionCandidates(ArgumentValue.FILE)
                        .type(String.class),
                order,
                description,
                new Binding<>(String.class, sink, true));
    }

    /** Returns whether an option's value is a file that the command writes. */
    public static boolean isWritten(ArgSpec option) {
        return option.getter() instanceof Binding<?> taken && taken.isWritten;
    }

    /** Declares an option whose one value is among those given, which completion offers. */
    public Declaration choice(
            int order, String label, String description, List<String> values, Consumer<String> sink, String... names) {
        return text(order, ArgumentValue.oneOf(label, () -> values), description, sink, names);
    }

    /** Declares an option whose value is a whole number. */
    public Declaration number(int order, String label, String description, Consumer<Integer> sink, String... names) {
        return option(
                OptionSpec.builder(names).paramLabel(label).type(Integer.class),
                order,
                description,
                new Binding<>(Integer.class, sink));
    }

    /** Declares an option that may be given several times; the list handed on is filled as the line is read. */
    public Declaration texts(
            int order, ArgumentValue value, String description, Consumer<List<String>> sink, String... names) {
        return option(
                OptionSpec.builder(names)
                        .paramLabel(value.label())
                        .completionCandidates(value)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1"),
                order,
                description,
                strings(sink));
    }

    /** Declares such an option whose values are free text. */
    public Declaration texts(
            int order, String label, String description, Consumer<List<String>> sink, String... names) {
        return texts(order, ArgumentValue.free(label), description, sink, names);
    }

    /** Declares an option that may be given several times and that the help does not show, for there are too many. */
    public Declaration unlisted(String label, String description, Consumer<List<String>> sink, String... names) {
        Binding<?> taken = strings(sink);
        spec.addOption(OptionSpec.builder(names)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .order(UNLISTED)
                .hidden(true)
                .description(description)
                .getter(taken)
                .setter(taken)
                .build());
        return this;
    }

    /**
     * Declares the words that are no options; the list handed on is filled as the line is read.
     *
     * @param arity how many there may be: {@code 0..*}
     */
    public Declaration words(String arity, ArgumentValue value, String description, Consumer<List<String>> sink) {
        Binding<?> taken = strings(sink);
        // picocli would put its own dots behind the last of several actions.
        boolean actions = value.label().contains(" | ");
        spec.addPositional(PositionalParamSpec.builder()
                .index(arity.endsWith("1") ? "0" : "0..*")
                .arity(arity)
                .required(!arity.startsWith("0"))
                .paramLabel(actions ? "[" + value.label() + "]" : value.label())
                .hideParamSyntax(actions)
                .completionCandidates(value)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description(description)
                .getter(taken)
                .setter(taken)
                .build());
        return this;
    }

    /** Declares such words that are free text. */
    public Declaration words(String arity, String label, String description, Consumer<List<String>> sink) {
        return words(arity, ArgumentValue.free(label), description, sink);
    }

    @SuppressWarnings("unchecked") // Of strings, as the auxiliary type has told picocli.
    private static Binding<?> strings(Consumer<List<String>> sink) {
        return new Binding<>(List.class, list -> sink.accept(list));
    }

    private Declaration option(OptionSpec.Builder option, int order, String description, Binding<?> taken) {
        spec.addOption(option.order(order)
                .description(description)
                .getter(taken)
                .setter(taken)
                .build());
        return this;
    }

    /** Hands a value on to the command, and keeps it for picocli, which adds to it when an option comes again. */
    private static final class Binding<V> implements IGetter, ISetter {
        private final Class<V> type;
        private final Consumer<? super V> sink;
        private final boolean isWritten;
        private @Nullable Object value;

        Binding(Class<V> type, Consumer<? super V> sink) {
            this(type, sink, false);
        }

        Binding(Class<V> type, Consumer<? super V> sink, boolean isWritten) {
            this.type = type;
            this.sink = sink;
            this.isWritten = isWritten;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The shape of the method is picocli's.
        public <T> @Nullable T get() {
            return (T) value;
        }

        @Override
        @SuppressWarnings("unchecked") // As above.
        public <T> @Nullable T set(@Nullable T newValue) {
            Object before = value;
            value = newValue;
            // Before it parses, picocli sets every value to null.
            if (newValue != null) {
                sink.accept(type.cast(newValue));
            }
            return (T) before;
        }
    }
}
