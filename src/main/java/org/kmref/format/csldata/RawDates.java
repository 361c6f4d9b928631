package org.kmref.format.csldata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.text.PlainDates;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Edtf;

/**
 * The {@code raw} dates of CSL-JSON, as people write them: {@code 21 June 2003}, {@code June 21-25, 2003}, {@code Spring
 * 2003}, {@code 1999-2001}, {@code 6/21/2003}, {@code ca. 1850}, {@code 44 BC}.
 */
final class RawDates {

    private static final Pattern CIRCA =
            Pattern.compile("(?i)(?:ca?\\.?|circa)\\s*(?=\\d)(?<date>.*)|(?<marked>.*)[?~]");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\.?,?\\s+(?<date>.*)");
    private static final Pattern SLASHED = Pattern.compile("(?<month>\\d{1,2})/(?:(?<day>\\d{1,2})/)?(?<year>\\d{4})");
    private static final Pattern DAYS = Pattern.compile(
            "(?<month>\\p{L}{3,9})\\.? (?<first>\\d{1,2})\\s*[-–]\\s*(?<last>\\d{1,2}),? (?<year>\\d{4})");
    private static final Pattern BEFORE_CHRIST =
            Pattern.compile("(?i)(?<year>\\d{1,9})\\s*B\\.?\\s?C\\.?(?:\\s?E\\.?)?");
    private static final Pattern DASH = Pattern.compile("(?<!\\s)\\s*(?:--|[-–]|/)\\s*|(?<!\\s)\\s+to\\s+");
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,2}");

    private RawDates() {}

    /** Returns the date, its words where it is none, or absent where nothing is said. */
    static Optional<DateValue> read(String raw) {
        String text = raw.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<DateValue> precise = Edtf.parse(text);
        if (precise.isPresent()) {
            return precise;
        }
        Matcher circa = CIRCA.matcher(text);
        boolean uncertain = circa.matches();
        String date = !uncertain ? text : circa.group("date") != null ? circa.group("date") : circa.group("marked");
        Optional<DateValue> value = value(date.strip());
        if (value.isEmpty()) {
            return Optional.of(DateValue.literal(text));
        }
        return uncertain ? value.map(DateValue::asCirca) : value;
    }

    private static Optional<DateValue> value(String text) {
        Optional<DateParts> one = one(text);
        if (one.isPresent()) {
            return one.map(DateValue::of);
        }
        Matcher days = DAYS.matcher(text);
        if (days.matches()) {
            Optional<DateParts> first = one(days.group("first") + " " + days.group("month") + " " + days.group("year"));
            Optional<DateParts> last = one(days.group("last") + " " + days.group("month") + " " + days.group("year"));
            return first.flatMap(from -> last.map(to -> DateValue.range(from, to)));
        }
        Matcher dash = DASH.matcher(text);
        while (dash.find()) {
            Optional<DateParts> last = one(text.substring(dash.end()));
            String before = text.substring(0, dash.start());
            Optional<DateParts> first = last.flatMap(end -> start(before, end));
            if (first.isPresent()) {
                return first.map(from -> DateValue.range(from, last.get()));
            }
        }
        return Optional.empty();
    }

    // What the two ends of a range share is often said once, at its end: "June-August 2003", "21-25 June 2003".
    private static Optional<DateParts> start(String text, DateParts end) {
        if (SHORT_NUMBER.matcher(text).matches() && end.day() != 0) {
            return checked(end.year(), end.month(), Integer.parseInt(text));
        }
        return one(text).or(() -> one(text + " " + end.year()));
    }

    private static Optional<DateParts> one(String text) {
        Matcher weekday = WEEKDAY.matcher(text);
        String date = weekday.matches() ? weekday.group("date") : text;
        Matcher slashed = SLASHED.matcher(date);
        if (slashed.matches()) {
            int day = slashed.group("day") == null ? 0 : Integer.parseInt(slashed.group("day"));
            return checked(Integer.parseInt(slashed.group("year")), Integer.parseInt(slashed.group("month")), day);
        }
        Matcher old = BEFORE_CHRIST.matcher(date);
        if (old.matches()) {
            return Optional.of(DateParts.ofYear(-Integer.parseInt(old.group("year"))));
        }
        return date.indexOf('/') >= 0
                ? Optional.empty()
                : PlainDates.read(date).filter(value -> !value.isRange()).flatMap(DateValue::start);
    }

    private static Optional<DateParts> checked(int year, int month, int day) {
        try {
            return Optional.of(new DateParts(year, month, day, 0));
        } catch (IllegalArgumentException impossible) {
            return Optional.empty();
        }
    }
}
