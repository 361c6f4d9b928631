package org.kmref.format.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.bibtex.BibtexDates;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Edtf;

/** Dates as the tagged forms write them: {@code 2015/04/21/}, {@code 2015 Apr 21}, {@code 21 April 2015}, {@code 2015 Spring}. */
public final class PlainDates {

    private static final List<String> SEASONS = List.of("spr", "sum", "aut", "win");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,4})?/(\\d{1,2})?/(\\d{1,2})?(?:/(.*))?");
    private static final Pattern SLASHED_SHORT = Pattern.compile("(\\d{4})/(\\d{1,2})/?");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})[ ,.-]+(\\p{L}{3,9})\\.?(?:-(?:\\d{4}[ -]+)?(\\p{L}{3,9}))?(?:[ -]+(\\d{1,2}))?(?:\\s*-.*)?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?:(\\d{1,2})\\.? )?(\\p{L}{3,9})\\.?(?: (\\d{1,2}),?)? (\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");

    private PlainDates() {}

    /** Returns the date, its words where it is none, or absent where nothing is said. */
    public static Optional<DateValue> read(String text) {
        String date = text.strip();
        if (date.isEmpty() || date.chars().allMatch(c -> c == '/' || c == ' ')) {
            return Optional.empty();
        }
        Matcher slashed = SLASHED.matcher(date);
        if (slashed.matches()) {
            return slashed(slashed);
        }
        Matcher shorter = SLASHED_SHORT.matcher(date);
        if (shorter.matches()) {
            return Optional.of(DateValue.of(parts(shorter.group(1), shorter.group(2), "")));
        }
        if (YEAR.matcher(date).matches()) {
            int year = Integer.parseInt(date);
            return year == 0 ? Optional.empty() : Optional.of(DateValue.of(DateParts.ofYear(year)));
        }
        return Edtf.parse(date).or(() -> words(date)).or(() -> Optional.of(DateValue.literal(date)));
    }

    private static Optional<DateValue> slashed(Matcher date) {
        String other = date.group(4) == null ? "" : date.group(4).strip();
        if (!other.isEmpty()) {
            Optional<DateValue> precise = Edtf.parse(other);
            if (precise.isPresent()) {
                return precise;
            }
        }
        if (date.group(1) == null) {
            return other.isEmpty() ? Optional.empty() : Optional.of(DateValue.literal(other));
        }
        DateParts parts = parts(date.group(1), orEmpty(date.group(2)), orEmpty(date.group(3)));
        int season = season(other);
        boolean seasonal = season > 0 && parts.month() == 0;
        return Optional.of(DateValue.of(seasonal ? DateParts.ofSeason(parts.year(), season) : parts));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<DateValue> words(String date) {
        Matcher first = YEAR_FIRST.matcher(date);
        if (first.matches()) {
            int year = Integer.parseInt(first.group(1));
            Optional<DateParts> start = named(year, first.group(2), orEmpty(first.group(4)));
            Optional<DateParts> end = first.group(3) == null ? Optional.empty() : named(year, first.group(3), "");
            return start.map(from -> end.map(to -> DateValue.range(from, to)).orElse(DateValue.of(from)));
        }
        Matcher last = YEAR_LAST.matcher(date);
        if (last.matches()) {
            String day = last.group(1) == null ? orEmpty(last.group(3)) : last.group(1);
            return named(Integer.parseInt(last.group(4)), last.group(2), day).map(DateValue::of);
        }
        return Optional.empty();
    }

    private static Optional<DateParts> named(int year, String word, String day) {
        int season = season(word);
        int month = month(word);
        if (month == 0) {
            return season == 0 ? Optional.empty() : Optional.of(DateParts.ofSeason(year, season));
        }
        return Optional.of(parts(Integer.toString(year), Integer.toString(month), day));
    }

    /** Returns the number of a month by its English name or the beginning of it, else 0. */
    public static int month(String word) {
        String begins = word.length() < 3 ? "" : word.substring(0, 3).toLowerCase(Locale.ROOT);
        return 1 + BibtexDates.MONTHS.indexOf(begins);
    }

    private static int season(String word) {
        String begins = word.length() < 3 ? "" : word.substring(0, 3).toLowerCase(Locale.ROOT);
        return 1 + SEASONS.indexOf(begins.equals("fal") ? "aut" : begins);
    }

    /** Returns as much of the date as can be: a month or a day that is none is left out. */
    public static DateParts parts(String year, String month, String day) {
        int y = Integer.parseInt(year);
        int m = month.isEmpty() ? 0 : Integer.parseInt(month);
        int d = day.isEmpty() ? 0 : Integer.parseInt(day);
        if (m < 1 || m > 12) {
            return DateParts.ofYear(y);
        }
        try {
            return DateParts.ofDay(y, m, d);
        } catch (IllegalArgumentException noSuchDay) {
            return DateParts.ofMonth(y, m);
        }
    }

    /** Returns {@code 2015/04/21/}; what that cannot say stands behind the last slash, in EDTF or in words. */
    public static String writeSlashed(DateValue date) {
        Optional<DateParts> start = date.start();
        boolean plain = start.isPresent()
                && !date.isRange()
                && !date.circa()
                && start.get().season() == 0
                && start.get().year() > 0
                && start.get().year() < 10000;
        if (start.isEmpty() || start.get().year() <= 0 || start.get().year() > 9999) {
            return "///" + Edtf.write(date);
        }
        DateParts parts = start.get();
        String month = parts.month() == 0 ? "" : String.format(Locale.ROOT, "%02d", parts.month());
        String day = parts.day() == 0 ? "" : String.format(Locale.ROOT, "%02d", parts.day());
        return String.format(Locale.ROOT, "%04d", parts.year()) + "/" + month + "/" + day + "/"
                + (plain ? "" : Edtf.write(date));
    }
}
