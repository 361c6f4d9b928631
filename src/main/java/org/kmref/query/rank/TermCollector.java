package org.kmref.query.rank;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.query.Work;
import org.kmref.query.text.Lexicon;
import org.kmref.query.text.SearchField;
import org.kmref.query.text.Spelling;
import org.kmref.query.text.Text;
import org.kmref.query.text.Word.Gap;

/**
 * Takes the works of a library in one by one for an index: the terms of each, which are those that {@link Terms} has, and
 * how many words each field has in all.
 */
public final class TermCollector {
    private final Library library;
    private final ToIntFunction<String> termNumbers;
    private final Lexicon lexicon;
    private final Map<SearchField, Long> words = new EnumMap<>(SearchField.class);
    // The words of the work taken in now, wording by wording, and by the number of a wording where its own end.
    private int[] numbers = new int[1 << 8];
    private int[] ends = new int[1 << 5];
    private int size;
    private int wordings;

    /** {@code numbers} gives the number an index has for a term. */
    public TermCollector(Library library, ToIntFunction<String> numbers) {
        this.library = library;
        this.termNumbers = numbers;
        this.lexicon = new Lexicon(numbers);
    }

    /** Takes the terms of a work, some more than once. */
    public interface TermSink {
        /** Takes a term by its number. */
        void term(int number);

        /**
         * Takes two words side by side that may be one, of which there are far more than words, in the form all their
         * spellings share.
         *
         * @see #compound(String)
         */
        void compound(String compound);

        /** Takes the words of something a field says, as they are, by their numbers: [from, to) of these. */
        default void words(SearchField field, int[] numbers, int from, int to) {}

        /** Has tags in what it says, which may begin in one thing a field says and end in the next. */
        default void tagged() {}
    }

    /** Counts the words of a work and hands on its terms. */
    public void add(Item item, TermSink taker) {
        size = 0;
        wordings = 0;
        Work.wordings(item, library, new Work.Wordings() {
            @Override
            public int take(String wording, boolean prose) {
                if (wording.indexOf('<') >= 0) {
                    taker.tagged();
                }
                Words each = new Words(wording, prose, taker);
                Text.scan(each.chars, each);
                return endWording();
            }

            @Override
            public void say(SearchField field, int wording) {
                int from = wording == 0 ? 0 : ends[wording - 1];
                words.merge(field, (long) ends[wording] - from, Long::sum);
                taker.words(field, numbers, from, ends[wording]);
            }
        });
        Terms.wholeNumbers(item).forEach(number -> taker.term(termNumbers.applyAsInt(number)));
    }

    private int endWording() {
        if (wordings == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        ends[wordings] = size;
        return wordings++;
    }

    /** Returns the form of a term that stands for it among the compounds of prose, where it differs from the term. */
    public static String compound(String term) {
        return Spelling.stem(term);
    }

    /** Returns how many words each field has in all works taken in. */
    public Map<SearchField, Long> words() {
        return Collections.unmodifiableMap(words);
    }

    /** Adds what was counted of other works; the terms handed on are the caller's to join. */
    public void append(TermCollector other) {
        other.words.forEach((field, count) -> words.merge(field, count, Long::sum));
    }

    /** The words of one wording. */
    private final class Words implements Text.WordSink {
        private final String text;
        private final char[] chars;
        private final boolean prose;
        private final TermSink taker;
        private Lexicon.@Nullable LexiconEntry left;
        private Lexicon.@Nullable LexiconEntry beforeLeft;

        Words(String text, boolean prose, TermSink taker) {
            this.text = text;
            this.chars = text.toCharArray();
            this.prose = prose;
            this.taker = taker;
        }

        @Override
        public boolean take(int start, int end, int last) {
            Lexicon.LexiconEntry word = lexicon.of(chars, start, end);
            if (word == null) {
                return false;
            }
            int[] terms = lexicon.terms(word, prose);
            for (int term : terms) {
                taker.term(term);
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = terms[0];
            Gap gap = Text.gap(text, last, start);
            if (left != null) {
                compound(left, word, gap);
            }
            beforeLeft = gap == Gap.JOINT ? left : null;
            left = word;
            return true;
        }

        private void compound(Lexicon.LexiconEntry first, Lexicon.LexiconEntry second, Gap gap) {
            int length = first.folded.length() + second.folded.length();
            if (Text.mayBeOne(gap) && Text.isCompound(gap, first.isStopWord || second.isStopWord, length)) {
                String folded = first.folded + second.folded;
                compound(folded);
                if (gap == Gap.JOINT && beforeLeft != null) {
                    compound(beforeLeft.folded + folded);
                }
            }
        }

        private void compound(String folded) {
            taker.compound(prose ? TermCollector.compound(folded) : folded);
        }
    }
}
