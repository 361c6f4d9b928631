package org.kmref.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.cli.command.EntryCommand;
import org.kmref.cli.command.ThemeCommand;

/**
 * Words of other programs, and of people: {@code ls} is list, {@code partner show} is partners show, and {@code -l FILE} may stand
 * before the command.
 */
final class OtherWords {
    private static final Map<String, String> COMMANDS = Map.of(
            "ls", "list",
            "rm", "remove",
            "delete", "remove",
            "find", "search",
            "new", "add",
            "ed", "edit",
            "version", "--version",
            "style", "styles",
            "locale", "locales");

    private static final Set<String> LIBRARY = Set.of("-l", "--library");

    private OtherWords() {}

    /** Returns the arguments in kmref's own words. */
    static String[] understood(String[] args) {
        List<String> words = withLibraryBehind(args);
        if (words.isEmpty()) {
            return args;
        }
        words.set(0, COMMANDS.getOrDefault(words.get(0), words.get(0)));
        nouns(words);
        return words.toArray(String[]::new);
    }

    // One noun each: what is listed and what is changed are the same thing.
    private static void nouns(List<String> words) {
        String action = words.size() > 1 ? words.get(1) : "";
        switch (words.get(0)) {
            case "theme" -> listed(words, "themes", action.isEmpty() || action.equals("list"));
            case "themes" -> changed(words, "theme", ThemeCommand.ACTIONS);
            case "partner" -> {
                if (action.isEmpty() || action.equals("list") || action.equals("show")) {
                    words.set(0, "partners");
                }
            }
            case "partners" -> changed(words, "partner", EntryCommand.ACTIONS);
            case "approach", "approaches" -> {
                boolean isChange = EntryCommand.ACTIONS.contains(action);
                words.set(0, isChange ? "approach" : "approaches");
                if (action.equals("list") || action.equals("show")) {
                    words.remove(1);
                }
            }
            default -> {
                // Every other command has one word for one thing.
            }
        }
        if (words.get(0).equals("themes") && words.size() > 1 && words.get(1).equals("list")) {
            words.remove(1);
        }
    }

    private static void listed(List<String> words, String name, boolean isList) {
        if (isList) {
            words.set(0, name);
        }
    }

    private static void changed(List<String> words, String name, List<String> actions) {
        if (words.size() > 1 && actions.contains(words.get(1))) {
            words.set(0, name);
        }
    }

    private static List<String> withLibraryBehind(String[] args) {
        List<String> before = new ArrayList<>();
        int at = 0;
        while (at < args.length) {
            if (LIBRARY.contains(args[at]) && at + 1 < args.length) {
                before.addAll(List.of(args[at], args[at + 1]));
                at += 2;
            } else if (args[at].startsWith("--library=")) {
                before.add(args[at++]);
            } else {
                break;
            }
        }
        if (before.isEmpty() || at == args.length) {
            return new ArrayList<>(Arrays.asList(args));
        }
        List<String> words = new ArrayList<>();
        words.add(args[at]);
        words.addAll(before);
        words.addAll(Arrays.asList(args).subList(at + 1, args.length));
        return words;
    }
}
