package org.kmref.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditingTest {
    // Nothing of it is run or expanded, whatever it looks like.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "vi | vi",
                "emacs -nw  --quick | emacs,-nw,--quick",
                "'/a b/edit' \"-x y\" | /a b/edit,-x y",
                "/a\\ b/edit | /a b/edit",
                "edit $(rm x) ; rm y | edit,$(rm,x),;,rm,y",
                "edit '' x | edit,,x",
                "`` | ``",
            })
    void anEditorsWordsArePartedWithoutAShell(String command, String words) {
        List<String> expected = words.isEmpty() ? List.of() : List.of(words.split(",", -1));
        assertThat(Editing.words(command)).isEqualTo(expected);
    }
}
