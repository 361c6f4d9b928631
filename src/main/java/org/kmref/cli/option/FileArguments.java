package org.kmref.cli.option;

import java.util.List;
import org.kmref.cli.session.NamedFiles;
import org.kmref.cli.session.Session;
import org.kmref.cli.session.UsageException;

/** Arguments that are to be names of files with references, and what may have been meant where they are none. */
public final class FileArguments {
    private static final String INPUT = "-";

    private final List<String> words;
    private final Session session;

    public FileArguments(List<String> words, Session session) {
        this.words = List.copyOf(words);
        this.session = session;
    }

    /** Returns whether standard input alone is meant. */
    public boolean isInput() {
        return words.equals(List.of(INPUT));
    }

    /** Refuses words beside fields that are no files: a title of several words without quotes is a title of one word, and files. */
    public void requireFiles() {
        for (String word : words) {
            if (!isFile(word)) {
                throw new UsageException(
                        "'" + word + "' is not a file; did you forget quotes around the " + optionBefore(word) + "?");
            }
        }
    }

    /** Refuses words without an ending or a folder, which are hardly names of files: a title, or a printed reference. */
    public void requireNames() {
        for (String word : words) {
            if (word.indexOf('.') < 0 && word.indexOf('/') < 0 && !isFile(word)) {
                throw new UsageException("'" + word + "' is not a file; write a title as --title '"
                        + String.join(" ", words) + "', and a printed reference in quotes");
            }
        }
    }

    private boolean isFile(String word) {
        return word.equals(INPUT) || NamedFiles.exists(word, session);
    }

    private String optionBefore(String word) {
        String option = "title";
        for (String argument : session.arguments()) {
            if (argument.equals(word)) {
                break;
            }
            if (argument.startsWith("--")) {
                option = argument.substring(2).replaceAll("=.*", "");
            }
        }
        return option;
    }
}
