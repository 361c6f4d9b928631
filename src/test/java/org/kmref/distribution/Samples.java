package org.kmref.distribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas, method references and records of every shape, for {@link PlainClassesTest}; says what they do. */
final class Samples implements Supplier<List<String>> {
    private final List<String> said = new ArrayList<>();
    private final String own = "own";

    /** Every kind of field. */
    record All(
            boolean flag,
            byte small,
            char letter,
            short brief,
            int number,
            long big,
            float rough,
            double fine,
            String text,
            List<String> list) {}

    record None() {}

    private interface Greeting {
        String name();

        default String greeting() {
            Supplier<String> greeting = () -> "hello " + name() + mark();
            return greeting.get();
        }

        private String mark() {
            return "!";
        }
    }

    private static final class Inner {
        private final int value;

        private Inner(int value) {
            this.value = value;
        }

        private int plus(int more) {
            IntFunction<Integer> sum = given -> value + given + more;
            return sum.apply(1);
        }
    }

    @Override
    public List<String> get() {
        captured(7, 1L << 40, 0.5f, 2.5, 'k', (byte) -3, true, "text");
        references();
        boxed();
        records();
        return said;
    }

    private void captured(int i, long l, float f, double d, char c, byte b, boolean flag, String text) {
        Supplier<String> all = () -> own + i + l + f + d + c + b + flag + text;
        said.add(all.get());
        UnaryOperator<String> mixed = given -> given + l + d;
        said.add(mixed.apply("with "));
        said.add(((Greeting) () -> "you").greeting());
    }

    private void references() {
        Function<Integer, Inner> constructor = Inner::new;
        BiFunction<Inner, Integer, Integer> method = Inner::plus;
        said.add(String.valueOf(method.apply(constructor.apply(40), 1)));
        Predicate<String> bound = "bound"::equals;
        said.add(String.valueOf(bound.test("bound")));
        List<String> words = new ArrayList<>(List.of("beta", "Alpha", "gamma"));
        words.sort(String::compareToIgnoreCase);
        words.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        words.forEach(said::add);
        IntFunction<String[]> array = String[]::new;
        said.add(String.valueOf(array.apply(3).length));
        Supplier<Supplier<String>> nested = () -> () -> "nested " + own;
        said.add(nested.get().get());
    }

    private void boxed() {
        ToIntFunction<Integer> unboxed = value -> value;
        ToLongFunction<Integer> widened = Integer::intValue;
        ToDoubleFunction<Long> toDouble = value -> value;
        LongSupplier fromInt = "four"::length;
        DoubleSupplier fromLong = Long.valueOf(9)::longValue;
        IntPredicate predicate = Character::isDigit;
        Function<String, Object> object = Integer::valueOf;
        Runnable dropped = () -> said.add("dropped");
        Runnable longDropped = this::count;
        dropped.run();
        longDropped.run();
        said.add(unboxed.applyAsInt(3) + " " + widened.applyAsLong(4) + " " + toDouble.applyAsDouble(5L) + " "
                + fromInt.getAsLong() + " " + fromLong.getAsDouble() + " " + predicate.test('5') + " "
                + object.apply("6"));
    }

    private long count() {
        said.add("counted");
        return said.size();
    }

    private void records() {
        All one = all(1.5);
        for (All other : List.of(all(1.5), all(-0.0), all(0.0), all(Double.NaN))) {
            said.add(one.equals(other) + " " + (one.hashCode() == other.hashCode()));
        }
        said.add(String.valueOf(all(Double.NaN).equals(all(Double.NaN))));
        said.add(one.toString());
        said.add(new None() + " " + new None().hashCode() + new None().equals(new None()) + new None().equals(one));
        said.add(String.valueOf(Map.of(new None(), "found").get(new None())));
    }

    private static All all(double fine) {
        return new All(true, (byte) 1, 'c', (short) 2, 3, 4L, 5f, fine, "text", List.of("a"));
    }
}
