package org.kmref.cli.option;

import java.util.regex.Pattern;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.query.FieldCatalogue;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Tells what of a query looks like an option from the options: {@code -author:knowles}. */
public final class QueryArguments {
    private static final Pattern NEGATED =
            Pattern.compile("-(?:([A-Za-z][A-Za-z_-]+)[:=<>].*|[(\"].*)", Pattern.DOTALL);

    private static final String SORT = "--sort";
    private static final Pattern DESCENDING = Pattern.compile("-[A-Za-z][A-Za-z_-]+(?::.*)?", Pattern.DOTALL);

    private QueryArguments() {}

    /**
     * Returns the arguments with {@code NOT} for the hyphen where a field that is known follows, or a bracket or a quote,
     * and the command takes a query; what stands behind {@code --} is no option anyhow.
     */
    public static String[] withoutHyphens(String[] args, CommandLine root) {
        String[] read = withOrders(args);
        boolean query = false;
        for (int i = 0; i < read.length && !read[i].equals("--"); i++) {
            CommandLine command = query ? null : root.getSubcommands().get(read[i]);
            query = query || (command != null && takesQuery(command));
            if (query && isNegated(read[i])) {
                read[i] = "NOT " + read[i].substring(1);
            }
        }
        return read;
    }

    // A value that looks like an option, as in --sort -title, is none: it is said the other way, title:desc.
    private static String[] withOrders(String[] args) {
        String[] read = args.clone();
        for (int i = 0; i < read.length && !read[i].equals("--"); i++) {
            if (i > 0 && read[i - 1].equals(SORT) && DESCENDING.matcher(read[i]).matches()) {
                read[i] = descending(read[i]);
            } else if (read[i].startsWith(SORT + "=-")) {
                read[i] = SORT + "=" + descending(read[i].substring(SORT.length() + 1));
            }
        }
        return read;
    }

    private static String descending(String order) {
        return order.substring(1) + (order.indexOf(':') < 0 ? ":desc" : "");
    }

    /** Returns whether the words of the command are a query. */
    public static boolean takesQuery(CommandLine command) {
        for (PositionalParamSpec words : command.getCommandSpec().positionalParameters()) {
            if (ArgumentValue.of(words).isQuery()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether this is a part of a query that must not hold, and no option. */
    public static boolean isNegated(String argument) {
        // Most do not begin so, and need not be looked at closely.
        if (!argument.startsWith("-") || argument.startsWith("--")) {
            return false;
        }
        var matcher = NEGATED.matcher(argument);
        if (!matcher.matches()) {
            return false;
        }
        String name = matcher.group(1);
        return name == null || name.equals("has") || name.equals("missing") || FieldCatalogue.isKnown(name);
    }
}
