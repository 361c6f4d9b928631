package org.kmref.model;

import java.util.Optional;

/**
 * The value of a date variable: a date, a range of two dates, a range open at one end, or words that are no date.
 *
 * @param start absent when only words are known, or when the range is open at its start
 * @param end the last date of a range; absent for a single date and for a range open at its end
 * @param open whether the absent end of the range is open ({@code 2015/..}, {@code ../2015})
 * @param circa whether the date is an approximation
 * @param literal what was written where that is no date, else empty; shown as it stands
 */
public record DateValue(
        Optional<DateParts> start, Optional<DateParts> end, boolean open, boolean circa, String literal) {

    public static DateValue of(DateParts date) {
        return new DateValue(Optional.of(date), Optional.empty(), false, false, "");
    }

    public static DateValue range(DateParts start, DateParts end) {
        return new DateValue(Optional.of(start), Optional.of(end), false, false, "");
    }

    public static DateValue from(DateParts start) {
        return new DateValue(Optional.of(start), Optional.empty(), true, false, "");
    }

    public static DateValue until(DateParts end) {
        return new DateValue(Optional.empty(), Optional.of(end), true, false, "");
    }

    public static DateValue literal(String words) {
        return new DateValue(Optional.empty(), Optional.empty(), false, false, words);
    }

    public DateValue asCirca() {
        return new DateValue(start, end, open, true, literal);
    }

    /** Returns the year the date begins in, or ends in where the beginning is open. */
    public Optional<Integer> year() {
        return start.or(() -> end).map(DateParts::year);
    }

    /** Returns whether the date is words and nothing else. */
    public boolean isWords() {
        return start.isEmpty() && end.isEmpty() && !literal.isEmpty();
    }

    public boolean isRange() {
        return end.isPresent() || open;
    }

    public boolean isEmpty() {
        return start.isEmpty() && end.isEmpty() && literal.isEmpty();
    }
}
