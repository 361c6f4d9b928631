package org.kmref.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorChoiceTest {

    @ParameterizedTest(name = "{0}, terminal {1}, NO_COLOR={2}, CLICOLOR_FORCE={3}, TERM={4}: {5}")
    @CsvSource({
        "AUTO,   true,  '', '', xterm, true",
        "AUTO,   true,  '', '', '',    true",
        "AUTO,   true,  '', '', dumb,  false",
        "AUTO,   false, '', '', xterm, false",
        "AUTO,   true,  1,  '', xterm, false",
        "AUTO,   true,  0,  '', xterm, false",
        "AUTO,   false, '', 1,  xterm, true",
        "AUTO,   false, '', 1,  dumb,  true",
        "AUTO,   false, '', 0,  xterm, false",
        "AUTO,   true,  1,  1,  xterm, false",
        "ALWAYS, false, 1,  '', dumb,  true",
        "NEVER,  true,  '', 1,  xterm, false",
    })
    void isResolved(ColorChoice choice, boolean terminal, String noColor, String force, String term, boolean colored) {
        assertThat(choice.resolve(terminal, noColor, force, term)).isEqualTo(colored);
    }
}
