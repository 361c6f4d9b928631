package org.kmref.model;

/**
 * A day, a month, a season or a year of the proleptic Gregorian calendar.
 *
 * @param year negative before the common era, as in CSL: -44 is 44 BC; 0 is accepted and has no meaning
 * @param month 1 to 12, or 0 when not known
 * @param day 1 to 31, or 0 when not known; needs a month
 * @param season 1 (spring) to 4 (winter), or 0; excludes a month
 */
public record DateParts(int year, int month, int day, int season) implements Comparable<DateParts> {

    public DateParts {
        if (month < 0 || month > 12) {
            throw new IllegalArgumentException("month " + month + " is not 1 to 12");
        }
        if (day != 0 && month == 0) {
            throw new IllegalArgumentException("day " + day + " has no month");
        }
        if (day < 0 || day > daysIn(year, month)) {
            throw new IllegalArgumentException("day " + day + " is not in month " + month + " of " + year);
        }
        if (season < 0 || season > 4) {
            throw new IllegalArgumentException("season " + season + " is not 1 to 4");
        }
        if (season != 0 && month != 0) {
            throw new IllegalArgumentException("a season excludes a month");
        }
    }

    public static DateParts ofYear(int year) {
        return new DateParts(year, 0, 0, 0);
    }

    public static DateParts ofMonth(int year, int month) {
        return new DateParts(year, month, 0, 0);
    }

    public static DateParts ofDay(int year, int month, int day) {
        return new DateParts(year, month, day, 0);
    }

    public static DateParts ofSeason(int year, int season) {
        return new DateParts(year, 0, 0, season);
    }

    @Override
    public int compareTo(DateParts other) {
        int byYear = Integer.compare(year, other.year);
        if (byYear != 0) {
            return byYear;
        }
        int byMonth = Integer.compare(orderInYear(), other.orderInYear());
        return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
    }

    // A season stands before the month it begins in; winter, which straddles the year, after autumn.
    private int orderInYear() {
        return season == 0 ? month * 10 : season * 30 - 1;
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 0 -> 0;
            case 2 -> isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static boolean isLeap(int year) {
        int astronomical = year < 0 ? year + 1 : year;
        return astronomical % 4 == 0 && (astronomical % 100 != 0 || astronomical % 400 == 0);
    }
}
