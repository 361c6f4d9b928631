package org.kmref.cli.option;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kmref.cli.session.Session;
import org.kmref.document.manuscript.Manuscript;
import org.kmref.format.Formats;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Words where references are expected that are the names of files with references: {@code kmref list mine.bib}. */
public final class FileWords {
    private static final String LIBRARY = "--library";
    private static final Set<String> SAID_OTHERWISE = Set.of("-l", LIBRARY, "--keys");

    private FileWords() {}

    /** The arguments with {@code -l} before such words, and those words. */
    public record Arguments(List<String> all, List<String> files) {
        /** Says which words are libraries, once it is known whether remarks are wanted. */
        public void remark(Session session) {
            files.forEach(file -> session.remark(file + " is a file; it is opened as the library, as with -l " + file));
        }
    }

    /** Returns the arguments with {@code -l} before such words, where the command takes references and no library is named. */
    public static Arguments asLibraries(String[] args, CommandLine root, Session session) {
        if (args.length < 2) {
            return new Arguments(List.of(args), List.of());
        }
        CommandLine command = root.getSubcommands().get(args[0]);
        if (command == null || !QueryArguments.takesQuery(command) || isSaidOtherwise(args)) {
            return new Arguments(List.of(args), List.of());
        }
        List<String> read = new ArrayList<>(List.of(args[0]));
        List<String> files = new ArrayList<>();
        int at = 1;
        while (at < args.length && !args[at].equals("--")) {
            String word = args[at++];
            if (takesValue(word, command) && at < args.length) {
                read.addAll(List.of(word, args[at++]));
                continue;
            }
            if (isLibrary(word, session)) {
                files.add(word);
                read.add(LIBRARY);
            }
            read.add(word);
        }
        read.addAll(List.of(args).subList(at, args.length));
        return new Arguments(read, files);
    }

    private static boolean isSaidOtherwise(String[] args) {
        for (String argument : args) {
            boolean attached =
                    argument.startsWith(LIBRARY + "=") || (argument.startsWith("-l") && argument.length() > 2);
            if (SAID_OTHERWISE.contains(argument) || attached) {
                return true;
            }
        }
        return false;
    }

    private static boolean takesValue(String word, CommandLine command) {
        OptionSpec option = word.startsWith("-") ? command.getCommandSpec().findOption(word) : null;
        return option != null && option.arity().max() > 0;
    }

    /** Returns what may have been meant by words that are the names of files, for a message that nothing matches them. */
    static String hint(List<String> words, Session session) {
        for (String word : words) {
            if (isLibrary(word, session)) {
                return "; " + word + " is a file, which -l " + word + " opens";
            }
            if (Manuscript.Syntax.of(word).isPresent() && isFile(word, session)) {
                return "; " + word + " is a manuscript, and --cited-in " + word + " selects what it cites";
            }
        }
        return "";
    }

    private static boolean isReadable(String word) {
        return Formats.byFileName(word)
                .filter(format -> format.reader().isPresent())
                .isPresent();
    }

    // Most words have no ending, and cost no look at the disk.
    private static boolean isLibrary(String word, Session session) {
        return !word.startsWith("-") && word.indexOf('.') >= 0 && isReadable(word) && isFile(word, session);
    }

    private static boolean isFile(String word, Session session) {
        try {
            return Files.isRegularFile(session.environment().directory().resolve(word));
        } catch (InvalidPathException unusual) {
            return false;
        }
    }
}
