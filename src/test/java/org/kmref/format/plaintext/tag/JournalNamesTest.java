package org.kmref.format.plaintext.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Known names of journals part a title from what it is in. */
@NullMarked
class JournalNamesTest {
    private static final Lexicon LEXICON =
            Lexicon.read().withJournals(new int[] {Lexicon.journal("J Salt Res"), Lexicon.journal("Salt")});

    private static String container(String text, Label before, int from, int to) {
        Tokens tokens = Tokens.of(text);
        Label[] labels = new Label[tokens.size()];
        Arrays.fill(labels, Label.VOLUME);
        Arrays.fill(labels, 0, to, before);
        Arrays.fill(labels, from, to, from == to ? before : Label.CONTAINER);
        new JournalNames(tokens, labels, LEXICON).settle();
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < labels.length; i++) {
            out.append(labels[i] == Label.CONTAINER ? tokens.word(i) + " " : "");
        }
        return out.toString().strip();
    }

    @Test
    void aSecondSentenceIsOfTheTitle() {
        assertThat(container("On brine. A study of wells. J Salt Res 12", Label.TITLE, 3, 11))
                .isEqualTo("J Salt Res");
    }

    @Test
    void abbreviationsAreOfTheName() {
        assertThat(container("On brine. Ann. Dead. Sea. J Salt Res 12", Label.TITLE, 3, 12))
                .isEqualTo("Ann . Dead . Sea . J Salt Res");
    }

    @Test
    void aJournalWithoutAMarkBeforeItIsFound() {
        assertThat(container("On brine in wells J Salt Res 12", Label.TITLE, 7, 7))
                .isEqualTo("J Salt Res");
        assertThat(container("On brine in wells of salt 12", Label.TITLE, 6, 6)).isEmpty();
    }
}
