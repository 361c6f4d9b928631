package org.kmref.format.plaintext.tag;

import java.util.Arrays;
import org.kmref.format.plaintext.tag.Lexicon.Kind;

/** What is seen of each token of one text: hashes of features, in the order of templates. */
public final class Features {

    /** Told of each feature of a token. */
    public interface Sink {
        void accept(int hash);
    }

    private static final int NEAR = 3;

    private final TokenTraits traits;
    private final Segments segments;
    private final int size;

    /** Looks at a text. */
    public Features(Tokens tokens, Lexicon lexicon) {
        this.traits = new TokenTraits(tokens, lexicon);
        this.segments = new Segments(traits);
        this.size = tokens.size();
    }

    /** Hides the words that {@code hidden} marks: of them only the shape is seen, as of words never met. */
    public void hide(boolean[] hidden) {
        for (int i = 0; i < size; i++) {
            if (hidden[i]) {
                traits.hide(i);
            }
        }
        segments.gather();
    }

    /** Returns whether a word says by itself what it belongs to, as "vol" does. */
    public boolean isFunctional(int token) {
        int functional = Kind.EDITOR.bit()
                | Kind.IN.bit()
                | Kind.EDITION.bit()
                | Kind.VOLUME.bit()
                | Kind.ISSUE.bit()
                | Kind.PAGE.bit()
                | Kind.MONTH.bit()
                | Kind.STOP.bit()
                | Kind.PARTICLE.bit();
        return (traits.kinds[token] & functional) != 0;
    }

    /** Tells the features of a token. */
    public void of(int i, Sink out) {
        emit(out, 0, 1);
        words(i, out);
        kinds(i, out);
        shapes(i, out);
        environment(i, out);
    }

    /** Returns what kind of place is between a token and the one before it, 0 to {@link Lattice#BOUNDARIES} - 1. */
    public int boundary(int i) {
        if (i == 0) {
            return 0;
        }
        if (traits.isMark(i)) {
            return segments.isOpening(i) ? 1 : 2;
        }
        if (!traits.isMark(i - 1)) {
            boolean number = traits.isNumber(i) != traits.isNumber(i - 1);
            return number ? 3 : traits.is(i, Kind.IN) ? 4 : 0;
        }
        if (!traits.isSpacedAfter(i - 1)) {
            return "-/'".indexOf(traits.shape(i - 1) - TokenTraits.MARK) >= 0 ? 10 : 9;
        }
        return switch (traits.shape(i - 1) - TokenTraits.MARK) {
            case '.', '?', '!' -> 5;
            case ',' -> 6;
            case ':', ';', '-', '/' -> 7;
            default -> 8;
        };
    }

    /** Returns how many segments there are. */
    public int segments() {
        return segments.count();
    }

    /** Returns the segment of a token. */
    public int segmentOf(int token) {
        return segments.of(token);
    }

    private void words(int i, Sink out) {
        emit(out, 1, traits.word(i));
        emit(out, 2, traits.word(i - 1));
        emit(out, 3, traits.word(i + 1));
        emit(out, 4, traits.word(i - 2));
        emit(out, 5, traits.word(i + 2));
        emit(out, 6, mix(traits.word(i - 1), traits.word(i)));
        emit(out, 7, mix(traits.word(i), traits.word(i + 1)));
        if (traits.suffix[i] != 0) {
            emit(out, 8, traits.suffix[i]);
        }
    }

    private void kinds(int i, Sink out) {
        emit(out, 18, mix(mix(traits.journal(i - 1), traits.journal(i)), traits.journal(i + 1)));
        emit(out, 19, mix(traits.journal(i), traits.shape(i)));
        for (int d = -2; d <= 2; d++) {
            int kinds = traits.kinds(i + d);
            while (kinds != 0) {
                int bit = Integer.numberOfTrailingZeros(kinds);
                kinds &= kinds - 1;
                emit(out, 10 + d + 2, bit + 1);
                if (d == 0) {
                    emit(out, 15, mix(bit + 1, traits.shape(i)));
                    emit(out, 16, mix(bit + 1, traits.shape(i + 1)));
                    emit(out, 17, mix(bit + 1, traits.shape(i - 1)));
                }
            }
        }
    }

    private void shapes(int i, Sink out) {
        int a = traits.shape(i - 2);
        int b = traits.shape(i - 1);
        int c = traits.shape(i);
        int d = traits.shape(i + 1);
        int e = traits.shape(i + 2);
        emit(out, 20, c);
        emit(out, 21, mix(b, c));
        emit(out, 22, mix(c, d));
        emit(out, 23, mix(mix(b, c), d));
        emit(out, 24, mix(mix(a, b), c));
        emit(out, 25, mix(mix(c, d), e));
        emit(out, 26, mix(mix(mix(a, b), c), mix(d, e)));
        emit(out, 27, mix(mix(traits.shape(i - 3), a), mix(b, c)));
        emit(out, 28, mix(mix(c, d), mix(e, traits.shape(i + 3))));
        emit(out, 29, mix(mix(mix(c, d), mix(e, traits.shape(i + 3))), mix(traits.shape(i + 4), traits.shape(i + 5))));
    }

    private void environment(int i, Sink out) {
        int c = traits.shape(i);
        int position = Math.min(i, 12);
        int left = Math.min(size - 1 - i, 12);
        emit(out, 30, mix(position, c));
        emit(out, 31, mix(left, c));
        emit(out, 32, mix(size < 2 ? 0 : i * 8 / size, c));
        int inside = segments.inside(i);
        emit(out, 33, inside);
        emit(out, 34, mix(inside, c));
        emit(out, 35, mix(segments.yearsBefore(i), c));
        emit(out, 36, mix(segments.quotesBefore(i), inside));
        emit(out, 37, mix(segments.previousMark(i), mix(segments.nextMark(i), c)));
        emit(out, 38, mix(segments.previousMark(i), traits.word(i)));
        emit(out, 39, mix(segments.nextMark(i), traits.word(i)));
        emit(out, 40, mix(segments.sinceNumber(i), segments.untilNumber(i)));
        emit(out, 41, mix(segments.style(), mix(segments.yearsBefore(i), c)));
        emit(out, 42, mix(segments.style(), mix(segments.index(i), inside)));
        emit(out, 43, mix(segments.lastCue(i), c));
        emit(out, 44, mix(segments.lastCue(i), mix(segments.cueDistance(i), inside)));
        emit(out, 45, mix(segments.nextCue(i), c));
        emit(out, 46, mix(segments.numbersBefore(i), c));
        int s = segments.of(i);
        emit(out, 48, mix(segments.summary(s), mix(segments.place(i), c)));
        emit(out, 49, mix(segments.flags(s), segments.place(i)));
        emit(out, 47, mix(traits.spacing(i), mix(traits.shape(i - 1), c)));
    }

    /** Tells the features of a segment, which each of its tokens has. */
    public void ofSegment(int s, Sink out) {
        int index = Math.min(s, 9);
        for (int d = -NEAR + 1; d <= NEAR; d++) {
            int flags = segments.flags(s + d);
            int template = 60 + d;
            emit(out, template, segments.length(s + d));
            while (flags != 0) {
                int bit = Integer.numberOfTrailingZeros(flags);
                flags &= flags - 1;
                emit(out, template, 100 + bit);
                if (d == 0) {
                    emit(out, 70, mix(bit, index));
                }
            }
        }
        emit(out, 73, mix(segments.summary(s), segments.summary(s + 1)));
        emit(out, 74, mix(segments.summary(s), segments.summary(s - 1)));
        emit(out, 75, mix(segments.summary(s), index));
        emit(out, 76, mix(segments.summary(s), segments.opening(s)));
        emit(out, 77, mix(segments.summary(s), segments.closing(s)));
        emit(out, 78, mix(mix(segments.summary(s - 1), segments.summary(s)), segments.summary(s + 1)));
        emit(out, 79, mix(segments.summary(s), mix(segments.summary(s + 1), segments.summary(s + 2))));
        emit(out, 80, mix(segments.opening(s), mix(segments.closing(s), segments.length(s))));
        emit(out, 81, mix(mix(segments.style(), segments.summary(s)), index));
    }

    private static void emit(Sink out, int template, int value) {
        out.accept(mix(template * 0x632BE5AB, value));
    }

    static int mix(int a, int b) {
        int h = (a ^ (b * 0x9E3779B1)) * 0x85EBCA6B;
        h ^= h >>> 13;
        h *= 0xC2B2AE35;
        return h ^ (h >>> 16);
    }

    /** Collects hashes in an array that grows. */
    public static final class Buffer implements Sink {
        private int[] hashes = new int[256];
        private int count;

        @Override
        public void accept(int hash) {
            if (count == hashes.length) {
                hashes = Arrays.copyOf(hashes, count * 2);
            }
            hashes[count++] = hash;
        }

        public void clear() {
            count = 0;
        }

        public int size() {
            return count;
        }

        public int get(int i) {
            return hashes[i];
        }
    }
}
