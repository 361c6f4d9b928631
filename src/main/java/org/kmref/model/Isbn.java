package org.kmref.model;

import java.util.List;

/**
 * The number of a book: ten digits, the last of which may be an {@code X}, or thirteen that begin with 978 or 979.
 *
 * <p>Two are equal when they number the same book: one of ten digits equals that of thirteen made from it.
 *
 * @param text the number as written, with its hyphens
 */
public record Isbn(String text) {
    /** Returns the numbers of a field, which may hold several, with words and brackets about them. */
    public static List<Isbn> in(String field) {
        return field.isEmpty()
                ? List.of()
                : SerialText.numbers(field).stream().map(Isbn::new).toList();
    }

    /** Returns the number without blanks and hyphens, its {@code X} a capital. */
    public String digits() {
        return SerialText.digits(text);
    }

    /** Returns whether it has as many digits as an ISBN, whatever its check digit. */
    public boolean isWellFormed() {
        String digits = digits();
        return isTen(digits) || isThirteen(digits);
    }

    /** Returns whether it is well formed and its check digit is that of its other digits (ISO 2108). */
    public boolean isValid() {
        String digits = digits();
        if (isTen(digits)) {
            return SerialText.isWeighted(digits);
        }
        return isThirteen(digits) && digits.charAt(12) == checkDigit(digits);
    }

    /** Returns the thirteen digits of the book; the digits as they are where the number is not well formed. */
    public String thirteen() {
        String digits = digits();
        if (!isTen(digits)) {
            return digits;
        }
        String twelve = "978" + digits.substring(0, 9);
        return twelve + checkDigit(twelve);
    }

    private static boolean isTen(String digits) {
        return digits.length() == 10 && areDigits(digits, 9) && (digits.charAt(9) == 'X' || areDigits(digits, 10));
    }

    private static boolean isThirteen(String digits) {
        return digits.length() == 13 && areDigits(digits, 13) && (digits.startsWith("978") || digits.startsWith("979"));
    }

    private static boolean areDigits(String text, int count) {
        for (int i = 0; i < count; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    // Weights 1 and 3 in turn, modulus 10.
    private static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Isbn isbn && thirteen().equals(isbn.thirteen());
    }

    @Override
    public int hashCode() {
        return thirteen().hashCode();
    }
}
