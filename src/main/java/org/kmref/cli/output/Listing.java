package org.kmref.cli.output;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kmref.format.tree.Json;
import org.kmref.terminal.Table;

/**
 * Things that have an id, in the forms all commands show such lists in.
 *
 * @param id what each is asked for by
 * @param tree each as maps and lists, ready for JSON
 * @param table all of them, a row each
 */
public record Listing<T>(Function<T, String> id, Function<T, ?> tree, Function<List<T>, Table> table) {
    public static final List<OutputFormat> FORMATS = FormatChoice.of(Format.class);

    private enum Format {
        TABLE,
        PLAIN,
        IDS,
        JSON
    }

    public String write(OutputFormat form, List<T> things, OutputOptions output) throws IOException {
        return switch (FormatChoice.format(Format.class, form)) {
            case IDS -> things.stream().map(thing -> id.apply(thing) + "\n").collect(Collectors.joining());
            case JSON -> Json.indented(things.stream().map(tree).toList());
            case PLAIN -> table.apply(things).plain(output.palette());
            case TABLE -> table.apply(things).render(output.width(), output.palette());
        };
    }
}
