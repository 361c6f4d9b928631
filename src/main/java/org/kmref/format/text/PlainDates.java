package org.kmref.format.text;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.format.core.MonthNames;
import org.kmref.format.core.WrittenDates;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Edtf;

/**
 * Dates as the tagged formats write them: {@code 2015/04/21/}, {@code 2015///Spring}, and without their year {@code NOV 3}; any
 * other is read as {@link WrittenDates} does.
 */
public final class PlainDates {

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,4})?/(\\d{1,2})?/(\\d{1,2})?(?:/(.*))?");
    private static final Pattern SLASHED_SHORT = Pattern.compile("(\\d{4})/(\\d{1,2})/?");
    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");

    private PlainDates() {}

    /** Returns the date, its words where it is none, or absent where nothing is said. */
    public static Optional<DateValue> read(String text) {
        String date = text.strip();
        if (date.isEmpty() || date.chars().allMatch(c -> c == '/' || c == ' ')) {
            return Optional.empty();
        }
        if (date.length() > WrittenDates.MAX_LENGTH) {
            return Optional.of(DateValue.literal(date));
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
        return Edtf.parse(date)
                .or(() -> WrittenDates.whole(date))
                .or(() -> WrittenDates.firstYear(date))
                .or(() -> Optional.of(DateValue.literal(date)));
    }

    /** Whether {@link #read} understands the whole of the text, and not only the year in it. */
    public static boolean isWhole(String text) {
        String date = text.strip();
        return date.isEmpty()
                || YEAR.matcher(date).matches()
                || SLASHED.matcher(date).matches()
                || SLASHED_SHORT.matcher(date).matches()
                || Edtf.parse(date).or(() -> WrittenDates.whole(date)).isPresent();
    }

    /**
     * Returns the date of a text that may lack its year, as {@code NOV} and {@code OCT 1} do; absent where it names another.
     *
     * @param year four digits
     */
    public static Optional<DateValue> read(String text, String year) {
        String date = text.strip();
        if (date.isEmpty()) {
            return Optional.empty();
        }
        String plain = date.replaceFirst("[ ,]+" + year + "$", "");
        Optional<DateValue> whole =
                plain.equals(date) && date.contains(year) ? read(date) : WrittenDates.whole(year + " " + plain);
        return whole.or(() -> read(date))
                .filter(value -> value.year()
                        .filter(found -> year.equals(Integer.toString(found)))
                        .isPresent());
    }

    /** Returns how much a date says: a year 1, a season or a month 2, a day 3, and more where it reaches to another. */
    public static int precision(DateValue date) {
        return date.start().map(PlainDates::precision).orElse(0) * 4
                + (date.isRange() ? 2 : 0)
                + (date.circa() ? 1 : 0);
    }

    private static int precision(DateParts parts) {
        return parts.day() > 0 ? 3 : (parts.month() > 0 || parts.season() > 0 ? 2 : 1);
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
        // EBSCO repeats the date in words: 2009/07//Jul-Sep2009, 2015///Spring2015.
        Optional<DateValue> said = other.isEmpty() ? Optional.empty() : WrittenDates.whole(other);
        if (parts.day() == 0
                && said.isPresent()
                && said.get().year().filter(year -> year == parts.year()).isPresent()) {
            return said;
        }
        int season = MonthNames.season(other);
        boolean seasonal = season > 0 && parts.month() == 0;
        return Optional.of(DateValue.of(seasonal ? DateParts.ofSeason(parts.year(), season) : parts));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
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
