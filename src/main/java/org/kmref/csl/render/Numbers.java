package org.kmref.csl.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kmref.csl.locale.CslLocale;
import org.kmref.csl.style.Element.NumberForm;
import org.kmref.csl.style.LocaleData.Gender;
import org.kmref.csl.style.StyleSheet.PageRange;

/** What CSL does with numbers that are kept as text: whether they are numeric, one or several, ordinal, roman, a range. */
final class Numbers {

    private Numbers() {}

    /** A number with its letters, or what stands between two. */
    private record Token(String text, boolean number) {}

    /**
     * Returns whether all is numbers, each with letters before or after it at most ({@code D2}, {@code 2b}, {@code xiv}),
     * parted by commas, hyphens or ampersands.
     */
    static boolean isNumeric(String value, CslLocale locale) {
        return !tokens(value, locale).isEmpty();
    }

    /** Returns whether the value names more than one. */
    static boolean isPlural(String value, CslLocale locale) {
        int numbers = 0;
        for (Token token : tokens(untilLabel(value), locale)) {
            if (token.number()) {
                numbers++;
            }
        }
        return numbers > 1;
    }

    // "367-368, fig. 333" is of pages up to the comma.
    private static String untilLabel(String value) {
        int comma = value.indexOf(", ");
        if (comma < 0 || comma + 2 >= value.length() || !Character.isLetter(value.charAt(comma + 2))) {
            return value;
        }
        int dot = value.indexOf(". ", comma);
        return dot < 0 ? value : value.substring(0, comma);
    }

    // Empty where the value is not numeric.
    private static List<Token> tokens(String value, CslLocale locale) {
        List<Token> tokens = new ArrayList<>();
        int i = 0;
        boolean wantNumber = true;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c == ' ') {
                i++;
                continue;
            }
            int end;
            if (wantNumber) {
                end = numberEnd(value, i);
            } else {
                end = separatorEnd(value, i, locale);
            }
            if (end == i) {
                return List.of();
            }
            tokens.add(new Token(value.substring(i, end), wantNumber));
            wantNumber = !wantNumber;
            i = end;
        }
        return wantNumber ? List.of() : tokens;
    }

    private static int numberEnd(String value, int start) {
        int i = start;
        boolean digit = false;
        while (i < value.length() && isNumberPart(value, i)) {
            digit |= Character.isDigit(value.charAt(i));
            i++;
        }
        return digit || isRoman(value.substring(start, i)) ? i : start;
    }

    private static boolean isNumberPart(String value, int i) {
        char c = value.charAt(i);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        return c == '\\' || (i > 0 && value.charAt(i - 1) == '\\') || isSlashWithin(value, i);
    }

    // "2016/679" is the one number of a law.
    private static boolean isSlashWithin(String value, int i) {
        return value.charAt(i) == '/'
                && i > 0
                && i + 1 < value.length()
                && Character.isLetterOrDigit(value.charAt(i - 1))
                && Character.isLetterOrDigit(value.charAt(i + 1));
    }

    static boolean isRoman(String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ("ivxlcdm".indexOf(Character.toLowerCase(text.charAt(i))) < 0) {
                return false;
            }
        }
        return true;
    }

    private static int separatorEnd(String value, int i, CslLocale locale) {
        char c = value.charAt(i);
        if (c == ',' && i + 2 < value.length() && value.charAt(i + 1) == ' ') {
            int after = separatorEnd(value, i + 2, locale);
            return after > i + 2 && Character.isLetter(value.charAt(i + 2)) ? after : i + 1;
        }
        if (c == ',' || c == '-' || c == '–' || c == '&' || c == ';') {
            return i + 1;
        }
        String and = locale.term("and");
        for (String word : List.of("and", and)) {
            if (!word.isEmpty() && value.startsWith(word + " ", i)) {
                return i + word.length();
            }
        }
        return i;
    }

    /** Returns the value in the form, where it is numeric; else as it was written. */
    static String format(String value, NumberForm form, Gender gender, CslLocale locale, String rangeDelimiter) {
        List<Token> tokens = tokens(value, locale);
        if (tokens.isEmpty()) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        for (Token token : tokens) {
            if (token.number()) {
                out.append(formatOne(token.text(), form, gender, locale));
                continue;
            }
            switch (token.text()) {
                case "-", "–" -> out.append(rangeDelimiter);
                case "," -> out.append(", ");
                case ";" -> out.append("; ");
                default -> out.append(' ').append(token.text()).append(' ');
            }
        }
        return out.toString();
    }

    private static String formatOne(String text, NumberForm form, Gender gender, CslLocale locale) {
        if (text.indexOf('\\') >= 0) {
            return text.replace("\\", "");
        }
        Optional<Integer> number = whole(text);
        if (number.isEmpty()) {
            return text;
        }
        return switch (form) {
            case NUMERIC -> text;
            case ORDINAL -> ordinal(number.get(), gender, locale);
            case LONG_ORDINAL ->
                locale.longOrdinal(number.get(), gender).orElseGet(() -> ordinal(number.get(), gender, locale));
            case ROMAN -> roman(number.get()).orElse(text);
        };
    }

    static String ordinal(int number, Gender gender, CslLocale locale) {
        return number + locale.ordinalSuffix(number, gender);
    }

    /** Returns the number where the text is digits and nothing else. */
    static Optional<Integer> whole(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            number = number * 10 + digit;
        }
        return Optional.of(number);
    }

    /** Returns the number in lower-case Roman numerals, for 1 to 3999. */
    static Optional<String> roman(int number) {
        if (number < 1 || number > 3999) {
            return Optional.empty();
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                out.append(letters[i]);
                rest -= values[i];
            }
        }
        return Optional.of(out.toString());
    }

    /**
     * Returns pages with the locale's dash in each range, shortened or filled up as the style wants.
     *
     * <p>See <a href="https://docs.citationstyles.org/en/stable/specification.html#page-ranges">CSL 1.0.2, page ranges</a>.
     */
    static String pages(String value, Optional<PageRange> format, String delimiter) {
        if (value.indexOf('-') < 0 && value.indexOf('–') < 0) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        int i = 0;
        while (i < value.length()) {
            int end = i;
            while ((end < value.length() && ",;& ".indexOf(value.charAt(end)) < 0) || isSpacedDash(value, end)) {
                end++;
            }
            out.append(range(value.substring(i, end), format, delimiter));
            while (end < value.length() && ",;& ".indexOf(value.charAt(end)) >= 0) {
                out.append(value.charAt(end++));
            }
            i = end;
        }
        return out.toString();
    }

    private static boolean isSpacedDash(String value, int i) {
        if (i >= value.length() || value.charAt(i) != ' ') {
            return false;
        }
        boolean before = i > 0 && isDash(value.charAt(i - 1));
        boolean after = i + 1 < value.length() && isDash(value.charAt(i + 1));
        return before || after;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–';
    }

    private static String range(String text, Optional<PageRange> format, String delimiter) {
        int dash = -1;
        for (int i = 0; i < text.length(); i++) {
            if (isDash(text.charAt(i)) && (i == 0 || text.charAt(i - 1) != '\\')) {
                if (dash >= 0) {
                    return text.replace("\\", "");
                }
                dash = i;
            }
        }
        if (dash <= 0 || dash == text.length() - 1) {
            return text.replace("\\", "");
        }
        String first = text.substring(0, dash).strip();
        String last = text.substring(dash + 1).strip();
        if (!isPage(first) || !isPage(last)) {
            return text.replace("\\", "");
        }
        if (!letters(first).isEmpty() && isDigits(first.substring(letters(first).length())) && isDigits(last)) {
            // "e00412-18" is the number of an article.
            return first + "-" + last;
        }
        if (format.isEmpty() || (isRoman(first) && isRoman(last))) {
            return first + delimiter + last;
        }
        return lastPage(first, last, format.get())
                .map(page -> first + delimiter + page)
                .orElse(first + "-" + last);
    }

    private static boolean isPage(String text) {
        return text.chars().anyMatch(Character::isDigit) || isRoman(text);
    }

    // Absent where the two are no range: numbers that count down, or differ in what stands before the digits.
    private static Optional<String> lastPage(String first, String last, PageRange format) {
        String prefix = letters(first);
        String firstDigits = first.substring(prefix.length());
        String lastPrefix = letters(last);
        String lastDigits = last.substring(lastPrefix.length());
        if (!isDigits(firstDigits)
                || !isDigits(lastDigits)
                || !lastPrefix.equals(prefix)
                || prefix.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        String full = lastDigits.length() < firstDigits.length()
                ? firstDigits.substring(0, firstDigits.length() - lastDigits.length()) + lastDigits
                : lastDigits;
        if (full.length() == firstDigits.length() && full.compareTo(firstDigits) < 0) {
            return Optional.empty();
        }
        String shortened = switch (format) {
            case EXPANDED -> full;
            case MINIMAL -> minimal(firstDigits, full, 1);
            case MINIMAL_TWO -> minimal(firstDigits, full, 2);
            case CHICAGO, CHICAGO_15 -> chicago(firstDigits, full, true);
            case CHICAGO_16 -> chicago(firstDigits, full, false);
        };
        return Optional.of(format == PageRange.EXPANDED ? prefix + full : shortened);
    }

    // Only a letter or so belongs to the number; minimal forms drop it with the digits.
    private static String letters(String page) {
        int i = 0;
        while (i < page.length() && !Character.isDigit(page.charAt(i))) {
            i++;
        }
        int end = i;
        int digits = page.length();
        while (digits > end && Character.isDigit(page.charAt(digits - 1))) {
            digits--;
        }
        return page.substring(0, digits);
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String minimal(String first, String full, int least) {
        if (first.length() != full.length()) {
            return full;
        }
        int same = 0;
        while (same < full.length() - least && first.charAt(same) == full.charAt(same)) {
            same++;
        }
        return full.substring(same);
    }

    // CMOS 9.61: below 100 and for multiples of 100 all digits; for 101 to 109 and the like the changed part only.
    private static String chicago(String first, String full, boolean fifteenth) {
        if (first.length() != full.length() || first.length() < 3 || first.endsWith("00")) {
            return full;
        }
        if (fifteenth && first.length() == 4) {
            int changed = 0;
            for (int i = 0; i < 4; i++) {
                changed += first.charAt(i) == full.charAt(i) ? 0 : 1;
            }
            if (changed >= 3) {
                return full;
            }
        }
        boolean zero = first.charAt(first.length() - 2) == '0';
        return minimal(first, full, zero ? 1 : 2);
    }

    /** Returns the value with the locale's dash between two whole numbers: {@code 3-4}. */
    static String dashed(String value, String delimiter) {
        int dash = value.indexOf('-');
        if (dash <= 0
                || !isDigits(value.substring(0, dash).strip())
                || !isDigits(value.substring(dash + 1).strip())) {
            return value;
        }
        return value.substring(0, dash).strip()
                + delimiter
                + value.substring(dash + 1).strip();
    }

    static String padded(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
