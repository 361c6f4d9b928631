package org.kmref.check.rules;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers of books and journals as databases give them: several in one field, with words and brackets about them. */
final class SerialNumbers {
    private static final Pattern NOTE = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern NAME = Pattern.compile("(?i)\\be?-?IS[BS]N(?:-1[03])?:?");
    private static final Pattern BETWEEN = Pattern.compile("[,;/]|\\s+(?=97[89]\\P{Lu}|\\d{4}-\\d{3}[\\dXx]\\b)");
    private static final Pattern BLANKS_AND_DASHES = Pattern.compile("[\\s\\p{Pd}]");

    private SerialNumbers() {}

    /** Returns the numbers, each as it is written. */
    static List<String> in(String field) {
        String bare = NAME.matcher(NOTE.matcher(field).replaceAll(",")).replaceAll(",");
        return Arrays.stream(BETWEEN.split(bare))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .toList();
    }

    static String digits(String number) {
        return BLANKS_AND_DASHES.matcher(number).replaceAll("");
    }
}
