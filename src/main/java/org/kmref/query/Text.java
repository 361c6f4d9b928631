package org.kmref.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kmref.query.Word.Gap;

/**
 * A text taken apart into words.
 *
 * <p>A word is a run of letters and digits; of scripts written without blanks between words (Chinese, Japanese, Thai ...)
 * every character is one, so that words in a row find any part of such a text.
 *
 * @param prose whether the words are those of a language, which have spellings and plurals, not names or numbers
 */
record Text(List<Word> words, boolean prose) {
    private static final int SHORTEST_COMPOUND = 4;

    // With a blank between them these make no compound: in form is not inform.
    private static final Set<String> SMALL_WORDS = Set.of(
            "a", "am", "an", "and", "as", "at", "be", "but", "by", "can", "do", "for", "from", "he", "her", "his", "i",
            "in", "into", "is", "it", "its", "may", "me", "my", "no", "not", "of", "on", "or", "our", "out", "over",
            "she", "so", "some", "that", "the", "their", "them", "then", "there", "they", "this", "to", "under", "up",
            "us", "was", "we", "what", "when", "where", "which", "who", "with", "you");

    static Text prose(String text) {
        return new Text(words(text), true);
    }

    static Text plain(String text) {
        return new Text(words(text), false);
    }

    /** Returns this word and the one before it as one, where they may be: {@code co-production}, {@code health care}. */
    Optional<Word> compound(int index) {
        Word right = words.get(index);
        if (index == 0 || right.gap() == Gap.WIDE || right.gap() == Gap.BREAK) {
            return Optional.empty();
        }
        Word left = words.get(index - 1);
        boolean small = right.gap() == Gap.BLANK
                && (SMALL_WORDS.contains(left.folded()) || SMALL_WORDS.contains(right.folded()));
        String folded = left.folded() + right.folded();
        return small || folded.length() < SHORTEST_COMPOUND
                ? Optional.empty()
                : Optional.of(new Word(left.start(), right.end(), folded, left.gap()));
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int last = 0;
        for (int start = 0; start < text.length(); ) {
            int point = text.codePointAt(start);
            if (!Folding.isOfWord(point)) {
                start += Character.charCount(point);
                continue;
            }
            int end = end(text, start);
            String folded = Folding.fold(text.substring(start, end));
            if (!folded.isEmpty()) {
                words.add(new Word(start, end, folded, words.isEmpty() ? Gap.WIDE : gap(text, last, start)));
                last = end;
            }
            start = end;
        }
        return words;
    }

    private static int end(String text, int start) {
        int point = text.codePointAt(start);
        boolean alone = Folding.isUnspaced(point);
        int end = start + Character.charCount(point);
        while (end < text.length()) {
            point = text.codePointAt(end);
            boolean goesOn = alone ? Folding.isMark(point) : Folding.isOfWord(point) && !Folding.isUnspaced(point);
            if (!goesOn) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static Gap gap(String text, int from, int to) {
        if (from == to) {
            return Gap.JOINT;
        }
        if (to - from > 1) {
            return text.substring(from, to).equals(SearchField.SEPARATOR) ? Gap.BREAK : Gap.WIDE;
        }
        return switch (Folding.fold(text.substring(from, to))) {
            case " ", "\n", "\t" -> Gap.BLANK;
            case "-", "/", "'" -> Gap.JOINT;
            default -> Gap.WIDE;
        };
    }
}
