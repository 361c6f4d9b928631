package org.kmref.cli.completion;

import java.util.List;
import java.util.stream.Collectors;
import org.kmref.cli.completion.Grammar.Argument;
import org.kmref.cli.completion.Grammar.Flag;
import org.kmref.cli.completion.Grammar.Verb;

/** The grammar as specifications for {@code _arguments} of zsh. */
final class ZshTable {
    private ZshTable() {}

    static String of(Grammar grammar) {
        return "_kmref_commands() {\n  local -a names\n  names=(\n"
                + grammar.verbs().stream().map(ZshTable::described).collect(Collectors.joining())
                + "  )\n  _describe -t commands command names\n}\n\n"
                + "_kmref_flags=(\n" + flags("  ", grammar.flags()) + ")\n\n"
                + "_kmref_command() {\n  case $1 in\n"
                + grammar.verbs().stream().map(ZshTable::arguments).collect(Collectors.joining())
                + "    (*) return 1 ;;\n  esac\n}\n";
    }

    private static String described(Verb verb) {
        return verb.names().stream()
                .map(name -> "    " + quoted(name + ":" + verb.description()) + "\n")
                .collect(Collectors.joining());
    }

    private static String arguments(Verb verb) {
        String words = verb.argument()
                .map(argument -> "        " + quoted("*:" + message(argument) + ":" + action(argument)) + "\n")
                .orElse("");
        return "    (" + String.join("|", verb.names()) + ")\n      specs=(\n" + flags("        ", verb.flags()) + words
                + "      )\n      ;;\n";
    }

    private static String flags(String indent, List<Flag> flags) {
        return flags.stream()
                .flatMap(flag -> flag.names().stream().map(name -> indent + quoted(flag(flag, name)) + "\n"))
                .collect(Collectors.joining());
    }

    private static String flag(Flag flag, String name) {
        String before = flag.repeatable() ? "*" : "(" + String.join(" ", flag.names()) + ")";
        String join = flag.value().isEmpty() ? "" : name.startsWith("--") ? "=" : "+";
        String value = flag.value()
                .map(argument -> ":" + message(argument) + ":" + action(argument))
                .orElse("");
        return before + name + join + "[" + escaped(flag.description()) + "]" + value;
    }

    private static String message(Argument argument) {
        return escaped(argument.label());
    }

    private static String action(Argument argument) {
        return switch (argument.paths()) {
            case FILES -> "_files";
            case FOLDERS -> "_files -/";
            case NONE -> words(argument);
        };
    }

    private static String words(Argument argument) {
        if (argument.isFree()) {
            return " ";
        }
        String words = String.join(" ", argument.words());
        return argument.asked()
                .map(kind -> " _kmref_offer " + (kind.word() + " " + words).strip())
                .orElse("(" + escaped(words) + ")");
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\:\\[\\]]", "\\\\$0");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
