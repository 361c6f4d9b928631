package org.kmref.format.plaintext.tag;

import org.kmref.format.plaintext.tag.Lexicon.Kind;

/** What is in one segment, as bits: the kinds of its words, and what its words and numbers look like. */
final class SegmentTraits {

    private static final int HAS_YEAR = 1 << 23;
    private static final int HAS_NUMBER = 1 << 24;
    private static final int HAS_INITIAL = 1 << 25;
    private static final int ALL_CAPITALIZED = 1 << 26;
    private static final int MOSTLY_LOWER = 1 << 27;
    private static final int NO_WORDS = 1 << 28;
    private static final int LONG = 1 << 29;
    private static final int ONE_WORD = 1 << 30;

    private final int flags;
    private final int length;

    /** Looks at the tokens from one to before another. */
    SegmentTraits(TokenTraits traits, int from, int to) {
        int words = 0;
        int capitalized = 0;
        int lower = 0;
        int all = 0;
        for (int i = from; i < to; i++) {
            int shape = traits.shape(i);
            all |= traits.kinds(i);
            if (shape == TokenTraits.YEAR) {
                all |= HAS_YEAR;
            } else if (traits.isNumber(i)) {
                all |= HAS_NUMBER;
            } else if (shape == TokenTraits.INITIAL) {
                all |= HAS_INITIAL;
                words++;
                capitalized++;
            } else if (traits.isWord(i)) {
                words++;
                boolean small = shape == TokenTraits.LOWER || shape == TokenTraits.LOWER_ONE;
                if (small && !traits.is(i, Kind.STOP)) {
                    lower++;
                } else if (!small) {
                    capitalized++;
                }
            }
        }
        all |= words == 0 ? NO_WORDS : 0;
        all |= words > 0 && lower == 0 && capitalized > 0 ? ALL_CAPITALIZED : 0;
        all |= lower * 2 > words ? MOSTLY_LOWER : 0;
        all |= words > 7 ? LONG : 0;
        all |= words == 1 ? ONE_WORD : 0;
        this.flags = all;
        this.length = words < 5 ? words : words < 8 ? 5 : words < 13 ? 6 : 7;
    }

    /** Returns the bits. */
    int flags() {
        return flags;
    }

    /** Returns how many words there are, as a class from 0 to 7. */
    int length() {
        return length;
    }

    /** Returns the most telling of what is in it. */
    int summary() {
        int f = flags;
        int kind;
        if ((f & NO_WORDS) != 0) {
            kind = (f & HAS_YEAR) != 0 ? 1 : (f & HAS_NUMBER) != 0 ? 2 : 3;
        } else if ((f & Kind.CONFERENCE.bit()) != 0 && (f & Kind.JOURNAL.bit()) == 0) {
            kind = 4;
        } else if ((f & Kind.JOURNAL.bit()) != 0) {
            kind = (f & Kind.CONFERENCE.bit()) != 0 ? 5 : 6;
        } else if ((f & Kind.INSTITUTION.bit()) != 0) {
            kind = 7;
        } else if ((f & Kind.PUBLISHER.bit()) != 0) {
            kind = 8;
        } else if ((f & Kind.PLACE.bit()) != 0) {
            kind = 9;
        } else if ((f & (Kind.FAMILY.bit() | Kind.GIVEN.bit())) != 0) {
            kind = 10;
        } else {
            kind = 11;
        }
        int look = (f & MOSTLY_LOWER) != 0 ? 2 : (f & ALL_CAPITALIZED) != 0 ? 1 : 0;
        int numbers = (f & HAS_YEAR) != 0 ? 2 : (f & HAS_NUMBER) != 0 ? 1 : 0;
        int initial = (f & HAS_INITIAL) != 0 ? 1 : 0;
        return ((kind * 3 + look) * 3 + numbers) * 2 + initial + 1 + 1000 * length;
    }
}
