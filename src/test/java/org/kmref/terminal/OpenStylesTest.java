package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenStylesTest {

    @ParameterizedTest(name = "after {0} there is {1}")
    @CsvSource({
        "1, 1",
        "1;4, 1;4",
        "2 22, ''",
        "1;2 22;3, 3",
        "1 0, ''",
        "1 '', ''",
        "31 34, 34",
        "31 97;104, 97;104",
        "31;42 39, 42",
        "31;42 49, 31",
        "41 48;2;1;2;3, 48;2;1;2;3",
        "38;5;196 1 39, 1",
        "7;9 27, 9",
        "10;99;1000, ''",
    })
    void keepsOnlyWhatIsStillOpen(String escapes, String open) {
        StringBuilder styled = new StringBuilder("text");
        for (String parameters : escapes.replace("''", "").split(" ", -1)) {
            styled.append(Palette.sgr(parameters)).append("text");
        }
        OpenStyles after = OpenStyles.after(styled.toString());
        assertThat(after.open()).isEqualTo(open.isEmpty() ? "" : Palette.sgr(open));
        assertThat(after.close()).isEqualTo(open.isEmpty() ? "" : Palette.RESET);
    }
}
