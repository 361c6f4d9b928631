package org.kmref.format.core;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;

/**
 * Dates as people and programs write them that are no EDTF: {@code July 4, 1999}, {@code 4-8 July 1999}, {@code 2020/05/06},
 * {@code 20200506}, {@code 1999 Nov-Dec}, {@code [1999?]}, {@code ca. 1850}, {@code c1999}. The one reading of such dates: of
 * what is not understood whole, the year is taken.
 */
public final class WrittenDates {

    /** What is longer is no date but words. */
    public static final int MAX_LENGTH = 500;

    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("(\\d{4})([./\\s-])(\\d{1,2})(?:\\2(\\d{1,2}))?(?:[ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern NUMBERS_LAST = Pattern.compile("(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?(\\d{4})");
    private static final Pattern MONTH_LAST = Pattern.compile("(\\d{1,2})[./-](\\d{4})");
    private static final Pattern ABOUT =
            Pattern.compile("(?i)(?:c(?:a\\.?|\\.) ?|circa|about|approx(?:imately|\\.)?|um|vers|~)\\s*(.*)");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)(?:c\\.?p\\.|cop\\.|c|p|©|℗|\\(c\\)|copyright)\\s*(\\d{4})\\.?");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})\\.?");
    private static final Pattern OPEN = Pattern.compile("(\\d{4})\\s*[-\u2013]");
    private static final Pattern ANY_YEAR =
            Pattern.compile("(?<![\\d.])(1[0-9]{3}|20[0-9]{2})(?:(0[1-9]|1[0-2])([0-2][0-9]|3[01]))?(?!\\d)");

    private WrittenDates() {}

    /**
     * What a text says.
     *
     * @param isWhole whether all of the text was understood
     */
    public record Found(DateValue date, boolean isWhole) {}

    /** Returns the date, or absent where not even a year is named, or several are. */
    public static Optional<Found> read(String text) {
        return whole(text)
                .map(value -> new Found(value, true))
                .or(() -> onlyYear(text).map(date -> new Found(date, false)));
    }

    /** Returns the date of a text all of which is one. */
    public static Optional<DateValue> whole(String text) {
        String date = text.replace('\u00A0', ' ').strip();
        if (date.isEmpty() || date.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String bare = withoutBrackets(date);
        Matcher copyright = COPYRIGHT.matcher(bare);
        if (copyright.matches()) {
            return Optional.of(year(copyright.group(1)));
        }
        Matcher about = ABOUT.matcher(bare);
        boolean guessed = bare.endsWith("?") || bare.endsWith("~") || about.matches();
        if (!guessed) {
            return sure(bare);
        }
        String rest = about.matches() ? about.group(1) : bare;
        int end = rest.length();
        while (end > 0 && "?~ ".indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return sure(rest.substring(0, end)).map(DateValue::asCirca);
    }

    /** Returns the first year, or day in eight digits, that a text names. */
    public static Optional<DateValue> firstYear(String text) {
        Matcher year = ANY_YEAR.matcher(text);
        if (!year.find()) {
            return Optional.empty();
        }
        Optional<DateValue> day =
                year.group(2) == null ? Optional.empty() : day(year.group(1), year.group(2), year.group(3));
        return day.or(() -> Optional.of(year(year.group(1))));
    }

    private static Optional<DateValue> onlyYear(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        Matcher year = ANY_YEAR.matcher(text);
        String first = "";
        while (year.find()) {
            if (!first.isEmpty() && !first.equals(year.group(1))) {
                return Optional.empty();
            }
            first = year.group(1);
        }
        return first.isEmpty() ? Optional.empty() : firstYear(text);
    }

    private static String withoutBrackets(String date) {
        int from = date.startsWith("[") ? 1 : 0;
        int end = date.endsWith("]") ? date.length() - 1 : date.length();
        return from < end ? date.substring(from, end).strip() : date;
    }

    private static Optional<DateValue> sure(String date) {
        Matcher year = YEAR.matcher(date);
        if (year.matches()) {
            return Optional.of(year(year.group(1)));
        }
        Matcher open = OPEN.matcher(date);
        if (open.matches()) {
            return Optional.of(year(open.group(1)));
        }
        return numbers(date).or(() -> DateWords.read(date));
    }

    private static DateValue year(String digits) {
        return DateValue.of(DateParts.ofYear(Integer.parseInt(digits)));
    }

    private static Optional<DateValue> numbers(String date) {
        Matcher first = YEAR_MONTH_DAY.matcher(date);
        if (first.matches()) {
            return day(first.group(1), first.group(3), first.group(4));
        }
        Matcher compact = COMPACT.matcher(date);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher month = MONTH_LAST.matcher(date);
        if (month.matches()) {
            return day(month.group(2), month.group(1), null);
        }
        Matcher last = NUMBERS_LAST.matcher(date);
        return last.matches() ? yearLast(last) : Optional.empty();
    }

    // 21.04.2015 and 21-04-2015 have the day first; 4/21/2015 says itself which is which, and 4/5/2015 does not.
    private static Optional<DateValue> yearLast(Matcher date) {
        int one = Integer.parseInt(date.group(1));
        int other = Integer.parseInt(date.group(3));
        boolean dayFirst = !date.group(2).equals("/") || one > 12 || one == other;
        if (!dayFirst && other <= 12) {
            return Optional.empty();
        }
        return day(date.group(4), date.group(dayFirst ? 3 : 1), date.group(dayFirst ? 1 : 3));
    }

    private static Optional<DateValue> day(String year, String month, @Nullable String day) {
        try {
            int number = day == null ? 0 : Integer.parseInt(day);
            int named = Integer.parseInt(month);
            return named == 0
                    ? Optional.empty()
                    : Optional.of(DateValue.of(DateParts.ofDay(Integer.parseInt(year), named, number)));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
