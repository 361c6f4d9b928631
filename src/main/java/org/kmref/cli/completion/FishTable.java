package org.kmref.cli.completion;

import java.util.List;
import java.util.stream.Collectors;
import org.kmref.cli.completion.Grammar.Argument;
import org.kmref.cli.completion.Grammar.Flag;
import org.kmref.cli.completion.Grammar.Verb;

/** The grammar as {@code complete} commands of fish. */
final class FishTable {
    private FishTable() {}

    static String of(Grammar grammar) {
        return flags("__kmref_is ''", grammar.flags())
                + grammar.verbs().stream().map(FishTable::named).collect(Collectors.joining())
                + grammar.verbs().stream().map(FishTable::completed).collect(Collectors.joining());
    }

    private static String named(Verb verb) {
        return verb.names().stream()
                .map(name -> line("__kmref_is ''") + " -a " + quoted(name) + " -d " + quoted(verb.description()) + "\n")
                .collect(Collectors.joining());
    }

    private static String completed(Verb verb) {
        String condition = "__kmref_is " + String.join(" ", verb.names());
        return "\n"
                + flags(condition, verb.flags())
                + verb.argument()
                        .filter(argument -> !argument.isFree())
                        .map(argument -> line(condition) + values(argument) + "\n")
                        .orElse("");
    }

    private static String flags(String condition, List<Flag> flags) {
        StringBuilder lines = new StringBuilder();
        for (Flag flag : flags) {
            lines.append(line(condition));
            for (String name : flag.names()) {
                lines.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            flag.value().ifPresent(value -> {
                boolean path = value.paths() != Grammar.Paths.NONE;
                lines.append(path ? " -r" : " -x").append(values(value));
            });
            lines.append(" -d ").append(quoted(flag.description())).append('\n');
        }
        return lines.toString();
    }

    private static String line(String condition) {
        return "complete -c kmref -n " + quoted(condition);
    }

    private static String values(Argument argument) {
        return switch (argument.paths()) {
            case FILES -> " -F";
            case FOLDERS -> " -a '(__fish_complete_directories (commandline -ct))'";
            case NONE -> words(argument);
        };
    }

    private static String words(Argument argument) {
        String words = String.join(" ", argument.words());
        String asked = argument.asked()
                .map(kind -> "(__kmref_ask " + kind.word() + ")")
                .orElse("");
        String both = (words + " " + asked).strip();
        return both.isEmpty() ? "" : " -a " + quoted(both);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
