package org.kmref.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifier of a preprint at arXiv: {@code 2101.00001}, or {@code math/0211159} as it was until 2007.
 *
 * <p>Two are equal when they identify the same preprint, whatever their version and case.
 *
 * @param number the identifier without its version, in lower case
 * @see <a href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv, understanding the identifier</a>
 */
public record Arxiv(String number) {
    /** The patterns, apart so that no command that needs none compiles them. */
    private static final class Patterns {
        private static final String NUMBER = "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[a-z]{2})?/\\d{7})";
        static final Pattern IN_TEXT =
                Pattern.compile("(?i)arxiv(?:\\.org/(?:abs|pdf|html)/|[:.\\s/]+)(?:arxiv:)?" + NUMBER);
        static final Pattern WHOLE = Pattern.compile("(?i)" + NUMBER + "(?:v\\d{1,3})?(?:\\s*\\[[\\w.-]+])?");

        private Patterns() {}
    }

    /** Returns the first identifier that stands in a text and is named as one: {@code arXiv:2101.00001v2}. */
    public static Optional<Arxiv> in(String text) {
        if (text.length() <= 8) {
            return Optional.empty();
        }
        Matcher found = Patterns.IN_TEXT.matcher(text);
        return found.find() ? Optional.of(of(found)) : Optional.empty();
    }

    /** Returns the identifier that a text is, with a label, as an address, or alone. */
    public static Optional<Arxiv> parse(String text) {
        Matcher whole = Patterns.WHOLE.matcher(text.strip());
        return whole.matches() ? Optional.of(of(whole)) : in(text);
    }

    private static Arxiv of(Matcher found) {
        return new Arxiv(found.group(1).toLowerCase(Locale.ROOT));
    }
}
