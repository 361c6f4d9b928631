package org.kmref.csl.oracle;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.oracle.Assignment.WorkList;
import org.kmref.csl.oracle.Texts.Place;
import org.kmref.format.Formats;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Library;
import org.kmref.model.Problem;

/**
 * A development command: {@code prepare FOLDER} writes what the reference processor needs, {@code report FOLDER} holds its
 * answers against kmref's, and {@code golden FOLDER RESOURCES} also writes down where the two agree.
 */
public final class Comparison {
    private final Path folder;
    private final List<String> differences = new ArrayList<>();
    private int equal;
    private int total;

    private Comparison(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Comparison comparison = new Comparison(Path.of(args[1]));
        switch (args[0]) {
            case "prepare" -> comparison.prepare();
            case "report" -> comparison.report(Optional.empty());
            case "golden" -> comparison.report(Optional.of(Path.of(args[2])));
            default -> throw new IllegalArgumentException("prepare, report or golden");
        }
    }

    private void prepare() throws IOException {
        Path styles = Files.createDirectories(folder.resolve("styles"));
        for (String id : Assignment.STYLES) {
            Files.writeString(
                    styles.resolve(id + ".csl"),
                    StyleCatalogue.bundled().find(id).xml());
        }
        Path locales = Files.createDirectories(folder.resolve("locales"));
        for (var locale : LocaleCatalogue.bundled().all()) {
            Files.writeString(
                    locales.resolve("locales-" + locale.tag() + ".xml"),
                    LocaleCatalogue.bundled().xml(locale.tag()));
        }
        for (WorkList list : Assignment.LISTS) {
            StringBuilder json = new StringBuilder();
            Formats.byId("csl-json")
                    .flatMap(format -> format.writer())
                    .orElseThrow()
                    .write(list.items(), WriteOptions.of(Library.empty()), json);
            writeIfChanged(folder.resolve(list.name() + ".json"), json.toString());
        }
    }

    // What is newer than an answer has the answer asked again.
    private static void writeIfChanged(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }

    private void report(Optional<Path> golden) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        differences.add("style\tlocale\tplace\texpected\tgot");
        out.printf("| %-38s | %-11s | %-11s | %-11s |%n", "style", "en-US", "en-GB", "de-DE");
        out.printf("|%s|%s|%s|%s|%n", "-".repeat(40), "-".repeat(13), "-".repeat(13), "-".repeat(13));
        for (String style : Assignment.STYLES) {
            Agreed agreed = new Agreed();
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "| %-38s |", style));
            for (String locale : Assignment.LOCALES) {
                row.append(String.format(Locale.ROOT, " %-11s |", compare(style, locale, agreed)));
            }
            out.println(row);
            if (golden.isPresent()) {
                agreed.write(golden.get().resolve(style + ".tsv"));
            }
        }
        Files.write(folder.resolve("differences.tsv"), differences);
        out.printf(Locale.ROOT, "csl-oracle: %d of %d equal (%.2f %%)%n", equal, total, 100.0 * equal / total);
    }

    private String compare(String style, String locale, Agreed agreed) throws IOException {
        int equalHere = 0;
        int totalHere = 0;
        for (WorkList list : Assignment.LISTS) {
            Map<Place, String> got = Texts.of(list, style, locale);
            Map<Place, String> expected = answer(list, style, locale, got);
            for (Map.Entry<Place, String> entry : expected.entrySet()) {
                Place place = entry.getKey();
                String mine = got.getOrDefault(place, "(nothing)");
                totalHere++;
                if (mine.equals(entry.getValue())) {
                    equalHere++;
                    agreed.add(place, locale, mine);
                } else {
                    differences.add(String.join("\t", style, locale, place.toString(), entry.getValue(), mine));
                }
            }
        }
        equal += equalHere;
        total += totalHere;
        return equalHere + "/" + totalHere;
    }

    private Map<Place, String> answer(WorkList list, String style, String locale, Map<Place, String> got)
            throws IOException {
        String name = list.name() + "-" + locale + ".json";
        List<Problem> problems = new ArrayList<>();
        Node answers = YamlNodes.read(
                        name, Files.readString(folder.resolve("answers").resolve(name)), problems)
                .orElseThrow(() -> new IOException(problems.toString()));
        Mapping answer = (Mapping) field(answers, style + ".csl");
        Map<Place, String> texts = new LinkedHashMap<>();
        if (field(answer, "bibliography") instanceof Sequence entries) {
            entries(entries, list, got, texts);
        }
        for (Node.Field citation : ((Mapping) field(answer, "citations")).fields()) {
            Place place = new Place(Place.CITATION, list.name(), citation.name());
            texts.put(place, Texts.plain(text(citation.value())));
        }
        return texts;
    }

    // Of an entry with nothing in it the oracle names the key but gives no text, so that the texts after it stand one
    // key
    // too early, and as many keys at the end have none. Which they are can be told only by what is empty here too.
    private static void entries(Sequence entries, WorkList list, Map<Place, String> got, Map<Place, String> texts) {
        List<Place> places = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (Node entry : entries.items()) {
            List<Node> pair = ((Sequence) entry).items();
            places.add(new Place(Place.BIBLIOGRAPHY, list.name(), text(pair.get(0))));
            String text = Texts.plain(text(pair.get(1)));
            if (!text.isEmpty()) {
                given.add(text);
            }
        }
        List<Place> shown = places.stream()
                .filter(place -> !got.getOrDefault(place, "").isEmpty())
                .toList();
        List<Place> aligned = shown.size() == given.size() ? shown : places;
        for (int i = 0; i < given.size(); i++) {
            texts.put(aligned.get(i), given.get(i));
        }
    }

    private static Node field(Node mapping, String name) {
        return ((Mapping) mapping).get(name).orElseThrow();
    }

    private static String text(Node scalar) {
        return ((Scalar) scalar).text();
    }

    /** The texts both processors give, each with the locales in which it is the same. */
    private static final class Agreed {
        private final Map<String, List<String>> localesOf = new LinkedHashMap<>();

        void add(Place place, String locale, String text) {
            localesOf
                    .computeIfAbsent(place + "\t" + text, row -> new ArrayList<>())
                    .add(locale);
        }

        void write(Path file) throws IOException {
            String rows = localesOf.entrySet().stream()
                    .map(entry -> String.join(",", entry.getValue()) + "\t" + entry.getKey() + "\n")
                    .sorted(java.util.Comparator.comparing(row -> row.substring(row.indexOf('\t'))))
                    .collect(Collectors.joining());
            Files.createDirectories(file.getParent());
            Files.writeString(file, rows);
        }
    }
}
