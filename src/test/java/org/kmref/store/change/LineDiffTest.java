package org.kmref.store.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineDiffTest {
    @Test
    void aPatchMakesTheNewTextOfTheOldAndTheOldOfTheNew() {
        Random random = new Random(11);
        for (int i = 0; i < 3000; i++) {
            String before = text(random);
            String after = random.nextInt(20) == 0 ? before : text(random);
            Patch patch = LineDiff.between(before, after);
            assertThat(patch.apply(before)).contains(after);
            assertThat(patch.reversed().apply(after)).contains(before);
            assertThat(patch.hunks().isEmpty()).isEqualTo(before.equals(after));
        }
    }

    @Test
    void aPatchOfAnotherTextIsNotMade() {
        Patch patch = LineDiff.between("a\nb\nc\n", "a\nx\nc\n");
        assertThat(patch.apply("a\nB\nc\n")).isEmpty();
        assertThat(patch.apply("a\n")).isEmpty();
    }

    @Test
    void aDiffHasThreeLinesAroundEachChangeAndJoinsThoseThatMeet() {
        assertThat(diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", "1\nzwei\n3\n4\n5\n6\n7\n8\n9\n10\n12\n13\n"))
                .containsExactly(
                        "--- f",
                        "+++ f",
                        "@@ -1,5 +1,5 @@",
                        " 1",
                        "-2",
                        "+zwei",
                        " 3",
                        " 4",
                        " 5",
                        "@@ -8,5 +8,5 @@",
                        " 8",
                        " 9",
                        " 10",
                        "-11",
                        " 12",
                        "+13");
    }

    @Test
    void aLineThatIsNotEndedIsToldOf() {
        assertThat(diff("a", "a\n"))
                .containsExactly("--- f", "+++ f", "@@ -1 +1 @@", "-a", "\\ No newline at end of file", "+a");
        assertThat(diff("", "a\n")).containsExactly("--- f", "+++ f", "@@ -0,0 +1 @@", "+a");
        assertThat(diff("a\r\n", "")).containsExactly("--- f", "+++ f", "@@ -1 +0,0 @@", "-a");
    }

    private static List<String> diff(String before, String after) {
        return UnifiedDiff.of(new FileChange(Path.of("f"), "f", before, after));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int lines = random.nextInt(12);
        for (int i = 0; i < lines; i++) {
            text.append("abcdef".charAt(random.nextInt(6))).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return random.nextInt(3) == 0 ? text.append('z').toString() : text.toString();
    }
}
