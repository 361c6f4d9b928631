package org.kmref.training;

import java.util.List;
import java.util.Random;

/** Chance that repeats itself: all of it follows from the seed. */
final class Chance {

    private final Random random;
    private long state;

    Chance(long seed) {
        this.random = new Random(seed);
        this.state = seed;
    }

    /** Returns whether something so probable happens. */
    boolean is(double probability) {
        // SplitMix64: this is asked a billion times.
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return ((mixed ^ (mixed >>> 31)) >>> 11) * 0x1.0p-53 < probability;
    }

    /** Returns a number from 0 to one below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns a number between both, which may be either. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Returns an index with a probability in proportion to its weight. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = random.nextInt(sum);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) {
                return i;
            }
        }
        return weights.length - 1;
    }

    long seed() {
        return random.nextLong();
    }
}
