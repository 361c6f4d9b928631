package org.kmref.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.cli.session.Session;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A command line as far as it is typed, for completion. */
final class TypedLine {
    private TypedLine() {}

    /** Returns the command and its words, without the options and their values; nothing where no command is named. */
    static List<String> words(List<String> typed, Session session) {
        Optional<String> command =
                typed.stream().filter(word -> Commands.called(word).isPresent()).findFirst();
        if (command.isEmpty()) {
            return List.of();
        }
        CommandSpec spec = CommandTree.specOf(command.get(), session);
        List<String> words = new ArrayList<>(List.of(spec.name()));
        boolean isWord = false;
        for (int i = typed.indexOf(command.get()) + 1; i < typed.size(); i++) {
            String word = typed.get(i);
            OptionSpec option = !isWord && word.startsWith("-") ? spec.findOption(word) : null;
            if (option != null && option.arity().max() > 0) {
                i++;
            } else if (!isWord && word.equals("--")) {
                isWord = true;
            } else if (option == null && (isWord || !word.startsWith("--"))) {
                words.add(word);
            }
        }
        return words;
    }
}
