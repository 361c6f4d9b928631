package org.kmref.format.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kmref.model.Problem;

class JsonNodesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '[{"a": "x\\ud800y"}]'    | f:1:8: `\\ud800` is half a character; write both halves or remove it
            '[{"a":\n  "\\uDC00"}]' | f:2:3: `\\udc00` is half a character; write both halves or remove it
            '["\\ud83d\\ud83d\\ude00"]' | f:1:2: `\\ud83d` is half a character; write both halves or remove it
            """)
    void halfACharacterIsAProblemWithItsPlace(String text, String problem) {
        assertThat(problems(text)).containsExactly(problem);
    }

    @Test
    void bothHalvesAreACharacter() {
        assertThat(problems("[\"\\ud83d\\ude00\", \"\uD83D\uDE00\"]")).isEmpty();
    }

    private static List<String> problems(String text) {
        List<Problem> problems = new ArrayList<>();
        JsonNodes.read(text, "f", 1, node -> {}, problems::add);
        return problems.stream().map(Problem::toString).toList();
    }
}
