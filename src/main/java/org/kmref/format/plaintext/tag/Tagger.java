package org.kmref.format.plaintext.tag;

/** Gives each token of a text the part of a reference that it most probably belongs to. Not for use from several threads. */
public final class Tagger {

    private final Lexicon lexicon;
    private final Model model;
    private final Lattice lattice = new Lattice();

    /** Makes a tagger with the model that comes with kmref, which is read now. */
    public Tagger() {
        this(Lexicon.read(), Model.read());
    }

    /** Makes a tagger with a model. */
    public Tagger(Lexicon lexicon, Model model) {
        this.lexicon = lexicon;
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
        return new Tagged(tokens, labels, confidences);
    }
}
