package org.kmref.cli.output;

import java.util.List;
import java.util.stream.Stream;

/**
 * The output formats of a command that are the constants of an enum of its own, called as those of {@link OutputFormat.Shown}: a
 * format that is added has to be written before it compiles. The first is the usual one.
 */
public final class FormatChoice {
    private FormatChoice() {}

    /** Returns the formats, in the order of the enum. */
    public static <F extends Enum<F>> List<OutputFormat> of(Class<F> formats) {
        return OutputFormat.shown(
                Stream.of(formats.getEnumConstants()).map(Enum::name).toList());
    }

    /** Returns the constant of a format that is one of {@link #of}. */
    public static <F extends Enum<F>> F format(Class<F> formats, OutputFormat format) {
        return Stream.of(formats.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(format.word()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no output format " + format.word()));
    }
}
