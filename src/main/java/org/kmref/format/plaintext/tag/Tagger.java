package org.kmref.format.plaintext.tag;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gives each token of a text the part of a reference that it most probably belongs to. Not for use from several threads. */
public final class Tagger {

    private static final int MOST_RECENT = 2_000;

    private final Lexicon lexicon;
    private final Model model;
    private final Lattice lattice = new Lattice();
    // A text is asked whether it is a reference, and then read.
    private final Map<String, Tagged> recent = new LinkedHashMap<>();

    /** Makes a tagger with the model that comes with kmref, which is read now. */
    public Tagger() {
        this(Model.read());
    }

    Tagger(Model model) {
        this.lexicon = Lexicon.read().withJournals(model.journals());
        this.model = model;
    }

    /**
     * A text with its labels.
     *
     * @param labels one for each token
     * @param confidences how probable each label is, 0 to 1
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Tagged(Tokens tokens, Label[] labels, float[] confidences) {}

    /** Returns the words and their kinds. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** Returns the text with its labels. */
    public Tagged tag(String text) {
        Tagged known = recent.get(text);
        if (known != null) {
            return known;
        }
        Tagged tagged = tagged(text);
        if (recent.size() >= MOST_RECENT) {
            recent.clear();
        }
        recent.put(text, tagged);
        return tagged;
    }

    private Tagged tagged(String text) {
        Tokens tokens = Tokens.of(text);
        int size = tokens.size();
        if (size == 0) {
            return new Tagged(tokens, new Label[0], new float[0]);
        }
        model.score(new Features(tokens, lexicon), size, lattice);
        int[] best = lattice.best(model.transitions());
        float[] marginals = lattice.marginals(model.powers());
        Label[] labels = new Label[size];
        float[] confidences = new float[size];
        for (int i = 0; i < size; i++) {
            labels[i] = Label.of(best[i]);
            confidences[i] = marginals[i * Lattice.LABELS + best[i]];
        }
        new JournalNames(tokens, labels, lexicon).settle();
        return new Tagged(tokens, labels, confidences);
    }
}
