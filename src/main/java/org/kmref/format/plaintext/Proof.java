package org.kmref.format.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kmref.format.plaintext.tag.Label;
import org.kmref.format.plaintext.tag.Lexicon;
import org.kmref.format.plaintext.tag.Lexicon.Kind;
import org.kmref.format.plaintext.tag.Tagger.Tagged;
import org.kmref.format.plaintext.tag.Tokens;
import org.kmref.format.plaintext.tag.Words;

/**
 * Compares what was understood, written again, with the line it was read from, letters and digits only: what no field accounts for is
 * in doubt.
 */
final class Proof {

    // What is said of a value and is none: "pp.", "vol.", "edited by", "accessed".
    private static final int LABELS = Kind.EDITOR.bit()
            | Kind.TRANSLATOR.bit()
            | Kind.IN.bit()
            | Kind.EDITION.bit()
            | Kind.VOLUME.bit()
            | Kind.ISSUE.bit()
            | Kind.PAGE.bit()
            | Kind.ACCESS.bit()
            | Kind.STOP.bit()
            | Kind.MONTH.bit()
            | Kind.ORDINAL.bit();
    private static final String MARKERS =
            " doi org dx pmid pmcid pubmed isbn issn arxiv and et al others url urn u & hg hrsg by available at from"
                    + " on date no pubmedcentral central id eds ";

    private final Lexicon lexicon;

    Proof(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Returns the words of the line that the values do not account for, neighbours together.
     *
     * @param spans where each field was read
     * @param values what each field says, by the span it was read from
     */
    List<String> unexplained(Tagged tagged, List<Span> spans, Map<Span, String> values, String identifiers) {
        Tokens tokens = tagged.tokens();
        String known = folded(identifiers);
        List<String> out = new ArrayList<>();
        int from = -1;
        int end = -1;
        for (int i = 0; i < tokens.size(); i++) {
            String word = folded(tokens.word(i));
            if (word.isEmpty()) {
                continue;
            }
            Span span = at(spans, tokens.start(i));
            String value = span == null ? null : values.get(span);
            boolean told = (value != null && value.contains(word))
                    || tagged.labels()[i] == Label.CITATION_NUMBER
                    || isLabel(word)
                    || (known.contains(word) && (word.length() > 3 || isAddress(tokens.word(i))));
            if (!told) {
                from = from < 0 ? tokens.start(i) : from;
                end = tokens.end(i);
            } else if (from >= 0) {
                out.add(tokens.text().substring(from, end));
                from = -1;
            }
        }
        if (from >= 0) {
            out.add(tokens.text().substring(from, end));
        }
        return out;
    }

    private boolean isLabel(String word) {
        return (lexicon.kinds(word) & LABELS) != 0 || MARKERS.contains(" " + word + " ");
    }

    private static boolean isAddress(String word) {
        return word.indexOf('/') >= 0;
    }

    private static @Nullable Span at(List<Span> spans, int place) {
        for (Span span : spans) {
            if (place >= span.start() && place < span.end()) {
                return span;
            }
        }
        return null;
    }

    /** Returns the letters and digits of a text, in lower case and without accents. */
    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        String plain = Words.folded(text).toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                out.append(plain.charAt(i));
            }
        }
        return out.toString();
    }
}
