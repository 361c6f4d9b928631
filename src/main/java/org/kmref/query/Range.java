package org.kmref.query;

import java.util.Optional;

/**
 * From where to where values are wanted; an end that is absent is open.
 *
 * @param withLow whether the low end itself is wanted
 * @param withHigh whether the high end itself is wanted
 */
public record Range<V>(Optional<V> low, boolean withLow, Optional<V> high, boolean withHigh) {

    /** {@code 2015..2020}, {@code 2015..}, {@code ..2020}. */
    public static <V> Range<V> between(Optional<V> low, Optional<V> high) {
        return new Range<>(low, true, high, true);
    }

    /** {@code <2015}, {@code <=2015}, {@code >2015}, {@code >=2015}. */
    public static <V> Range<V> compared(String operator, V end) {
        boolean with = operator.endsWith("=");
        return operator.startsWith(">")
                ? new Range<>(Optional.of(end), with, Optional.empty(), true)
                : new Range<>(Optional.empty(), true, Optional.of(end), with);
    }
}
