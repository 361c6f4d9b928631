package org.kmref.format.bibtex;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.format.core.MonthNames;
import org.kmref.format.core.WrittenDates;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.Edtf;

/** Reads the dates of BibTeX and BibLaTeX: {@code date} in EDTF, else {@code year}, {@code month} and {@code day}. */
final class BibtexDates {

    /** Stands for the year of a work without one, for classic BibTeX warns of none. */
    static final String NO_YEAR = "n.d.";

    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})\\s*[-\u2013/]+\\s*(\\d{2}|\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("(?:c\\.?|ca\\.?|circa)\\s*(\\d{3,4})");
    private static final Pattern NONE = Pattern.compile("(?i)\\[?(?:n\\.?[ ~]?d\\.?|no date|undated)\\]?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2}|\\p{L}{3,9})\\.?");
    private static final Pattern MONTH_AND_DAY =
            Pattern.compile("(\\p{L}{3,9})\\.?[\\s\u00A0]+(\\d{1,2})|(\\d{1,2})\\.?[\\s\u00A0]+(\\p{L}{3,9})");

    /** What people write before the day on which they looked: {@code Accessed: Feb. 3, 2016}. */
    private static final Pattern LOOKED = Pattern.compile(
            "(?i)^(?:(?:last )?(?:accessed|visited|retrieved|checked|viewed)|zugriff|abgerufen|consult\\p{L}{1,3})(?:"
                    + " on| am| le)?:?\\s+");

    private BibtexDates() {}

    /** Returns the date of a field in EDTF, its words where it is none, or absent where it says that none is known. */
    static Optional<DateValue> date(String tex) {
        return found(tex).map(WrittenDates.Found::date);
    }

    /** Returns whether the field says more than the year that could be taken from it, so that it is to be kept as well. */
    static boolean isHalfUnderstood(String tex) {
        return found(tex).filter(found -> !found.isWhole()).isPresent();
    }

    private static Optional<WrittenDates.Found> found(String tex) {
        String text =
                LOOKED.matcher(LatexField.plain(tex).replace('\u00A0', '~')).replaceFirst("");
        if (text.isEmpty() || text.matches("0+") || NONE.matcher(text).matches()) {
            return Optional.empty();
        }
        String edtf = text.replace("/unknown", "/..")
                .replace("/open", "/..")
                .replace("unknown/", "../")
                .replace("open/", "../")
                .replace("?~", "~")
                .replaceAll("(?<=\\d)u", "X")
                .replaceAll("(?<=X)u", "X")
                .replaceAll("^y(?=-?\\d)", "Y");
        return Edtf.parse(edtf)
                .or(() -> year(text))
                .map(date -> new WrittenDates.Found(date, true))
                .or(() -> WrittenDates.read(text.replace('~', ' ')))
                .or(() -> Optional.of(new WrittenDates.Found(DateValue.literal(text), true)));
    }

    /** Returns the date that the fields of classic BibTeX write together. */
    static Optional<DateValue> yearMonthDay(String yearTex, String monthTex, String dayTex) {
        Optional<DateValue> year = date(yearTex);
        if (year.isEmpty() || year.get().isRange() || year.get().start().isEmpty()) {
            return year;
        }
        DateParts start = year.get().start().get();
        String month = LatexField.plain(monthTex);
        if (month.isEmpty() || start.month() != 0 || start.season() != 0) {
            return year;
        }
        Optional<DateValue> full = withMonth(start.year(), month, LatexField.plain(dayTex));
        return full.map(date -> year.get().circa() ? date.asCirca() : date).or(() -> year);
    }

    private static Optional<DateValue> withMonth(int year, String text, String day) {
        String[] two = text.split("(?<!\\s)\\s*[-\u2013/]+\\s*", -1);
        if (two.length == 2) {
            Optional<DateParts> first = month(year, two[0], "");
            Optional<DateParts> second = month(year, two[1], "");
            return first.flatMap(from -> second.map(to -> DateValue.range(from, to)))
                    .or(() -> written(text, year));
        }
        Matcher both = MONTH_AND_DAY.matcher(text);
        if (both.matches()) {
            boolean monthFirst = both.group(1) != null;
            return month(year, both.group(monthFirst ? 1 : 4), both.group(monthFirst ? 2 : 3))
                    .map(DateValue::of);
        }
        return month(year, text, day).map(DateValue::of).or(() -> written(text, year));
    }

    // What else stands there for a month: days, or all of the date.
    private static Optional<DateValue> written(String text, int year) {
        String date = text.contains(Integer.toString(year)) ? text : text + " " + year;
        return WrittenDates.read(date)
                .filter(WrittenDates.Found::isWhole)
                .map(WrittenDates.Found::date)
                .filter(found -> found.year().filter(other -> other == year).isPresent());
    }

    private static Optional<DateParts> month(int year, String text, String day) {
        Matcher matcher = MONTH.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String word = matcher.group(1).toLowerCase(Locale.ROOT);
        boolean number = Character.isDigit(word.charAt(0));
        int month = number ? Integer.parseInt(word) : MonthNames.month(word);
        if (month >= 1 && month <= 12) {
            return day(year, month, day);
        }
        int season = number ? 0 : MonthNames.season(word);
        return season > 0 ? Optional.of(DateParts.ofSeason(year, season)) : Optional.empty();
    }

    private static Optional<DateParts> day(int year, int month, String day) {
        try {
            return Optional.of(DateParts.ofDay(year, month, day.isBlank() ? 0 : Integer.parseInt(day.strip())));
        } catch (IllegalArgumentException impossible) {
            return Optional.of(DateParts.ofMonth(year, month));
        }
    }

    private static Optional<DateValue> year(String text) {
        Matcher two = TWO_YEARS.matcher(text);
        if (two.matches()) {
            String end = two.group(2).length() == 2 ? two.group(1).substring(0, 2) + two.group(2) : two.group(2);
            int from = Integer.parseInt(two.group(1));
            int to = Integer.parseInt(end);
            // Of 2020/05 the second is a month.
            return to < from
                    ? month(from, two.group(2), "").map(DateValue::of)
                    : Optional.of(DateValue.range(DateParts.ofYear(from), DateParts.ofYear(to)));
        }
        Matcher about = ABOUT.matcher(text);
        if (about.matches()) {
            return Optional.of(DateValue.of(DateParts.ofYear(Integer.parseInt(about.group(1))))
                    .asCirca());
        }
        if (text.matches("-?\\d{1,3}")) {
            int year = Integer.parseInt(text);
            return year == 0 ? Optional.empty() : Optional.of(DateValue.of(DateParts.ofYear(year)));
        }
        return Optional.empty();
    }
}
