package org.kmref.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kmref.terminal.CharRange;
import org.kmref.terminal.MarkedText;

class TerminalTextTest {

    @Test
    void keepsItalicsAndDropsAllOtherTags() {
        assertThat(TerminalText.of(
                        "The <span class=\"nocase\"><i>E. coli</i></span> of <sc>dna</sc> and H<sub>2</sub>O"))
                .isEqualTo(new MarkedText("The E. coli of dna and H2O", List.of(), List.of(new CharRange(4, 11))));
    }

    @Test
    void doesNotSlantWhatTakesOnNoDecoration() {
        assertThat(TerminalText.of("<i>a <span class=\"nodecor\">b</span></i>"))
                .isEqualTo(new MarkedText("a b", List.of(), List.of(new CharRange(0, 2))));
    }

    @Test
    void leavesTextWithoutTagsAsItIs() {
        assertThat(TerminalText.of("p < 0.05 <and> more")).isEqualTo(MarkedText.of("p < 0.05 <and> more"));
    }
}
