package org.kmref.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.cli.manual.Examples;
import org.kmref.cli.manual.ManualTexts;
import org.kmref.cli.manual.QueryGuide;
import org.kmref.cli.manual.Roff;
import org.kmref.cli.session.ArgumentValue;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.Version;
import org.kmref.store.UserFolders;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual pages: one of kmref and one of each command, made of picocli's model as the help is.
 *
 * <p>What that model does not know stands here: exit codes, variables and files.
 */
public final class ManualPages {
    // Below the options of some helps stands a table; the rest is running text.
    private static final Pattern ENTRY = Pattern.compile("[A-Za-z]+( codes)?: .*");

    private final String date;
    private final String source;

    private ManualPages(String version, LocalDate date) {
        this.date = date.toString();
        this.source = "kmref " + version;
    }

    /** Returns all pages by the names of their files, such as {@code kmref-list.1}. */
    public static SortedMap<String, String> all(ProcessEnvironment environment, LocalDate date) {
        return all(CommandTree.whole(new Session(environment)), Version.current(), date);
    }

    /** Returns all pages of this command line. */
    static SortedMap<String, String> all(CommandLine whole, String version, LocalDate date) {
        ManualPages pages = new ManualPages(version, date);
        SortedMap<String, String> all = new TreeMap<>();
        all.put("kmref.1", pages.root(whole.getCommandSpec()));
        all.put("kmref-query.1", QueryGuide.page(pages.date, pages.source));
        for (Commands.CommandEntry entry : Commands.all()) {
            CommandLine command = Objects.requireNonNull(whole.getSubcommands().get(entry.name()));
            all.put("kmref-" + entry.name() + ".1", pages.command(entry, command.getCommandSpec()));
        }
        return all;
    }

    private String root(CommandSpec spec) {
        Roff page = new Roff();
        head(page, "kmref", spec);
        page.section("SYNOPSIS")
                .line(Roff.bold("kmref") + " [" + Roff.italic("OPTION") + "]... " + Roff.italic("COMMAND") + " ["
                        + Roff.italic("ARGUMENT") + "]...");
        description(page, spec);
        page.section("COMMANDS");
        for (Commands.CommandEntry entry : Commands.all()) {
            CommandLine command = Objects.requireNonNull(spec.subcommands().get(entry.name()));
            String names = Stream.concat(Stream.of(entry.name()), entry.aliases().stream())
                    .map(Roff::bold)
                    .collect(Collectors.joining(", "));
            page.term(names, text(command.getCommandSpec().usageMessage().description()));
        }
        options(page, spec);
        exitStatus(page);
        page.section("ENVIRONMENT");
        libraryVariables(page);
        ManualTexts.VARIABLES.forEach(entry -> page.term(Roff.bold(entry.name()), entry.meaning()));
        files(page);
        examples(page, Examples.ROOT);
        seeAlso(
                page,
                Commands.all().stream().map(entry -> "kmref-" + entry.name()).sorted());
        return page.page();
    }

    private String command(Commands.CommandEntry entry, CommandSpec spec) {
        Roff page = new Roff();
        head(page, "kmref-" + entry.name(), spec);
        page.section("SYNOPSIS").line(synopsis(entry.name(), spec));
        for (String alias : entry.aliases()) {
            page.breakLine().line(synopsis(alias, spec));
        }
        description(page, spec);
        options(page, spec);
        exitStatus(page);
        boolean opensLibrary = has(spec, "--library");
        page.section("ENVIRONMENT");
        if (opensLibrary) {
            libraryVariables(page);
            page.paragraph();
        }
        page.line("The variables that every command heeds are in").line(Roff.bold("kmref") + "(1).");
        files(page);
        examples(page, entry.name());
        seeAlso(page, related(entry.name(), spec));
        return page.page();
    }

    private void head(Roff page, String name, CommandSpec spec) {
        String purpose = Arrays.stream(spec.usageMessage().description())
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceAll("\\.$", "");
        String first = purpose.substring(0, 1).toLowerCase(Locale.ROOT);
        page.title(name.toUpperCase(Locale.ROOT), date, source)
                .section("NAME")
                .line(Roff.escaped(name) + " \\- " + Roff.escaped(first + purpose.substring(1)));
    }

    private static String synopsis(String name, CommandSpec spec) {
        String words = spec.positionalParameters().stream()
                .map(word -> " " + shown(word))
                .collect(Collectors.joining());
        return Roff.bold("kmref " + name) + " [" + Roff.italic("OPTION") + "]..." + words;
    }

    private static String shown(PositionalParamSpec word) {
        String label = Roff.label(word.paramLabel()) + (word.arity().max() == Integer.MAX_VALUE ? "..." : "");
        return word.arity().min() == 0 ? "[" + label + "]" : label;
    }

    private static void description(Roff page, CommandSpec spec) {
        page.section("DESCRIPTION").prose(text(spec.usageMessage().description()));
        String[] footer = spec.usageMessage().footer();
        if (footer.length == 0) {
            return;
        }
        page.paragraph();
        StringBuilder running = new StringBuilder();
        boolean begun = false;
        for (String line : footer) {
            if (ENTRY.matcher(line).matches() && !running.isEmpty()) {
                page.prose(running.toString()).breakLine();
                running.setLength(0);
            }
            begun |= !line.isBlank();
            running.append(line.isBlank() || running.isEmpty() ? "" : " ").append(line);
        }
        if (begun) {
            page.prose(running.toString());
        }
    }

    private static void options(Roff page, CommandSpec spec) {
        page.section("OPTIONS");
        for (PositionalParamSpec word : spec.positionalParameters()) {
            page.term(Roff.label(word.paramLabel()), text(word.description()));
        }
        spec.options().stream()
                .sorted(Comparator.comparingInt(OptionSpec::order).thenComparing(OptionSpec::longestName))
                .forEach(option -> page.term(names(option), text(option.description())));
    }

    private static String names(OptionSpec option) {
        String names = Arrays.stream(option.names()).map(Roff::bold).collect(Collectors.joining(", "));
        return takesValue(option) ? names + "=" + Roff.label(option.paramLabel()) : names;
    }

    private static boolean takesValue(ArgSpec option) {
        return option.arity().max() > 0;
    }

    private static void exitStatus(Roff page) {
        page.section("EXIT STATUS");
        ManualTexts.EXIT_CODES.forEach((code, meaning) -> page.term(Roff.bold(code.toString()), meaning));
    }

    private static void libraryVariables(Roff page) {
        for (UserFolders.Folder kind : UserFolders.Folder.values()) {
            page.term(
                    Roff.bold(kind.variable()),
                    "The file to open if --" + kind.setting() + " names none; takes precedence over the setting "
                            + kind.setting() + ".");
        }
    }

    private static void files(Roff page) {
        page.section("FILES");
        ManualTexts.FILES.forEach(entry -> page.term(Roff.italic(entry.name()), entry.meaning()));
    }

    private static void examples(Roff page, String command) {
        page.section("EXAMPLES");
        boolean first = true;
        for (Examples.Example example : Examples.of(command)) {
            if (!first) {
                page.paragraph();
            }
            first = false;
            page.prose(example.purpose()).typed(example.call());
        }
    }

    // Where the values of the options come from.
    private static Stream<String> related(String name, CommandSpec spec) {
        TreeSet<String> pages = new TreeSet<>(List.of("kmref"));
        for (String values : List.of("theme", "style", "locale", "partner", "approache")) {
            if (has(spec, "--" + values) || has(spec, "--" + values + "s")) {
                pages.add("kmref-" + values + "s");
            }
        }
        if (has(spec, "--library")) {
            pages.add("kmref-config");
        }
        if (spec.positionalParameters().stream()
                .anyMatch(word -> ArgumentValue.of(word).isQuery())) {
            pages.add("kmref-query");
        }
        pages.remove("kmref-" + name);
        return pages.stream();
    }

    private static void seeAlso(Roff page, Stream<String> pages) {
        page.section("SEE ALSO").line(pages.map(name -> Roff.bold(name) + "(1)").collect(Collectors.joining(",\n")));
    }

    private static boolean has(CommandSpec spec, String option) {
        return spec.findOption(option) != null;
    }

    private static String text(String... lines) {
        return Arrays.stream(lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
