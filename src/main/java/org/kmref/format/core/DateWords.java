package org.kmref.format.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;

/**
 * A date in words, taken apart: the days, months and years it names, on one side of a dash or on both. What one side leaves
 * out the other says: {@code 4-8 July 1999}, {@code 1998 Dec-1999 Jan}, {@code July 30-August 2, 1999}.
 */
final class DateWords {

    /** {@code 15-Mar-2019}, {@code 2019/march/15}: one date, and no range. */
    private static final Pattern JOINED =
            Pattern.compile("(?<![\\d\\p{L}])(\\d{1,4})([-/.])(\\p{L}{3,9})\\2(\\d{1,4})(?!\\d)");

    /** Of more words no date is made. */
    private static final int MOST = 16;

    private static final Set<String> DASHES = Set.of("-", "\u2013", "\u2014", "\u2010", "\u2212", "/", "&");
    private static final Set<String> TO = Set.of("to", "through", "thru", "until", "till", "bis", "and", "und", "et");
    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> SILENT =
            Set.of(",", ".", "of", "the", "de", "del", "den", "der", "le", "di", "van", "issue");
    private static final Set<String> WEEKDAYS = Set.of(
            "mon",
            "monday",
            "tue",
            "tues",
            "tuesday",
            "wed",
            "wednesday",
            "thu",
            "thur",
            "thurs",
            "thursday",
            "fri",
            "friday",
            "sat",
            "saturday",
            "sun",
            "sunday");

    /** What one side of a dash names; 0 is what it does not. */
    private static final class Side {
        private int year;
        private int month;
        private int season;
        private int day;

        private boolean take(int number, int digits) {
            if (digits == 4 && year == 0) {
                year = number;
                return true;
            }
            if (digits <= 2 && day == 0 && number >= 1 && number <= 31) {
                day = number;
                return true;
            }
            return false;
        }

        private boolean take(String word) {
            int named = MonthNames.month(word);
            int time = named == 0 ? MonthNames.season(word) : 0;
            if (month != 0 || season != 0 || (named == 0 && time == 0)) {
                return false;
            }
            month = named;
            season = time;
            return true;
        }

        private boolean isOnlyYear() {
            return year != 0 && month == 0 && season == 0 && day == 0;
        }

        private boolean isEmpty() {
            return year == 0 && month == 0 && season == 0 && day == 0;
        }

        private void complete(Side other) {
            year = year == 0 ? other.year : year;
            if (month == 0 && season == 0 && (day != 0 || other.year == 0)) {
                month = other.month;
            }
        }

        private Optional<DateParts> parts() {
            if (year == 0 || (day != 0 && month == 0)) {
                return Optional.empty();
            }
            try {
                return Optional.of(season != 0 ? DateParts.ofSeason(year, season) : DateParts.ofDay(year, month, day));
            } catch (IllegalArgumentException impossible) {
                return Optional.empty();
            }
        }
    }

    private DateWords() {}

    /** Returns the date, or absent where a word of the text is not one of a date's. */
    static Optional<DateValue> read(String text) {
        List<String> words = words(JOINED.matcher(text).replaceAll("$1 $3 $4"));
        if (words.size() > MOST) {
            return Optional.empty();
        }
        Side first = new Side();
        Side second = new Side();
        Side side = first;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String small = word.toLowerCase(Locale.ROOT);
            boolean afterDay = i > 0 && ENDINGS.contains(small) && isNumber(words.get(i - 1));
            if (afterDay || SILENT.contains(small) || WEEKDAYS.contains(small)) {
                continue;
            }
            boolean dash = DASHES.contains(word) || TO.contains(small);
            if (dash && side == first && !first.isEmpty()) {
                side = second;
            } else if (!dash || !side.isEmpty()) {
                boolean taken = isNumber(word) ? side.take(Integer.parseInt(word), word.length()) : side.take(word);
                if (!taken) {
                    return Optional.empty();
                }
            }
        }
        return side == first || second.isEmpty() ? first.parts().map(DateValue::of) : between(first, second);
    }

    private static Optional<DateValue> between(Side first, Side second) {
        // `2019/march` and `March-2019` are one date: the sign only stands between its parts.
        if (first.isOnlyYear() && second.year == 0) {
            second.year = first.year;
            return second.parts().map(DateValue::of);
        }
        if (second.isOnlyYear() && first.year == 0) {
            first.year = second.year;
            return first.parts().map(DateValue::of);
        }
        // `1999 March 15-18`: the second day is of the month before; `1998-1999` are years, and so is `March
        // 1998-1999`.
        if (!second.isOnlyYear()) {
            second.complete(first);
        }
        first.complete(second);
        Optional<DateParts> start = first.parts();
        Optional<DateParts> end = second.parts();
        if (start.isEmpty() || end.isEmpty() || start.get().compareTo(end.get()) > 0) {
            return Optional.empty();
        }
        return start.map(from -> start.equals(end) ? DateValue.of(from) : DateValue.range(from, end.get()));
    }

    private static boolean isNumber(String word) {
        return word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    // Runs of letters, runs of digits, and every other sign for itself; several dashes are one.
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && words.size() <= MOST) {
            char c = text.charAt(at);
            int from = at++;
            if (c >= '0' && c <= '9') {
                while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    at++;
                }
                // No number of a date is longer.
                words.add(at - from > 4 ? "?" : text.substring(from, at));
            } else if (Character.isLetter(c)) {
                while (at < text.length() && isLetter(text.charAt(at))) {
                    at++;
                }
                words.add(text.substring(from, at));
            } else if (!Character.isWhitespace(c) && c != '\u00A0') {
                String sign = Character.toString(c);
                boolean again = c == '-'
                        && !words.isEmpty()
                        && words.get(words.size() - 1).equals(sign);
                if (!again) {
                    words.add(sign);
                }
            }
        }
        return words;
    }

    private static boolean isLetter(char c) {
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
