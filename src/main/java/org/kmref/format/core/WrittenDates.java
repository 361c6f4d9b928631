package org.kmref.format.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;

/**
 * Dates as people write them, in English months: {@code July 4, 1999}, {@code 4-8 July 1999}, {@code 2020/05/06}, {@code
 * June/July 1999}, {@code [1999?]}. Of what is not understood whole, the year is taken where one year is named.
 */
public final class WrittenDates {

    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th|\\.)?";
    private static final String DAYS = DAY + "(?:\\s*(?:-+|\u2013|/|and|&)\\s*" + DAY + ")?";
    private static final String MONTH = "(\\p{L}{3,9})\\.?";
    private static final String YEAR = "(\\d{4})";
    private static final String COMMA = "\\s*,?\\s*";
    private static final String DASH = "\\s*(?:-+|\u2013|/)\\s*";

    private static final Pattern NUMBERS = Pattern.compile(YEAR + "[/.](\\d{1,2})(?:[/.](\\d{1,2}))?");
    private static final Pattern NUMBERS_LAST = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR);
    private static final Pattern DAY_FIRST = Pattern.compile(DAYS + "\\s*(?:of\\s+)?" + MONTH + COMMA + YEAR);
    private static final Pattern MONTH_FIRST = Pattern.compile(MONTH + "(?:\\s*" + DAYS + ")?" + COMMA + YEAR);
    private static final Pattern YEAR_FIRST = Pattern.compile(YEAR + COMMA + MONTH + "(?:" + COMMA + DAYS + ")?");
    private static final Pattern MONTHS = Pattern.compile(MONTH + DASH + MONTH + COMMA + YEAR);
    private static final Pattern MONTHS_AND_DAYS =
            Pattern.compile(MONTH + "\\s*" + DAY + DASH + MONTH + "\\s*" + DAY + COMMA + YEAR);
    private static final Pattern DAYS_AND_MONTHS =
            Pattern.compile(DAY + "\\s*" + MONTH + DASH + DAY + "\\s*" + MONTH + COMMA + YEAR);
    private static final Pattern ABOUT =
            Pattern.compile("(?i)\\[?\\s*(?:c\\.?a?\\.?|circa|about|approximately|~)?\\s*" + YEAR + "\\s*[?~]?\\s*]?");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?i)\\[?\\s*(?:c|p|©|℗|\\(c\\)|copyright)\\s*" + YEAR + "\\s*]?\\.?");
    private static final Pattern ANY_YEAR = Pattern.compile("(?<![\\d.])(1[0-9]{3}|20[0-9]{2})(?![\\d])");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+");

    private WrittenDates() {}

    /**
     * What a text says.
     *
     * @param isWhole whether all of the text was understood
     */
    public record Found(DateValue date, boolean isWhole) {}

    /** Returns the date, or absent where not even a year is named, or several are. */
    public static Optional<Found> read(String text) {
        String date = WEEKDAY.matcher(text.replace('\u00A0', ' ').strip()).replaceFirst("");
        return whole(date).map(value -> new Found(value, true)).or(() -> year(date));
    }

    private static Optional<Found> year(String date) {
        Matcher year = ANY_YEAR.matcher(date);
        if (!year.find()) {
            return Optional.empty();
        }
        String first = year.group(1);
        boolean another = false;
        while (year.find()) {
            another |= !year.group(1).equals(first);
        }
        return another
                ? Optional.empty()
                : Optional.of(new Found(DateValue.of(DateParts.ofYear(Integer.parseInt(first))), false));
    }

    private static Optional<DateValue> whole(String date) {
        Matcher about = ABOUT.matcher(date);
        if (about.matches()) {
            DateValue year = DateValue.of(DateParts.ofYear(Integer.parseInt(about.group(1))));
            boolean sure = date.replaceAll("[\\[\\]\\s\\d]", "").isEmpty()
                    || COPYRIGHT.matcher(date).matches();
            return Optional.of(sure ? year : year.asCirca());
        }
        Matcher copyright = COPYRIGHT.matcher(date);
        if (copyright.matches()) {
            return Optional.of(DateValue.of(DateParts.ofYear(Integer.parseInt(copyright.group(1)))));
        }
        return numbers(date).or(() -> words(date));
    }

    private static Optional<DateValue> numbers(String date) {
        Matcher first = NUMBERS.matcher(date);
        if (first.matches()) {
            return day(first.group(1), Integer.parseInt(first.group(2)), first.group(3))
                    .map(DateValue::of);
        }
        Matcher last = NUMBERS_LAST.matcher(date);
        if (!last.matches()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(last.group(1));
        int other = Integer.parseInt(last.group(3));
        // With full stops the day comes first; with slashes whichever can be no month.
        boolean dayFirst = last.group(2).equals(".") || one > 12 || one == other;
        if (!dayFirst && other <= 12) {
            return Optional.empty();
        }
        return day(last.group(4), dayFirst ? other : one, last.group(dayFirst ? 1 : 3))
                .map(DateValue::of);
    }

    private static Optional<DateValue> words(String date) {
        Matcher m = DAY_FIRST.matcher(date);
        if (m.matches()) {
            return span(m.group(4), m.group(3), m.group(1), m.group(3), m.group(2));
        }
        m = MONTH_FIRST.matcher(date);
        if (m.matches()) {
            return span(m.group(4), m.group(1), m.group(2), m.group(1), m.group(3));
        }
        m = YEAR_FIRST.matcher(date);
        if (m.matches()) {
            return span(m.group(1), m.group(2), m.group(3), m.group(2), m.group(4));
        }
        m = MONTHS_AND_DAYS.matcher(date);
        if (m.matches()) {
            return span(m.group(5), m.group(1), m.group(2), m.group(3), m.group(4));
        }
        m = DAYS_AND_MONTHS.matcher(date);
        if (m.matches()) {
            return span(m.group(5), m.group(2), m.group(1), m.group(4), m.group(3));
        }
        m = MONTHS.matcher(date);
        return m.matches() ? range(m.group(3), m.group(1), m.group(2)) : Optional.empty();
    }

    private static Optional<DateValue> range(String year, String from, String to) {
        Optional<DateParts> start = named(year, from, null);
        Optional<DateParts> end = named(year, to, null);
        return start.isEmpty() || end.isEmpty() ? Optional.empty() : between(start.get(), end.get());
    }

    private static Optional<DateValue> span(
            String year, String month, @Nullable String day, String lastMonth, @Nullable String lastDay) {
        Optional<DateParts> start = named(year, month, day);
        if (start.isEmpty() || lastDay == null) {
            return start.map(DateValue::of);
        }
        return named(year, lastMonth, lastDay).flatMap(end -> between(start.get(), end));
    }

    private static Optional<DateValue> between(DateParts start, DateParts end) {
        return Optional.of(start.equals(end) ? DateValue.of(start) : DateValue.range(start, end));
    }

    private static Optional<DateParts> named(String year, String word, @Nullable String day) {
        int month = month(word);
        if (month > 0) {
            return day(year, month, day);
        }
        int season = season(word);
        return season == 0 || day != null
                ? Optional.empty()
                : Optional.of(DateParts.ofSeason(Integer.parseInt(year), season));
    }

    private static final List<String> MONTH_NAMES = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final List<List<String>> SEASON_NAMES = List.of(
            List.of("spring", "spr"),
            List.of("summer", "sum"),
            List.of("autumn", "fall", "aut"),
            List.of("winter", "win"));

    // By its whole name or the beginning of it, three letters at least: "Marsh" is no month.
    private static int month(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTH_NAMES.size(); i++) {
            if (MONTH_NAMES.get(i).startsWith(small)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int season(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < SEASON_NAMES.size(); i++) {
            if (SEASON_NAMES.get(i).contains(small)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Optional<DateParts> day(String year, int month, @Nullable String day) {
        try {
            int number = day == null ? 0 : Integer.parseInt(day);
            return Optional.of(DateParts.ofDay(Integer.parseInt(year), month, number));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
