package org.kmref.query.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kmref.query.text.Word.Gap;

/**
 * A text taken apart into words.
 *
 * <p>A word is a run of letters and digits; of scripts written without blanks between words (Chinese, Japanese, Thai ...)
 * every character is one, so that words in a row find any part of such a text.
 *
 * @param prose whether the words are those of a language, which have spellings and plurals, not names or numbers
 */
public record Text(List<Word> words, boolean prose) {
    private static final int SHORTEST_COMPOUND = 4;

    // With a blank between them these make no compound: in form is not inform.
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "am", "an", "and", "as", "at", "be", "but", "by", "can", "do", "for", "from", "he", "her", "his", "i",
            "in", "into", "is", "it", "its", "may", "me", "my", "no", "not", "of", "on", "or", "our", "out", "over",
            "she", "so", "some", "that", "the", "their", "them", "then", "there", "they", "this", "to", "under", "up",
            "us", "was", "we", "what", "when", "where", "which", "who", "with", "you");

    public static Text prose(String text) {
        return new Text(words(text), true);
    }

    public static Text plain(String text) {
        return new Text(words(text), false);
    }

    /**
     * Returns this word and the one before it as one, where they may be: {@code co-production}, {@code health care}; and this
     * and the two before it, where hyphens join them: {@code out-of-hours}.
     */
    public List<Word> compounds(int index) {
        Word right = words.get(index);
        if (index == 0 || !mayBeOne(right.gap())) {
            return List.of();
        }
        Word left = words.get(index - 1);
        String folded = left.folded() + right.folded();
        boolean small = isStopWord(left.folded()) || isStopWord(right.folded());
        if (!isCompound(right.gap(), small, folded.length())) {
            return List.of();
        }
        Word two = new Word(left.start(), right.end(), folded, left.gap());
        if (index == 1 || right.gap() != Gap.JOINT || left.gap() != Gap.JOINT) {
            return List.of(two);
        }
        Word first = words.get(index - 2);
        return List.of(two, new Word(first.start(), right.end(), first.folded() + folded, first.gap()));
    }

    public static boolean mayBeOne(Gap gap) {
        return gap == Gap.BLANK || gap == Gap.JOINT;
    }

    /** Returns the words that with a blank beside them make no compound, in the order of the alphabet. */
    public static List<String> stopWords() {
        return SMALL_WORDS.stream().sorted().toList();
    }

    public static boolean isStopWord(String folded) {
        return SMALL_WORDS.contains(folded);
    }

    /**
     * Returns whether two words may be one.
     *
     * @param gap what parts them, of which {@link #mayBeOne} holds
     * @param small whether one of them is a small word
     * @param length how many characters the two have
     */
    public static boolean isCompound(Gap gap, boolean small, int length) {
        return length >= SHORTEST_COMPOUND && !(small && gap == Gap.BLANK);
    }

    /** Takes the words of a text, one after the other. */
    public interface WordSink {
        /**
         * Takes the characters [start, end) of the text.
         *
         * @param last where the last word taken ended, or -1 where none has been
         * @return whether it is a word: accents alone are none
         */
        boolean take(int start, int end, int last);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        scan(text.toCharArray(), (start, end, last) -> {
            String folded = Folding.fold(Tags.without(text.substring(start, end)));
            if (!folded.isEmpty()) {
                words.add(new Word(start, end, folded, gap(text, last, start)));
            }
            return !folded.isEmpty();
        });
        return words;
    }

    /** Hands on the words of the text. */
    public static void scan(char[] text, WordSink sink) {
        int last = -1;
        for (int start = 0; start < text.length; ) {
            int tag = Tags.end(text, start);
            if (tag > start) {
                start = tag;
                continue;
            }
            int point = Character.codePointAt(text, start);
            if (!Folding.isOfWord(point)) {
                start += Character.charCount(point);
                continue;
            }
            int end = end(text, start);
            if (sink.take(start, end, last)) {
                last = end;
            }
            start = end;
        }
    }

    private static int end(char[] text, int start) {
        int point = Character.codePointAt(text, start);
        boolean alone = Folding.isUnspaced(point);
        int end = start + Character.charCount(point);
        while (end < text.length) {
            int next = afterTags(text, end);
            if (next == text.length) {
                break;
            }
            point = Character.codePointAt(text, next);
            boolean goesOn = alone ? Folding.isMark(point) : Folding.isOfWord(point) && !Folding.isUnspaced(point);
            if (!goesOn) {
                break;
            }
            end = next + Character.charCount(point);
        }
        return end;
    }

    private static int afterTags(char[] text, int from) {
        int at = from;
        while (at < text.length && text[at] == '<') {
            int end = Tags.end(text, at);
            if (end == at) {
                break;
            }
            at = end;
        }
        return at;
    }

    /** Returns what parts a word from the one before it, which ends at {@code from}, or -1 where there is none. */
    public static Gap gap(String text, int from, int to) {
        if (from < 0) {
            return Gap.WIDE;
        }
        String between = text.substring(from, to);
        return between.indexOf('<') < 0 ? gap(between) : gap(Tags.without(between));
    }

    private static Gap gap(String between) {
        if (between.isEmpty()) {
            return Gap.JOINT;
        }
        if (between.length() > 1) {
            return between.equals(SearchField.SEPARATOR) ? Gap.BREAK : Gap.WIDE;
        }
        char only = between.charAt(0);
        if (only == ' ' || only == '\n' || only == '\t') {
            return Gap.BLANK;
        }
        return switch (Folding.fold(between)) {
            case " " -> Gap.BLANK;
            case "-", "/", "'" -> Gap.JOINT;
            default -> Gap.WIDE;
        };
    }
}
