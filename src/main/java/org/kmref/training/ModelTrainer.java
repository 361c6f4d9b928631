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
    private static final int REFERENCES = 52_000;
    private static final int EPOCHS = 3;
    private static final int LEAST_COUNT = 4;
    private static final int MOST_FEATURES = 165_000;
    private static final double HIDDEN = 0.15;
    private static final double KNOWN = 0.6;

    private ModelTrainer() {}

    /**
     * Trains.
     *
     * @param args the file to write, and, to try something, how many references and how many rounds
     */
    public static void main(String[] args) throws IOException {
        int references = args.length > 1 ? Integer.parseInt(args[1]) : REFERENCES;
        int epochs = args.length > 2 ? Integer.parseInt(args[2]) : EPOCHS;
        Path file = Path.of(args[0]);
        try (OutputStream out = Files.newOutputStream(file)) {
            train(references, epochs, out, told -> {});
        }
    }

    static void train(int references, int epochs, OutputStream out, Consumer<String> told) throws IOException {
        Chance chance = new Chance(SEED + 1);
        int[] journals = MadeUpReferences.journalNames();
        // Some names are not known while learning, so that the others are not all that counts.
        int[] known = Arrays.stream(journals).filter(name -> chance.is(KNOWN)).toArray();
        Lexicon lexicon = Lexicon.read().withJournals(known);
        Examples examples = new Examples(SEED, lexicon);
        Trainer trainer = new Trainer();
        while (trainer.size() < references) {
            for (LabelledText example : examples.next()) {
                Tokens tokens = Tokens.of(example.text());
                if (tokens.size() == 0) {
                    continue;
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
        trainer.prune(LEAST_COUNT);
        for (int epoch = 0; epoch < epochs; epoch++) {
            double wrong = trainer.epoch(chance, 1f / (1 + 0.7f * epoch));
            told.accept("round " + (epoch + 1) + ": " + wrong);
        }
        Trainer.Learned learned = trainer.learned(MOST_FEATURES);
        told.accept(learned.hashes().length + " features");
        Model.write(out, learned.hashes(), learned.weights(), learned.scale(), learned.transitions(), journals);
    }
}
