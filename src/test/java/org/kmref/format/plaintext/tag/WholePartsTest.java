package org.kmref.format.plaintext.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** A title that a linear chain takes up again is one piece where that costs little, and two where the words are clear. */
@NullMarked
class WholePartsTest {
    private static final int TITLE = Label.TITLE.code();
    private static final int AUTHOR = Label.AUTHOR.code();
    private static final int NOTE = Label.NOTE.code();

    private static int[] best(float between) {
        Lattice lattice = new Lattice();
        lattice.begin(4);
        float[] scores = lattice.scores();
        scores[AUTHOR] = 9;
        scores[Lattice.LABELS + TITLE] = 9;
        scores[2 * Lattice.LABELS + NOTE] = between;
        scores[3 * Lattice.LABELS + TITLE] = 9;
        return lattice.best(new float[Lattice.TRANSITIONS]);
    }

    @Test
    void aPartIsLeftOnceOnly() {
        assertThat(best(1)).containsExactly(AUTHOR, TITLE, TITLE, TITLE);
    }

    @Test
    void whatIsClearBreaksAPart() {
        assertThat(best(9)).containsExactly(AUTHOR, TITLE, NOTE, TITLE);
    }
}
