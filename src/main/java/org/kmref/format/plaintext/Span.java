package org.kmref.format.plaintext;

import java.util.ArrayList;
import java.util.List;
import org.kmref.format.plaintext.tag.Label;
import org.kmref.format.plaintext.tag.Tagger.Tagged;
import org.kmref.format.plaintext.tag.Tokens;

/**
 * Neighbouring tokens of one part of a reference.
 *
 * @param text as printed, with the marks and words around the value
 * @param start where it starts in the reference
 * @param end where it ends, exclusive
 * @param confidence how probable the labels of its words and of those beside it are: of the least probable, 0 to 1
 * @param words how many tokens of it are no marks
 */
record Span(Label label, String text, int start, int end, float confidence, int words) {

    /** Returns this span, no more sure than that. */
    Span atMost(float most) {
        return new Span(label, text, start, end, Math.min(confidence, most), words);
    }

    /** Returns the spans of a text, in their order. */
    static List<Span> of(Tagged tagged) {
        List<Span> spans = new ArrayList<>();
        Tokens tokens = tagged.tokens();
        int from = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || tagged.labels()[i] != tagged.labels()[from]) {
                spans.add(of(tagged, from, i));
                from = i;
            }
        }
        return spans;
    }

    // Where a span ends is as sure as the word beyond its end is of being none of it.
    private static float neighbour(Tagged tagged, int from, int step) {
        Tokens tokens = tagged.tokens();
        for (int i = from; i >= 0 && i < tokens.size(); i += step) {
            if (Character.isLetterOrDigit(tokens.text().codePointAt(tokens.start(i)))) {
                return tagged.confidences()[i];
            }
        }
        return 1;
    }

    private static Span of(Tagged tagged, int from, int to) {
        Tokens tokens = tagged.tokens();
        float least = 1;
        int words = 0;
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(tokens.text().codePointAt(tokens.start(i)))) {
                least = Math.min(least, tagged.confidences()[i]);
                words++;
            }
        }
        least = Math.min(least, Math.min(neighbour(tagged, from - 1, -1), neighbour(tagged, to, 1)));
        int start = tokens.start(from);
        int end = tokens.end(to - 1);
        return new Span(
                tagged.labels()[from], tokens.text().substring(start, end), start, end, words == 0 ? 0 : least, words);
    }
}
