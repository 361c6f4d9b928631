package org.kmref.csl;

import java.util.Optional;
import org.kmref.csl.Inline.Link;

/**
 * Where a stretch of formatted text comes from, as a traced processor says it: the target of a {@link Link} around the stretch.
 *
 * @param kind what of the style wrote it
 * @param name the CSL variable, or the term
 */
public record Origin(Kind kind, String name) {

    private static final String SCHEME = "csl-origin:";

    /** What wrote a stretch of text. */
    public enum Kind {
        /** The value of a variable. */
        VALUE,
        /** What a style puts around the value of a variable, and its label. */
        AROUND,
        /** A term by itself. */
        TERM
    }

    /** Returns the target of the link that says so. */
    @SuppressWarnings("EnumOrdinal")
    public String target() {
        return SCHEME + kind.ordinal() + ':' + name;
    }

    /** Returns what the target of a link says, absent where it is an address. */
    public static Optional<Origin> of(String target) {
        if (!target.startsWith(SCHEME)) {
            return Optional.empty();
        }
        int kind = target.charAt(SCHEME.length()) - '0';
        return Optional.of(new Origin(Kind.values()[kind], target.substring(SCHEME.length() + 2)));
    }
}
