package org.kmref.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of books and journals in a field as databases give them: several, with words and brackets about them. */
final class SerialText {
    private static final Pattern WHOLE = Pattern.compile("(?<![0-9])(?:97[89][ \\p{Pd}]?(?:[0-9][ \\p{Pd}]?){9}[0-9]"
            + "|(?:[0-9][ \\p{Pd}]?){9}[0-9Xx]|[0-9]{4}\\p{Pd}?[0-9]{3}[0-9Xx])(?![0-9])");
    private static final Pattern NOTE = Pattern.compile("\\([^)]*\\)?|\\[[^\\]]*]?");
    private static final Pattern NAME = Pattern.compile("(?i)\\b[ep]?-?IS[BS]N(?:-?(?:10|13|L))?\\b:?");
    private static final Pattern BETWEEN = Pattern.compile("[,;/\\n|]");
    private static final Pattern X = Pattern.compile("[\\s\\p{Pd}]{0,3}[Xx](?![\\p{L}\\p{N}])");
    private static final Pattern BLANKS_AND_DASHES = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}.−]");

    private SerialText() {}

    /** Returns the numbers, each as it is written; a field without one as it stands. */
    static List<String> numbers(String field) {
        List<String> numbers = new ArrayList<>();
        String bare = NAME.matcher(NOTE.matcher(field).replaceAll(",")).replaceAll(",");
        for (String piece : BETWEEN.split(bare, -1)) {
            String number = number(piece);
            if (!number.isEmpty()) {
                add(number, numbers);
            }
        }
        if (numbers.isEmpty() && !field.isBlank()) {
            numbers.add(field.strip());
        }
        return numbers;
    }

    // From the first digit to the last, and the X behind it.
    private static String number(String piece) {
        int from = 0;
        while (from < piece.length() && !isDigit(piece.charAt(from))) {
            from++;
        }
        int to = piece.length();
        while (to > from && !isDigit(piece.charAt(to - 1))) {
            to--;
        }
        Matcher ten = X.matcher(piece).region(to, piece.length());
        return piece.substring(from, to > from && ten.lookingAt() ? ten.end() : to);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    // Two with nothing but a blank between them are parted where each is whole.
    private static void add(String piece, List<String> numbers) {
        Matcher each = WHOLE.matcher(piece);
        List<String> found = new ArrayList<>();
        int at = 0;
        while (each.find() && piece.substring(at, each.start()).isBlank()) {
            found.add(each.group());
            at = each.end();
        }
        if (found.size() > 1 && piece.substring(at).isBlank()) {
            numbers.addAll(found);
        } else {
            numbers.add(piece);
        }
    }

    /** Returns the number without blanks and hyphens, its {@code X} a capital. */
    static String digits(String number) {
        return BLANKS_AND_DASHES.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** Returns whether digits, the last of which may be X for ten, have weights that add up to a multiple of 11. */
    static boolean isWeighted(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            boolean ten = digit == 'X' && i == digits.length() - 1;
            if (!ten && (digit < '0' || digit > '9')) {
                return false;
            }
            sum += (ten ? 10 : digit - '0') * (digits.length() - i);
        }
        return sum % 11 == 0;
    }
}
