package org.kmref.format.plaintext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kmref.format.plaintext.Splitter.Block;
import org.kmref.format.plaintext.tag.Tagger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How good the reading of plain text is on labelled references: every {@code .jsonl} of the folder, without those that it was trained on,
 * and the pages in it. Floors only rise.
 */
@NullMarked
class PlainTextCorpusTest {
    private static final Path FOLDER = Path.of(System.getProperty("kmref.plain-text", "../shared/plain-text"));
    private static final JsonMapper JSON = new JsonMapper();

    /** What is reached of a corpus: fields, whole references, what is given without a doubt. */
    private record Floor(double fields, double whole, double sure) {}

    private static final Map<String, Floor> FLOORS = Map.of(
            "seed.jsonl", new Floor(0.99, 0.96, 1),
            "anystyle-core.jsonl", new Floor(0.949, 0.808, 0.99),
            "grobid-a.jsonl", new Floor(0.962, 0.847, 0.988));
    private static final double PAGES = 0.99;

    private static final Path LABELLED = Path.of("src/training/labelled.txt");

    private static Set<String> trainedOn() throws IOException {
        Set<String> texts = new HashSet<>();
        for (String line : Files.readAllLines(LABELLED)) {
            texts.add(line.substring(line.indexOf('\t') + 1).replaceAll("\\{\\S+ ([^}]*)}", "$1"));
        }
        return texts;
    }

    private static List<Path> files(Path folder, String pattern) throws IOException {
        Set<Path> found = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, pattern)) {
                all.forEach(found::add);
            }
        }
        Assumptions.assumeFalse(
                found.isEmpty(), "no " + pattern + " in " + folder + "; name the folder with -Dkmref.plain-text=DIR");
        return List.copyOf(found);
    }

    @Test
    void fieldsAreAsGoodAsTheyWere() throws IOException {
        ReferenceReader reader = new ReferenceReader();
        Set<String> trainedOn = trainedOn();
        List<String> tooLow = new ArrayList<>();
        for (Path file : files(FOLDER, "*.jsonl")) {
            CorpusScore score = new CorpusScore();
            for (String line : Files.readAllLines(file)) {
                JsonNode reference = JSON.readTree(line.isBlank() ? "{}" : line);
                String text = reference.path("text").asString("");
                if (!text.isEmpty() && !trainedOn.contains(text)) {
                    score.add(reference, reader.read(text).item());
                }
            }
            String name = file.getFileName().toString();
            System.out.println("plain-text: " + name + ": " + score);
            Floor floor = FLOORS.getOrDefault(name, new Floor(0, 0, 0));
            if (score.fields() < floor.fields() || score.whole() < floor.whole() || score.sure() < floor.sure()) {
                tooLow.add(name + ": " + score + ", floor " + floor);
            }
        }
        assertThat(tooLow).isEmpty();
    }

    @Test
    void pagesAreSplitAsTheyWere() throws IOException {
        Splitter splitter = new Splitter(new ReferenceTest(new Tagger()));
        int all = 0;
        int right = 0;
        for (Path page : files(FOLDER.resolve("pages"), "*.txt")) {
            Set<String> found = new HashSet<>();
            for (Block block : splitter.split(Files.readString(page))) {
                found.add(CorpusScore.folded(block.text()));
            }
            Path expected = page.resolveSibling(page.getFileName().toString().replace(".txt", ".expected.json"));
            int before = right;
            int here = 0;
            for (JsonNode reference : JSON.readTree(Files.readString(expected))) {
                here++;
                right += found.contains(CorpusScore.folded(reference.asString())) ? 1 : 0;
            }
            all += here;
            System.out.println(
                    "plain-text: " + page.getFileName() + ": " + (right - before) + " of " + here + " split rightly");
        }
        String result = String.format(Locale.ROOT, "%d of %d", right, all);
        assertThat((double) right / all).as(result).isGreaterThanOrEqualTo(PAGES);
    }
}
