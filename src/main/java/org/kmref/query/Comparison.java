package org.kmref.query;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Name;
import org.kmref.model.Variable;
import org.kmref.query.text.Folding;

/** Whether values lie in a range: numbers as numbers, dates as dates, all else by the alphabet. */
public sealed interface Comparison {

    boolean holds(Field field, Work work);

    /** Returns the comparison with these ends as they are written, or absent where one is no value of the field's type. */
    static Optional<Comparison> of(Field field, Range<String> written) {
        return switch (field.type()) {
            case DATE -> spans(written, Dates::span).map(Dates::new);
            case YEAR, NUMBER -> spans(written, Numbers::span).map(Numbers::new);
            case ANY, TEXT, KEYWORD, NAME, ID, TYPE, THEME -> Optional.of(new Texts(written));
            case OTHER -> Optional.of(Mixed.of(written));
        };
    }

    private static Optional<Range<Span>> spans(Range<String> written, Function<String, Optional<Span>> reader) {
        Optional<Span> low = written.low().flatMap(reader);
        Optional<Span> high = written.high().flatMap(reader);
        boolean fit = low.isPresent() == written.low().isPresent()
                && high.isPresent() == written.high().isPresent();
        return fit ? Optional.of(new Range<>(low, written.withLow(), high, written.withHigh())) : Optional.empty();
    }

    /** Where a value begins and ends: of 2015 the first day and the last. */
    record Span(double first, double last) {
        boolean isIn(Range<Span> range) {
            return range.low()
                            .map(end -> range.withLow() ? first >= end.first() : first > end.last())
                            .orElse(true)
                    && range.high()
                            .map(end -> range.withHigh() ? last <= end.last() : last < end.first())
                            .orElse(true);
        }
    }

    /** {@code volume<10}: the number a value begins with. */
    record Numbers(Range<Span> range) implements Comparison {
        private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,20})?");

        @Override
        public boolean holds(Field field, Work work) {
            for (String value : work.values(field)) {
                Optional<Double> number = leading(value);
                if (number.isPresent() && new Span(number.get(), number.get()).isIn(range)) {
                    return true;
                }
            }
            return false;
        }

        /** Returns the number a text begins with. */
        static Optional<Double> leading(String text) {
            Matcher number = NUMBER.matcher(text);
            return number.lookingAt() ? Optional.of(Double.valueOf(number.group())) : Optional.empty();
        }

        /** Returns the number a text is. */
        static Optional<Double> whole(String text) {
            return NUMBER.matcher(text).matches() ? leading(text) : Optional.empty();
        }

        static Optional<Span> span(String text) {
            return whole(text).map(number -> new Span(number, number));
        }
    }

    /** {@code issued:2015-04..2016}: a date is wanted when all of it lies within; of 2015 that is the whole year. */
    record Dates(Range<Span> range) implements Comparison {
        @Override
        public boolean holds(Field field, Work work) {
            for (Variable variable : field.variables()) {
                if (variable instanceof DateVariable date) {
                    Optional<Span> span = work.item().date(date).flatMap(Dates::span);
                    if (span.isPresent() && span.get().isIn(range)) {
                        return true;
                    }
                }
            }
            return false;
        }

        static Optional<Span> span(String text) {
            return Edtf.parse(text).flatMap(Dates::span);
        }

        private static Optional<Span> span(DateValue date) {
            if (date.start().isEmpty() && date.end().isEmpty()) {
                return Optional.empty();
            }
            double first = date.start().map(parts -> day(parts, false)).orElse(Double.NEGATIVE_INFINITY);
            Optional<DateParts> end = date.open() ? date.end() : date.end().or(date::start);
            return Optional.of(
                    new Span(first, end.map(parts -> day(parts, true)).orElse(Double.POSITIVE_INFINITY)));
        }

        private static double day(DateParts date, boolean last) {
            int month = date.month();
            if (date.season() != 0) {
                month = Math.min(12, date.season() * 3 + (last ? 2 : 0));
            }
            if (month == 0) {
                month = last ? 12 : 1;
            }
            int day = date.day() == 0 ? (last ? 31 : 1) : date.day();
            return date.year() * 10_000.0 + month * 100 + day;
        }
    }

    /**
     * {@code citation-count>20}: in a field of the list's own a number compares with a number as such, all else as texts.
     *
     * @param numbers the ends that are numbers
     * @param texts the ends that are none
     * @param all both, as a text compares with them
     */
    record Mixed(Range<Span> numbers, Texts texts, Texts all) implements Comparison {
        static Mixed of(Range<String> written) {
            return new Mixed(
                    new Range<>(
                            written.low().flatMap(Numbers::span),
                            written.withLow(),
                            written.high().flatMap(Numbers::span),
                            written.withHigh()),
                    new Texts(new Range<>(
                            written.low().filter(Mixed::isText),
                            written.withLow(),
                            written.high().filter(Mixed::isText),
                            written.withHigh())),
                    new Texts(written));
        }

        @Override
        public boolean holds(Field field, Work work) {
            return work.values(field).stream().anyMatch(this::isIn);
        }

        private boolean isIn(String value) {
            Optional<Span> number = Numbers.span(value);
            if (number.isPresent()) {
                return number.get().isIn(numbers) && texts.isIn(value);
            }
            // "many" is not more than 20, whatever the alphabet says; a date, 2015-04-21, is more than 2014.
            return (!texts.isOpen() || Numbers.leading(value).isPresent()) && all.isIn(value);
        }

        private static boolean isText(String end) {
            return Numbers.whole(end).isEmpty();
        }
    }

    /** {@code author:a..c}: as of dates, an end stands for all that begins with it, to the end of the letter. */
    record Texts(Range<String> range) implements Comparison {
        public Texts {
            range = new Range<>(
                    range.low().map(Folding::fold),
                    range.withLow(),
                    range.high().map(Folding::fold),
                    range.withHigh());
        }

        @Override
        public boolean holds(Field field, Work work) {
            if (field.type() == Field.Type.NAME) {
                return field.names(work.item()).stream().map(Name::familyName).anyMatch(this::isIn);
            }
            return work.values(field).stream().anyMatch(this::isIn);
        }

        private boolean isIn(String written) {
            String value = Folding.fold(written);
            boolean above = range.low()
                    .map(end -> range.withLow()
                            ? value.compareTo(end) >= 0
                            : head(value, end).compareTo(end) > 0)
                    .orElse(true);
            return above
                    && range.high()
                            .map(end ->
                                    range.withHigh() ? head(value, end).compareTo(end) <= 0 : value.compareTo(end) < 0)
                            .orElse(true);
        }

        private boolean isOpen() {
            return range.low().isEmpty() && range.high().isEmpty();
        }

        private static String head(String value, String end) {
            return value.substring(0, Math.min(value.length(), end.length()));
        }
    }
}
