package org.kmref.format.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Edtf;

/** Dates as the tagged forms write them: {@code 2015/04/21/}, {@code 2015 Apr 21}, {@code 21 April 2015}, {@code 2015 Spring}. */
public final class PlainDates {

    /** The months as English and BibTeX shorten them. */
    public static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** How months begin in German, French, Spanish, Portuguese and Italian where that is not as in English. */
    private static final Map<String, Integer> OTHER_MONTHS = Map.ofEntries(
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("mär", 3),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("mai", 5),
            Map.entry("mag", 5),
            Map.entry("giu", 6),
            Map.entry("lug", 7),
            Map.entry("aoû", 8),
            Map.entry("ago", 8),
            Map.entry("set", 9),
            Map.entry("okt", 10),
            Map.entry("out", 10),
            Map.entry("ott", 10),
            Map.entry("dez", 12),
            Map.entry("dic", 12),
            Map.entry("déc", 12));

    private static final List<String> SEASONS = List.of("spr", "sum", "aut", "win");
    /** What is longer is no date but words. */
    static final int MAX_LENGTH = 500;

    private static final Pattern SLASHED = Pattern.compile("(\\d{1,4})?/(\\d{1,2})?/(\\d{1,2})?(?:/(.*))?");
    private static final Pattern SLASHED_SHORT = Pattern.compile("(\\d{4})/(\\d{1,2})/?");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(\\d{4})[ ,.-]+(\\p{L}{3,9})\\.?(?: ?[-–/] ?(?:(\\d{4})[ -]+)?(\\p{L}{3,9})\\.?)?(?:[ -]+(\\d{1,2}))?(?:st|nd|rd|th)?(?:\\s*[-–].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?:(\\d{1,2})(?:\\.|st|nd|rd|th)?[ -])?(\\p{L}{3,9})\\.?(?: ?[-–/] ?(\\p{L}{3,9})\\.?)?(?:[ -](\\d{1,2})(?:st|nd|rd|th)?)?,?[ -]?(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{1,4}");
    private static final Pattern SLASHED_WORD = Pattern.compile("(\\d{4})/(\\p{L}{3,9})\\.?(?:/(\\d{1,2}))?/?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})");
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("(\\d{4})[./-](\\d{1,2})(?:[./-](\\d{1,2}))?(?:[ T].*)?");
    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*[-–/]\\s*(\\d{4})");
    private static final Pattern COPYRIGHT = Pattern.compile("(?:[cp©℗]|cop\\.|c\\.?p\\.) ?(\\d{4})\\.?");
    private static final Pattern GUESSED =
            Pattern.compile("\\[?(?:ca\\.?|c\\. |circa|um|about|approximately) ?(\\d{4})\\??\\]?");
    private static final Pattern BRACKETED = Pattern.compile("\\[?(\\d{4}) ?\\??[-–]?\\]?");
    private static final Pattern WITHIN =
            Pattern.compile("(?<!\\d)(1[0-9]{3}|20[0-9]{2})(?:(0[1-9]|1[0-2])([0-2][0-9]|3[01]))?(?!\\d)");

    private PlainDates() {}

    /** Returns the date, its words where it is none, or absent where nothing is said. */
    public static Optional<DateValue> read(String text) {
        String date = text.strip();
        if (date.isEmpty() || date.chars().allMatch(c -> c == '/' || c == ' ')) {
            return Optional.empty();
        }
        if (date.length() > MAX_LENGTH) {
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
                .or(() -> numbers(date))
                .or(() -> words(date))
                .or(() -> within(date))
                .or(() -> Optional.of(DateValue.literal(date)));
    }

    /** Whether {@link #read} understands the whole of the text, and not only the year in it. */
    public static boolean isWhole(String text) {
        String date = text.strip();
        return date.isEmpty()
                || YEAR.matcher(date).matches()
                || SLASHED.matcher(date).matches()
                || SLASHED_SHORT.matcher(date).matches()
                || Edtf.parse(date)
                        .or(() -> numbers(date))
                        .or(() -> words(date))
                        .isPresent();
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
        Optional<DateValue> whole = plain.equals(date) && date.contains(year) ? read(date) : words(year + " " + plain);
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

    private static Optional<DateValue> numbers(String date) {
        Matcher word = SLASHED_WORD.matcher(date);
        if (word.matches()) {
            return named(Integer.parseInt(word.group(1)), word.group(2), orEmpty(word.group(3)))
                    .map(DateValue::of);
        }
        Matcher compact = COMPACT.matcher(date);
        if (compact.matches() && Integer.parseInt(compact.group(2)) <= 12) {
            return Optional.of(DateValue.of(parts(compact.group(1), compact.group(2), orEmpty(compact.group(3)))));
        }
        Matcher yearFirst = YEAR_MONTH_DAY.matcher(date);
        if (yearFirst.matches() && Integer.parseInt(yearFirst.group(2)) <= 12) {
            return Optional.of(
                    DateValue.of(parts(yearFirst.group(1), yearFirst.group(2), orEmpty(yearFirst.group(3)))));
        }
        Matcher yearLast = DAY_MONTH_YEAR.matcher(date);
        if (yearLast.matches()) {
            return yearLast(yearLast).map(DateValue::of);
        }
        Matcher years = YEARS.matcher(date);
        if (years.matches()) {
            return Optional.of(DateValue.range(
                    DateParts.ofYear(Integer.parseInt(years.group(1))),
                    DateParts.ofYear(Integer.parseInt(years.group(2)))));
        }
        Matcher copyright = COPYRIGHT.matcher(date);
        Matcher bracketed = BRACKETED.matcher(date);
        if (copyright.matches() || bracketed.matches()) {
            String year = copyright.matches() ? copyright.group(1) : bracketed.group(1);
            return Optional.of(DateValue.of(DateParts.ofYear(Integer.parseInt(year))));
        }
        Matcher guessed = GUESSED.matcher(date);
        if (guessed.matches()) {
            int year = Integer.parseInt(guessed.group(1));
            return Optional.of(DateValue.of(DateParts.ofYear(year)).asCirca());
        }
        return Optional.empty();
    }

    // 21.04.2015 has the day first; 4/21/2015 says itself which is which, and 4/5/2015 does not.
    private static Optional<DateParts> yearLast(Matcher date) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        boolean slashes = date.group(2).equals("/");
        if (first > 12 || !slashes) {
            return Optional.of(parts(date.group(4), date.group(3), date.group(1)));
        }
        return second > 12 || first == second
                ? Optional.of(parts(date.group(4), date.group(1), date.group(3)))
                : Optional.empty();
    }

    private static Optional<DateValue> within(String date) {
        Matcher year = WITHIN.matcher(date);
        if (!year.find()) {
            return Optional.empty();
        }
        return Optional.of(DateValue.of(parts(year.group(1), orEmpty(year.group(2)), orEmpty(year.group(3)))));
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
        Optional<DateValue> said = other.isEmpty() ? Optional.empty() : words(other);
        if (parts.day() == 0
                && said.isPresent()
                && said.get().year().filter(year -> year == parts.year()).isPresent()) {
            return said;
        }
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
            Optional<DateParts> start = named(year, first.group(2), orEmpty(first.group(5)));
            int last = first.group(3) == null ? year : Integer.parseInt(first.group(3));
            Optional<DateParts> end = first.group(4) == null ? Optional.empty() : named(last, first.group(4), "");
            return start.map(from -> end.map(to -> DateValue.range(from, to)).orElse(DateValue.of(from)));
        }
        Matcher last = YEAR_LAST.matcher(date);
        if (last.matches()) {
            String day = last.group(1) == null ? orEmpty(last.group(4)) : last.group(1);
            int year = Integer.parseInt(last.group(5));
            Optional<DateParts> start = named(year, last.group(2), day);
            Optional<DateParts> end = last.group(3) == null ? Optional.empty() : named(year, last.group(3), "");
            return start.map(from -> end.map(to -> DateValue.range(from, to)).orElse(DateValue.of(from)));
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
        int english = 1 + MONTHS.indexOf(begins);
        return english > 0 ? english : OTHER_MONTHS.getOrDefault(begins, 0);
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
