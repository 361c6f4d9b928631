package org.kmref.model;

import java.util.List;

/**
 * The number of a journal: eight digits, the last of which may be an {@code X}.
 *
 * <p>Two are equal when their digits are.
 *
 * @param text the number as written
 */
public record Issn(String text) {
    /** Returns the numbers of a field, which may hold several, with words and brackets about them. */
    public static List<Issn> in(String field) {
        return field.isEmpty()
                ? List.of()
                : SerialText.numbers(field).stream().map(Issn::new).toList();
    }

    /** Returns the number without blanks and hyphens, its {@code X} a capital. */
    public String digits() {
        return SerialText.digits(text);
    }

    /** Returns whether it has as many digits as an ISSN, whatever its check digit. */
    public boolean isWellFormed() {
        String digits = digits();
        return digits.length() == 8
                && digits.chars().limit(7).allMatch(c -> c >= '0' && c <= '9')
                && (digits.charAt(7) == 'X' || (digits.charAt(7) >= '0' && digits.charAt(7) <= '9'));
    }

    /** Returns whether it is well formed and its check digit is that of its other digits (ISO 3297). */
    public boolean isValid() {
        return isWellFormed() && SerialText.isWeighted(digits());
    }

    /** Returns the number with its hyphen, {@code 1748-5908}; the text itself where it is not well formed. */
    public String hyphenated() {
        return isWellFormed() ? digits().substring(0, 4) + "-" + digits().substring(4) : text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Issn issn && digits().equals(issn.digits());
    }

    @Override
    public int hashCode() {
        return digits().hashCode();
    }
}
