package org.kmref.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kmref.cli.command.EntryCommand;
import org.kmref.cli.command.ThemeCommand;
import org.kmref.cli.session.UsageException;

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

    private static final Map<String, String> ACTIONS = Map.of("rm", "remove", "delete", "remove", "new", "add");

    private static final Set<String> LISTING = Set.of("list", "show");

    /** Options of these commands that take the word after them. */
    private static final Set<String> VALUED =
            Set.of("-l", "--library", "--partners", "--approaches", "--to", "-o", "--output", "--color");

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
        switch (words.get(0)) {
            case "theme", "themes" -> noun(words, "themes", "theme", ThemeCommand.ACTIONS, Set.of("list"));
            // The command that lists them has these two words itself.
            case "partner", "partners" -> noun(words, "partners", "partner", EntryCommand.ACTIONS, Set.of());
            case "approach", "approaches" -> {
                noun(words, "approaches", "approach", EntryCommand.ACTIONS, LISTING);
                // A word that is no action is the id of one.
                int at = action(words);
                if (at < 0 || !EntryCommand.ACTIONS.contains(words.get(at))) {
                    words.set(0, "approaches");
                }
            }
            default -> {
                // Every other command has one word for one thing.
            }
        }
    }

    private static void noun(
            List<String> words, String listing, String changing, List<String> changes, Set<String> dropped) {
        int at = action(words);
        String typed = at < 0 ? "" : words.get(at);
        String action = ACTIONS.getOrDefault(typed, typed);
        if (changes.contains(action)) {
            words.set(at, action);
            words.set(0, changing);
        } else if (dropped.contains(typed)) {
            words.remove(at);
            words.set(0, listing);
        } else if (typed.isEmpty() || (dropped.isEmpty() && LISTING.contains(typed))) {
            words.set(0, listing);
        }
    }

    // Where the first word stands that is neither an option nor the value of one; -1 where none does.
    private static int action(List<String> words) {
        for (int i = 1; i < words.size(); i++) {
            if (VALUED.contains(words.get(i))) {
                i++;
            } else if (!words.get(i).startsWith("-")) {
                return i;
            }
        }
        return -1;
    }

    // Without a pattern: the first one that is made costs a tenth of the time of kmref --version.
    private static boolean isLibraryWithValue(String word) {
        return word.startsWith("--library=") || (word.length() > 2 && word.startsWith("-l") && word.charAt(2) != '-');
    }

    private static List<String> withLibraryBehind(String[] args) {
        List<String> before = new ArrayList<>();
        int at = 0;
        while (at < args.length) {
            if (LIBRARY.contains(args[at]) && at + 1 < args.length) {
                before.addAll(List.of(args[at], args[at + 1]));
                at += 2;
            } else if (isLibraryWithValue(args[at])) {
                before.add(args[at++]);
            } else {
                break;
            }
        }
        boolean lacksValue = at == args.length - 1 && LIBRARY.contains(args[at]);
        if (lacksValue) {
            throw new UsageException("--library needs a value, FILE, and a command after it: kmref -l FILE list");
        }
        if (before.isEmpty()) {
            return new ArrayList<>(Arrays.asList(args));
        }
        if (at == args.length) {
            throw new UsageException("name a command after the library: kmref " + String.join(" ", before) + " list");
        }
        List<String> words = new ArrayList<>();
        words.add(args[at]);
        words.addAll(before);
        words.addAll(Arrays.asList(args).subList(at + 1, args.length));
        return words;
    }
}
