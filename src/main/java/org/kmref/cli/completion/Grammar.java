package org.kmref.cli.completion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command line as a shell needs to know it: commands, their options, and what may stand for each value.
 *
 * @param flags the options that stand before a command
 */
public record Grammar(List<Flag> flags, List<Verb> verbs) {
    public Grammar {
        flags = List.copyOf(flags);
        verbs = List.copyOf(verbs);
    }

    /** A command; {@code argument} says what its words may be, and is absent where it takes none. */
    public record Verb(
            String name, List<String> aliases, String description, List<Flag> flags, Optional<Argument> argument) {
        public Verb {
            aliases = List.copyOf(aliases);
            flags = List.copyOf(flags);
        }

        List<String> names() {
            return Stream.concat(Stream.of(name), aliases.stream()).toList();
        }
    }

    /** An option: {@code -t, --theme}; {@code value} is absent where it takes none. */
    public record Flag(List<String> names, String description, Optional<Argument> value, boolean repeatable) {
        public Flag {
            names = List.copyOf(names);
        }
    }

    /**
     * What may stand for a value or a word; nothing is offered where it is free text.
     *
     * @param words the fixed ones
     * @param asked the kind that kmref is asked for when the user asks
     */
    public record Argument(String label, List<String> words, Optional<ValueKind> asked, Paths paths) {
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9:._-]+");

        /** @throws IllegalArgumentException when a fixed word is one that a shell would have to quote */
        public Argument {
            words = List.copyOf(words);
            for (String word : words) {
                if (!PLAIN.matcher(word).matches()) {
                    throw new IllegalArgumentException("not a plain word: " + word);
                }
            }
        }

        public static Argument free(String label) {
            return new Argument(label, List.of(), Optional.empty(), Paths.NONE);
        }

        public static Argument oneOf(String label, List<String> words) {
            return new Argument(label, words, Optional.empty(), Paths.NONE);
        }

        public static Argument asked(String label, ValueKind kind) {
            return new Argument(label, List.of(), Optional.of(kind), Paths.NONE);
        }

        public static Argument path(String label, Paths paths) {
            return new Argument(label, List.of(), Optional.empty(), paths);
        }

        boolean isFree() {
            return words.isEmpty() && asked.isEmpty() && paths == Paths.NONE;
        }
    }

    /** What of the file system a value may name. */
    public enum Paths {
        NONE,
        FILES,
        FOLDERS
    }

    /** What only kmref knows, for it depends on the library, or is too much for a script. */
    public enum ValueKind {
        THEME,
        KEY,
        STYLE,
        LOCALE,
        PARTNER,
        PARTNER_KIND,
        PARTNER_SCOPE,
        APPROACH,
        QUERY,
        /** A field to sort by. */
        ORDER,
        /** Fields with commas between. */
        COLUMNS,
        /** What depends on the words before, which the scripts hand on. */
        LINE,
        /** Keys, or else a query. */
        ITEMS,
        /** Keys or a query, and themes with a sign before them. */
        TAGS;

        /** Returns the word for it in a script: {@code partner-kind}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
