package org.kmref.format.plaintext;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kmref.format.core.KeyMaker;
import org.kmref.format.plaintext.tag.Label;
import org.kmref.format.plaintext.tag.Tagger;
import org.kmref.format.plaintext.tag.Tagger.Tagged;

/** Reads one reference: tags its words and makes fields of what belongs together. Not for use from several threads. */
public final class ReferenceReader {

    /** A longer text is not a reference. */
    public static final int LONGEST = 4_000;

    private static final float CONTESTED = 0.5f;

    private final Tagger tagger;
    private final NameLists names;
    private final Proof proof;
    private final KeyMaker keys = new KeyMaker();

    /** Makes a reader with the model that comes with kmref, which is read now. */
    public ReferenceReader() {
        this(new Tagger());
    }

    ReferenceReader(Tagger tagger) {
        this.tagger = tagger;
        this.names = new NameLists(tagger.lexicon());
        this.proof = new Proof(tagger.lexicon());
    }

    /** Returns what is understood of a reference on one line; of what is too long, its beginning. */
    public Parsed read(String line) {
        String text = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        Tagged tagged = tagger.tag(text);
        List<Span> spans = weighed(Span.of(tagged));
        FieldMaker fields = new FieldMaker(text, best(spans), names);
        return fields.parsed(keys, (values, identifiers) -> proof.unexplained(tagged, spans, values, identifiers));
    }

    // Where two spans say different things of one field, neither is sure.
    private static List<Span> weighed(List<Span> spans) {
        return spans.stream()
                .map(span -> isContested(span, spans) ? span.atMost(CONTESTED) : span)
                .toList();
    }

    private static boolean isContested(Span span, List<Span> spans) {
        String value = Proof.folded(span.text());
        return span.label() != Label.DATE
                && spans.stream()
                        .anyMatch(other -> other.label() == span.label()
                                && other.words() > 0
                                && other.confidence() > CONTESTED
                                && !Proof.folded(other.text()).equals(value));
    }

    // Of several spans of one kind the one of which most is sure; an earlier one counts a little more.
    private static Map<Label, Span> best(List<Span> spans) {
        Map<Label, Span> best = new EnumMap<>(Label.class);
        Map<Label, Double> worth = new EnumMap<>(Label.class);
        int order = 0;
        for (Span span : spans) {
            if (span.label() == Label.OTHER || span.words() == 0) {
                continue;
            }
            double value = span.confidence() * Math.min(span.words(), 6) * (1 - 0.02 * Math.min(order++, 25));
            if (span.label() == Label.DATE && !PrintedDates.hasYear(span.text())) {
                value /= 100;
            }
            if (value > worth.getOrDefault(span.label(), 0.0)) {
                worth.put(span.label(), value);
                best.put(span.label(), span);
            }
        }
        return best;
    }
}
