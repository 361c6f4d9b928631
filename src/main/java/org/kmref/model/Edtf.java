package org.kmref.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as they are written: EDTF (ISO 8601-2) level 0 and level 1.
 *
 * <p>{@code 2015}, {@code 2015-04}, {@code 2015-04-21}, {@code 2015/2016}, {@code 2015-04/..}, {@code ../2015}, {@code 2015-21}
 * (spring), {@code 2015~}, {@code 2015?}, {@code 201X}, {@code 2015-XX}, {@code -0043} (44 BC), {@code Y-17000}. A time of
 * day is skipped. See <a href="https://www.loc.gov/standards/datetime/">the specification</a>.
 */
public final class Edtf {
    private static final Pattern DATE = Pattern.compile(
            "(?<year>-?\\d{4}|Y-?\\d{5,9}|-?\\d{1,3}X{1,3})(?:-(?<month>\\d{2}|XX)(?:-(?<day>\\d{2}|XX)(?:T[0-9:.Z+-]+)?)?)?(?<mark>[?~%])?");
    private static final Pattern LOOKS_LIKE_DATE = Pattern.compile("[-Y]?\\d{4,}(?:[-/].*)?[?~%]?");

    private Edtf() {}

    /** Returns the date the text writes, or absent where it is none or cannot be: {@code 2015-02-30}. */
    public static Optional<DateValue> parse(String text) {
        String trimmed = text.strip();
        int slash = trimmed.indexOf('/');
        try {
            return slash < 0
                    ? single(trimmed)
                    : range(
                            trimmed.substring(0, slash).strip(),
                            trimmed.substring(slash + 1).strip());
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }

    /** Returns whether the text means to be a date, so that not being one is a mistake: {@code 2015-13}. */
    public static boolean looksLikeDate(String text) {
        return LOOKS_LIKE_DATE.matcher(text.strip()).matches();
    }

    /** Returns the date as EDTF level 1 writes it, or its words where it is none. */
    public static String write(DateValue date) {
        if (date.start().isEmpty() && date.end().isEmpty()) {
            return date.literal();
        }
        String mark = date.circa() ? "~" : "";
        String start = date.start().map(parts -> write(parts) + mark).orElse("..");
        if (!date.isRange()) {
            return start;
        }
        return start + "/" + date.end().map(parts -> write(parts) + mark).orElse("..");
    }

    private static String write(DateParts parts) {
        // CSL counts 1 BC as -1, ISO 8601 as 0000.
        int year = parts.year() < 0 ? parts.year() + 1 : parts.year();
        String sign = year < 0 ? "-" : "";
        String digits = Integer.toString(Math.abs(year));
        String text = digits.length() > 4 ? "Y" + sign + digits : sign + "0".repeat(4 - digits.length()) + digits;
        if (parts.season() != 0) {
            return text + "-" + (20 + parts.season());
        }
        if (parts.month() == 0) {
            return text;
        }
        return text + "-" + twoDigits(parts.month()) + (parts.day() == 0 ? "" : "-" + twoDigits(parts.day()));
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static Optional<DateValue> range(String from, String to) {
        boolean openStart = from.isEmpty() || from.equals("..");
        boolean openEnd = to.isEmpty() || to.equals("..");
        if (openStart && openEnd) {
            return Optional.empty();
        }
        Optional<DateValue> start = openStart ? Optional.empty() : single(from);
        Optional<DateValue> end = openEnd ? Optional.empty() : single(to);
        if (start.isEmpty() != openStart || end.isEmpty() != openEnd) {
            return Optional.empty();
        }
        boolean circa = start.map(DateValue::circa).orElse(false)
                || end.map(DateValue::circa).orElse(false);
        // Of an unspecified year (201X) the range reaches from its first to its last.
        Optional<DateParts> first = start.flatMap(DateValue::start);
        Optional<DateParts> last = end.flatMap(date -> date.end().or(date::start));
        return Optional.of(new DateValue(first, last, openStart || openEnd, circa, ""));
    }

    private static Optional<DateValue> single(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String mark = matcher.group("mark");
        boolean circa = "~".equals(mark) || "%".equals(mark);
        String year = matcher.group("year");
        if (year.indexOf('X') > 0) {
            DateValue decade = DateValue.range(
                    DateParts.ofYear(cslYear(year.replace('X', '0'))),
                    DateParts.ofYear(cslYear(year.replace('X', '9'))));
            return matcher.group("month") == null ? Optional.of(circa ? decade.asCirca() : decade) : Optional.empty();
        }
        DateValue value = DateValue.of(parts(cslYear(year), matcher.group("month"), matcher.group("day")));
        return Optional.of(circa ? value.asCirca() : value);
    }

    private static DateParts parts(int year, @Nullable String month, @Nullable String day) {
        if (month == null || month.equals("XX")) {
            return DateParts.ofYear(year);
        }
        int number = Integer.parseInt(month);
        if (number >= 21 && number <= 24 && day == null) {
            return DateParts.ofSeason(year, number - 20);
        }
        if (number == 0) {
            throw new IllegalArgumentException("month 00");
        }
        if (day == null || day.equals("XX")) {
            return DateParts.ofMonth(year, number);
        }
        if (day.equals("00")) {
            throw new IllegalArgumentException("day 00");
        }
        return DateParts.ofDay(year, number, Integer.parseInt(day));
    }

    private static int cslYear(String text) {
        int year = Integer.parseInt(text.startsWith("Y") ? text.substring(1) : text);
        boolean written = text.startsWith("-") || text.startsWith("Y-") || year == 0;
        return written ? year - 1 : year;
    }
}
