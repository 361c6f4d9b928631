package org.kmref.cli.session;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kmref.cli.completion.Grammar.Argument;
import org.kmref.cli.completion.Grammar.Paths;
import org.kmref.cli.completion.Grammar.ValueKind;
import org.kmref.model.ItemType;
import picocli.CommandLine.Model.ArgSpec;

/**
 * What may stand for the value of an option, or as a word: what help calls it, and what completion offers.
 *
 * <p>Given where the option is declared; picocli keeps it as the option's candidates. What is offered is found out only when
 * completion is asked for.
 */
public final class ArgumentValue implements Iterable<String> {
    public static final ArgumentValue THEME = asked("THEME", ValueKind.THEME);
    public static final ArgumentValue KEY = asked("KEY", ValueKind.KEY);
    public static final ArgumentValue STYLE = asked("STYLE", ValueKind.STYLE);
    public static final ArgumentValue LOCALE = asked("LOCALE", ValueKind.LOCALE);
    public static final ArgumentValue PARTNER = asked("ID", ValueKind.PARTNER);
    public static final ArgumentValue PARTNER_KIND = asked("KIND", ValueKind.PARTNER_KIND);
    public static final ArgumentValue PARTNER_SCOPE = asked("SCOPE", ValueKind.PARTNER_SCOPE);
    public static final ArgumentValue APPROACH = asked("ID", ValueKind.APPROACH);
    public static final ArgumentValue FILE = path("FILE", Paths.FILES);
    public static final ArgumentValue FOLDER = path("DIR", Paths.FOLDERS);
    public static final ArgumentValue TYPE = oneOf(
            "TYPE", () -> Stream.of(ItemType.values()).map(ItemType::cslName).toList());

    public static final ArgumentValue ORDER = asked("[-]FIELD", ValueKind.ORDER);

    /** Fields with commas between. */
    public static final ArgumentValue COLUMNS = asked("COLUMNS", ValueKind.COLUMNS);

    /** A query. */
    public static final ArgumentValue QUERY = asked("QUERY", ValueKind.QUERY);

    /** Keys, or else a query. */
    public static final ArgumentValue ITEMS = asked("KEY|QUERY", ValueKind.ITEMS);

    /** A query, and among its words the themes to give and to take. */
    public static final ArgumentValue TAGS = asked("QUERY +THEME -THEME", ValueKind.LINE);

    private final String label;
    private final Optional<ValueKind> kind;
    private final Supplier<Argument> argument;

    private ArgumentValue(String label, Optional<ValueKind> kind, Supplier<Argument> argument) {
        this.label = label;
        this.kind = kind;
        this.argument = argument;
    }

    /** Returns free text, for which nothing is offered. */
    public static ArgumentValue free(String label) {
        return new ArgumentValue(label, Optional.empty(), () -> Argument.free(label));
    }

    /** Returns one of these words, which are looked up when completion asks. */
    public static ArgumentValue oneOf(String label, Supplier<List<String>> words) {
        return new ArgumentValue(label, Optional.empty(), () -> Argument.oneOf(label, words.get()));
    }

    /** Returns words of which each depends on those before it; shells call them by {@code name}. */
    public static ArgumentValue line(String label, String name) {
        return new ArgumentValue(label, Optional.empty(), () -> Argument.asked(name, ValueKind.LINE));
    }

    /** Returns the same words, of which each depends on those before it. */
    public ArgumentValue byLine() {
        return new ArgumentValue(label, kind, () -> Argument.asked(label, ValueKind.LINE));
    }

    private static ArgumentValue asked(String label, ValueKind kind) {
        return new ArgumentValue(label, Optional.of(kind), () -> Argument.asked(label, kind));
    }

    private static ArgumentValue path(String label, Paths paths) {
        return new ArgumentValue(label, Optional.empty(), () -> Argument.path(label, paths));
    }

    /** Returns the same value by another name in help. */
    public ArgumentValue called(String otherLabel) {
        return new ArgumentValue(otherLabel, kind, argument);
    }

    /** Returns what an option or a word was declared with. */
    public static ArgumentValue of(ArgSpec argument) {
        return argument.completionCandidates() instanceof ArgumentValue value ? value : free(argument.paramLabel());
    }

    /** Returns whether it is a query, whatever else it may be. */
    public boolean isQuery() {
        return kind.filter(of -> of == ValueKind.QUERY || of == ValueKind.ITEMS || of == ValueKind.TAGS)
                        .isPresent()
                || label.equals(ITEMS.label)
                || label.equals(TAGS.label);
    }

    /** Returns what help calls it. */
    public String label() {
        return label;
    }

    /** Returns what completion offers. */
    public Argument argument() {
        return argument.get();
    }

    /** Iterates over the fixed words, which is all that picocli asks of candidates. */
    @Override
    public Iterator<String> iterator() {
        return argument().words().iterator();
    }
}
