package org.kmref.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import org.kmref.format.plaintext.tag.Features;
import org.kmref.format.plaintext.tag.Label;
import org.kmref.format.plaintext.tag.Lexicon;
import org.kmref.format.plaintext.tag.Model;
import org.kmref.format.plaintext.tag.Tokens;

/** Makes the model that reads plain-text references; the same bytes at each run. */
public final class ModelTrainer {

    private static final long SEED = 19;
    private static final int REFERENCES = 40_000;
    private static final int EPOCHS = 3;
    private static final int LEAST_COUNT = 4;
    private static final int MOST_FEATURES = 165_000;
    private static final double HIDDEN = 0.2;
    private static final double KNOWN = 0.6;
    // There are few labelled references, and each tells more than one made up: so often each is met, every second time
    // spoiled.
    private static final int TIMES = 8;

    private final Chance chance = new Chance(SEED + 1);
    private final LabelledPart labelled;

    ModelTrainer(LabelledPart labelled) {
        this.labelled = labelled;
    }

    /**
     * Trains.
     *
     * @param args the labelled references of others, the file to write, and, to try something, how many references to make up and how
     *     many rounds
     */
    public static void main(String[] args) throws IOException {
        LabelledPart labelled = LabelledPart.read(Path.of(args[0]));
        int references = args.length > 2 ? Integer.parseInt(args[2]) : REFERENCES;
        int epochs = args.length > 3 ? Integer.parseInt(args[3]) : EPOCHS;
        Path file = Path.of(args[1]);
        try (OutputStream out = Files.newOutputStream(file)) {
            new ModelTrainer(labelled).train(references, epochs, out, told -> {});
        }
    }

    void train(int references, int epochs, OutputStream out, Consumer<String> told) throws IOException {
        int[] journals = MadeUpSources.journalNames();
        // Some names are not known while learning, so that the others are not all that counts.
        int[] known = Arrays.stream(journals).filter(name -> chance.is(KNOWN)).toArray();
        Lexicon lexicon = Lexicon.read().withJournals(known);
        Examples examples = new Examples(SEED, lexicon);
        Trainer trainer = new Trainer();
        while (trainer.size() < references) {
            examples.next().forEach(example -> add(example, lexicon, trainer));
        }
        Noise noise = new Noise(chance, new WordLists());
        for (int time = 0; time < TIMES; time++) {
            for (LabelledText example : labelled.texts()) {
                if (time % 2 == 1) {
                    noise.spoil(example);
                }
                add(example, lexicon, trainer);
            }
        }
        trainer.prune(LEAST_COUNT);
        for (int epoch = 0; epoch < epochs; epoch++) {
            double wrong = trainer.epoch(chance, 1f / (1 + 0.7f * epoch));
            told.accept("round " + (epoch + 1) + ": " + wrong);
        }
        Trainer.Learned learned = trainer.learned(MOST_FEATURES);
        told.accept(learned.hashes().length + " features");
        Model.write(out, learned.hashes(), learned.weights(), learned.scale(), learned.transitions(), journals);
    }

    private void add(LabelledText example, Lexicon lexicon, Trainer trainer) {
        Tokens tokens = Tokens.of(example.text());
        if (tokens.size() == 0) {
            return;
        }
        Label[] labels = example.labels(tokens, lexicon);
        Features features = new Features(tokens, lexicon);
        boolean[] hidden = new boolean[tokens.size()];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = chance.is(HIDDEN)
                    && !features.isFunctional(i)
                    && Character.isLetter(tokens.text().charAt(tokens.start(i)));
        }
        features.hide(hidden);
        trainer.add(features, tokens.size(), labels);
    }
}
