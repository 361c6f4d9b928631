package org.kmref.cli.output;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The words of {@code --to} for the output formats of a command, which are the constants of an enum: {@code CSL_YAML} is
 * {@code csl-yaml}. The first is the usual one. A format that is added has to be written before it compiles.
 */
public final class FormatWords {
    private FormatWords() {}

    /** Returns the words, in the order of the enum. */
    public static <F extends Enum<F>> List<String> of(Class<F> formats) {
        return Stream.of(formats.getEnumConstants()).map(FormatWords::word).toList();
    }

    /** Returns the format of a word that is one of {@link #of}. */
    public static <F extends Enum<F>> F format(Class<F> formats, String word) {
        return Stream.of(formats.getEnumConstants())
                .filter(format -> word(format).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no output format " + word));
    }

    private static String word(Enum<?> format) {
        return format.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
