package org.kmref.query.same;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds what is taken for one work against the hard pairs, and prints how many are found and how many are not one. */
class SameWorkTest {
    private static final double FOUND = 0.95;
    private static final double WRONG = 0.01;

    @ParameterizedTest
    @ValueSource(strings = {"pairs.txt", "held-apart.txt"})
    void hardPairsAreTakenForOneWorkOnlyWhenTheyAre(String file) throws IOException {
        List<String> mistakes = new ArrayList<>();
        int same = 0;
        int found = 0;
        int wrong = 0;
        List<HardPair> pairs = HardPair.read(file);
        for (HardPair pair : pairs) {
            boolean taken = new SameWork(List.of(pair.one())).find(pair.other()).isPresent();
            assertThat(new SameWork(List.of(pair.other())).find(pair.one()).isPresent())
                    .as("the other way round: " + pair.why())
                    .isEqualTo(taken);
            same += pair.same() ? 1 : 0;
            found += pair.same() && taken ? 1 : 0;
            wrong += !pair.same() && taken ? 1 : 0;
            if (taken != pair.same()) {
                mistakes.add((pair.same() ? "missed: " : "not one: ") + pair.why());
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: precision %.3f, recall %.3f; %d of %d found, %d of %d taken for one; %s%n",
                file,
                found / (double) Math.max(1, found + wrong),
                found / (double) same,
                found,
                same,
                wrong,
                pairs.size() - same,
                mistakes);
        assertThat(found).as("found of %s; %s", file, mistakes).isGreaterThanOrEqualTo((int) Math.ceil(same * FOUND));
        assertThat(wrong).as("taken for one in %s; %s", file, mistakes).isLessThanOrEqualTo((int)
                ((pairs.size() - same) * WRONG));
    }
}
