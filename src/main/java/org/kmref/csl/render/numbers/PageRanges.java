package org.kmref.csl.render.numbers;

import java.util.Optional;
import java.util.regex.Pattern;
import org.kmref.csl.style.StyleSheet.PageRange;
import org.kmref.model.Pages;

/** The ranges of pages, by the {@code page-range-format} of a style. */
public final class PageRanges {

    private static final Pattern COUNTED = Pattern.compile("[ivxlcdm]+|\\p{L}?\\d+\\p{Ll}*");

    private PageRanges() {}

    /**
     * Returns pages with the locale's dash in each range, shortened or filled up as the style wants.
     *
     * <p>See <a href="https://docs.citationstyles.org/en/stable/specification.html#page-ranges">CSL 1.0.2, page ranges</a>.
     */
    public static String of(String value, Optional<PageRange> format, String delimiter) {
        String dashed = new Pages(value).replaceRanges(range -> range(range, format, delimiter));
        return dashed.indexOf('\\') < 0 ? dashed : dashed.replace("\\", "");
    }

    static boolean isDash(char c) {
        return c == '-' || c == '–';
    }

    private static String range(Pages.Range range, Optional<PageRange> format, String delimiter) {
        String first = range.first();
        String last = range.last();
        // Two hyphens are a dash of somebody's own.
        if (!range.isClosed() || range.dash().length() > 1) {
            return range.toString();
        }
        if (!letters(first).isEmpty()
                && Numbers.isDigits(first.substring(letters(first).length()))
                && Numbers.isDigits(last)) {
            // "e00412-18" is the number of an article.
            return first + "-" + last;
        }
        boolean whole = format.isEmpty() || first.equals(last) || first.indexOf(',') >= 0 || last.indexOf(',') >= 0;
        if (whole || (Numbers.isRoman(first) && Numbers.isRoman(last))) {
            return first + delimiter + last;
        }
        return lastPage(first, last, format.get())
                .map(page -> first + delimiter + page)
                .orElseGet(() -> first + (isCounted(first, last) ? delimiter : "-") + last);
    }

    // "112-114a" and "xii-14" are ranges of which no digit can be left out; in "12-13A" and "A12-B3" there may be none.
    private static boolean isCounted(String first, String last) {
        return isCounted(first) && isCounted(last) && prefix(first).equals(prefix(last));
    }

    private static boolean isCounted(String page) {
        return COUNTED.matcher(page).matches();
    }

    private static String prefix(String page) {
        boolean letter = Character.isLetter(page.charAt(0)) && !Numbers.isRoman(page);
        return letter ? page.substring(0, 1) : "";
    }

    // Absent where the two are no range: numbers that count down, or differ in what stands before the digits.
    private static Optional<String> lastPage(String first, String last, PageRange format) {
        String prefix = letters(first);
        String firstDigits = first.substring(prefix.length());
        String lastPrefix = letters(last);
        String lastDigits = last.substring(lastPrefix.length());
        if (!Numbers.isDigits(firstDigits)
                || !Numbers.isDigits(lastDigits)
                || !lastPrefix.equals(prefix)
                || (prefix.chars().anyMatch(Character::isDigit)
                        && !Character.isLetter(prefix.charAt(prefix.length() - 1)))) {
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
}
