package org.kmref.check.rules;

/** The check digits of numbers in use for books, journals and people. */
final class CheckDigits {
    private CheckDigits() {}

    /** Returns whether ten characters are an ISBN-10: weights 10 to 1, modulus 11, {@code X} for ten (ISO 2108). */
    static boolean isIsbn10(String digits) {
        return digits.matches("\\d{9}[\\dX]") && weighted(digits) % 11 == 0;
    }

    /** Returns whether thirteen digits are an ISBN-13: weights 1 and 3 in turn, modulus 10 (ISO 2108). */
    static boolean isIsbn13(String digits) {
        if (!digits.matches("97[89]\\d{10}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += value(digits.charAt(i)) * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    /** Returns whether eight characters are an ISSN: weights 8 to 1, modulus 11 (ISO 3297). */
    static boolean isIssn(String digits) {
        return digits.matches("\\d{7}[\\dX]") && weighted(digits) % 11 == 0;
    }

    /** Returns whether sixteen characters are an ORCID iD: ISO/IEC 7064, MOD 11-2. */
    static boolean isOrcid(String digits) {
        if (!digits.matches("\\d{15}[\\dX]")) {
            return false;
        }
        int total = 0;
        for (int i = 0; i < 15; i++) {
            total = (total + value(digits.charAt(i))) * 2;
        }
        return (12 - total % 11) % 11 == value(digits.charAt(15));
    }

    private static int weighted(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += value(digits.charAt(i)) * (digits.length() - i);
        }
        return sum;
    }

    private static int value(char digit) {
        return digit == 'X' ? 10 : digit - '0';
    }
}
