package org.kmref.query.same;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ISBNs of a field, each with thirteen digits, for one of ten is the same book's. */
final class Isbns {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9])(?:97[89][ \\p{Pd}]?)?(?:[0-9][ \\p{Pd}]?){9}[0-9Xx]");

    private Isbns() {}

    static Set<String> of(String field) {
        Set<String> isbns = new LinkedHashSet<>();
        Matcher number = NUMBER.matcher(field);
        while (number.find()) {
            String digits = number.group().replaceAll("[^0-9Xx]", "").toUpperCase(Locale.ROOT);
            isbns.add(digits.length() == 13 ? digits : thirteen(digits));
        }
        return isbns;
    }

    // ISO 2108: 978 before the nine digits, and a check digit with the weights 1 and 3.
    private static String thirteen(String ten) {
        String twelve = "978" + ten.substring(0, 9);
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return twelve + (10 - sum % 10) % 10;
    }
}
