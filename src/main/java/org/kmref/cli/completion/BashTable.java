package org.kmref.cli.completion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kmref.cli.completion.Grammar.Argument;
import org.kmref.cli.completion.Grammar.Flag;
import org.kmref.cli.completion.Grammar.Paths;
import org.kmref.cli.completion.Grammar.Verb;

/** The grammar as functions of bash: the commands, the options of each, and the values of each option. */
final class BashTable {
    private BashTable() {}

    static String of(Grammar grammar) {
        return "_kmref_commands='" + names(grammar.verbs().stream().flatMap(verb -> verb.names().stream())) + "'\n\n"
                + "_kmref_options() {\n  case $1 in\n"
                + "    '') options='" + options(grammar.flags()) + "' ;;\n"
                + grammar.verbs().stream().map(BashTable::options).collect(Collectors.joining())
                + "    *) options= ;;\n  esac\n}\n\n"
                + "# Says what may stand for the value of an option, or for a word where the option is empty.\n"
                + "_kmref_values() {\n  words= asked= paths=\n  case \"$1 $2\" in\n"
                + values("", grammar.flags())
                + grammar.verbs().stream().map(BashTable::values).collect(Collectors.joining())
                + "    *) return 1 ;;\n  esac\n}\n";
    }

    private static String options(Verb verb) {
        return "    " + String.join(" | ", verb.names()) + ") options='" + options(verb.flags()) + "' ;;\n";
    }

    private static String options(List<Flag> flags) {
        return names(flags.stream().flatMap(flag -> flag.names().stream()));
    }

    private static String names(Stream<String> names) {
        return names.collect(Collectors.joining(" "));
    }

    private static String values(Verb verb) {
        return verb.names().stream()
                .map(name -> values(name, verb.flags())
                        + verb.argument()
                                .filter(argument -> !argument.isFree())
                                .map(argument -> "    '" + name + " ') " + assignments(argument) + " ;;\n")
                                .orElse(""))
                .collect(Collectors.joining());
    }

    // Also an option that takes free text has its line: the word behind it is no other thing.
    private static String values(String command, List<Flag> flags) {
        StringBuilder lines = new StringBuilder();
        for (Flag flag : flags) {
            flag.value().ifPresent(value -> {
                String pattern = flag.names().stream()
                        .map(name -> "'" + command + " " + name + "'")
                        .collect(Collectors.joining(" | "));
                String said = value.isFree() ? ":" : assignments(value);
                lines.append("    ").append(pattern).append(") ").append(said).append(" ;;\n");
            });
        }
        return lines.toString();
    }

    private static String assignments(Argument argument) {
        StringBuilder said = new StringBuilder();
        if (!argument.words().isEmpty()) {
            said.append(" words='").append(String.join(" ", argument.words())).append('\'');
        }
        argument.asked().ifPresent(kind -> said.append(" asked=").append(kind.word()));
        if (argument.paths() != Paths.NONE) {
            said.append(argument.paths() == Paths.FILES ? " paths=files" : " paths=folders");
        }
        return said.substring(1);
    }
}
