package org.kmref.format.bibtex;

import java.util.List;

/**
 * Tells a title in title case from one in sentence case: behind the first word, at least two thirds of the words of four or
 * more letters begin with a capital.
 *
 * <p>Words that keep their letters anyway say nothing: those in braces, in maths, all in capitals or with capitals inside. Nor do
 * words in square brackets behind others, which a cataloguer added.
 */
final class BibtexTitleCase {

    private static final int LEAST_LETTERS = 4;

    private boolean first = true;
    private int capitals;
    private int words;

    private BibtexTitleCase() {}

    /** What the words of a title show. */
    enum Kind {
        TITLE_CASE,
        SENTENCE_CASE,
        /** There are no such words. */
        NOT_TOLD
    }

    static Kind of(List<TexText> title) {
        BibtexTitleCase counting = new BibtexTitleCase();
        counting.count(title);
        if (counting.words == 0) {
            return Kind.NOT_TOLD;
        }
        return 3 * counting.capitals >= 2 * counting.words ? Kind.TITLE_CASE : Kind.SENTENCE_CASE;
    }

    private void count(List<TexText> parts) {
        for (TexText part : parts) {
            if (part instanceof TexText.Words words) {
                count(words.text());
            } else if (part instanceof TexText.Styled styled) {
                count(styled.parts());
            } else if (part instanceof TexText.Braced || part instanceof TexText.Fixed) {
                first = false;
            }
        }
    }

    private void count(String text) {
        int lastBracket = text.lastIndexOf(']');
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isLetter(text, end)) {
                end++;
            }
            if (end > at) {
                word(text.substring(at, end));
                at = end;
            } else {
                boolean added = text.charAt(at) == '[' && !first && at < lastBracket;
                at = added ? text.indexOf(']', at) + 1 : at + 1;
            }
        }
    }

    private static boolean isLetter(String text, int at) {
        char c = text.charAt(at);
        boolean apostrophe = (c == '’' || c == '\'') && at > 0 && Character.isLetter(text.charAt(at - 1));
        return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || apostrophe;
    }

    private void word(String word) {
        boolean counts = !first && word.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS;
        first = false;
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        if (counts && word.codePoints().skip(1).noneMatch(Character::isUpperCase)) {
            words++;
            capitals += capital ? 1 : 0;
        }
    }
}
