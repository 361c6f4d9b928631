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
import org.kmref.csl.StyleException;
import org.kmref.csl.catalogue.LocaleCatalogue;
import org.kmref.csl.catalogue.StyleCatalogue;
import org.kmref.csl.locale.LocatorGrammar;
import org.kmref.csl.oracle.Assignment.WorkList;
import org.kmref.csl.oracle.Texts.Place;
import org.kmref.document.CitationLine;
import org.kmref.format.Formats;
import org.kmref.format.core.WriteOptions;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.Node.Mapping;
import org.kmref.format.tree.Node.Scalar;
import org.kmref.format.tree.Node.Sequence;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Citation;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Problem;

/**
 * A development command: {@code prepare FOLDER BESIDE} writes what the reference processor needs, {@code report FOLDER}
 * holds its answers against kmref's, and {@code golden FOLDER RESOURCES} also writes down where the two agree. BESIDE is a
 * folder with more works and styles, {@code items-167.json} and {@code styles-72.txt}, and a document of citations; what it
 * lacks is left out.
 */
public final class Comparison {
    private final Path folder;
    private final List<String> differences = new ArrayList<>();
    private final Findings popular = new Findings("csl-oracle", differences);
    private final Wide wide = new Wide();

    private Comparison(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        Comparison comparison = new Comparison(Path.of(args[1]));
        switch (args[0]) {
            case "prepare" -> comparison.prepare(Path.of(args[2]));
            case "report" -> comparison.report(Optional.empty());
            case "golden" -> comparison.report(Optional.of(Path.of(args[2])));
            default -> throw new IllegalArgumentException("prepare, report or golden");
        }
    }

    private void prepare(Path beside) throws IOException {
        styles("styles", Assignment.STYLES);
        wide.prepare(beside);
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

    private void styles(String name, List<String> ids) throws IOException {
        Path styles = Files.createDirectories(folder.resolve(name));
        for (String id : ids) {
            Files.writeString(
                    styles.resolve(id + ".csl"),
                    StyleCatalogue.bundled().find(id).xml());
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
        differences.add("style\tlocale\tplace\texpected\tgot\tclass");
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
        popular.report(out);
        wide.report(out);
        Files.write(folder.resolve("differences.tsv"), differences);
    }

    private String compare(String style, String locale, Agreed agreed) throws IOException {
        int equalHere = 0;
        int totalHere = 0;
        for (WorkList list : Assignment.LISTS) {
            Map<Place, String> got = Texts.of(list, style, locale);
            Pairs pairs = new Pairs(list, style, locale, got);
            for (Map.Entry<Place, String> entry :
                    answer(list, style, locale, got).entrySet()) {
                Place place = entry.getKey();
                Difference texts = pairs.of(place, entry.getValue());
                totalHere++;
                if (popular.count(style, place.toString(), texts)) {
                    equalHere++;
                    agreed.add(place, locale, texts.got());
                }
            }
        }
        return equalHere + "/" + totalHere;
    }

    private Map<Place, String> answer(WorkList list, String style, String locale, Map<Place, String> got)
            throws IOException {
        Mapping answer = (Mapping) field(answers(list.name() + "-" + locale + ".json"), style + ".csl");
        return answer(answer, list, got);
    }

    private Node answers(String name) throws IOException {
        List<Problem> problems = new ArrayList<>();
        return YamlNodes.read(name, Files.readString(folder.resolve("answers").resolve(name)), problems)
                .orElseThrow(() -> new IOException(problems.toString()));
    }

    private static Map<Place, String> answer(Mapping answer, WorkList list, Map<Place, String> got) {
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
    // key too early, and as many keys at the end have none. Which they are can be told only by what is empty here too;
    // unless the texts have been put right, and the empty one stands among the others.
    private static void entries(Sequence entries, WorkList list, Map<Place, String> got, Map<Place, String> texts) {
        Map<Place, String> all = new LinkedHashMap<>();
        for (Node entry : entries.items()) {
            List<Node> pair = ((Sequence) entry).items();
            Place place = new Place(Place.BIBLIOGRAPHY, list.name(), text(pair.get(0)));
            all.put(place, Texts.plain(text(pair.get(1))));
        }
        List<String> given =
                all.values().stream().filter(text -> !text.isEmpty()).toList();
        List<Place> places = new ArrayList<>(all.keySet());
        List<Place> shown = places.stream()
                .filter(place -> !got.getOrDefault(place, "").isEmpty())
                .toList();
        boolean right = !new ArrayList<>(all.values()).subList(0, given.size()).equals(given);
        if (right) {
            all.values().removeIf(String::isEmpty);
            texts.putAll(all);
            return;
        }
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

    /** Other works in other styles, each in its own language, the order of the entries, and a document of citations. */
    private final class Wide {
        private final Findings texts = new Findings("wide", differences);
        private int ordered;
        private int lists;

        void prepare(Path beside) throws IOException {
            Path ids = beside.resolve("styles-72.txt");
            if (Files.exists(ids)) {
                List<String> named = named(ids);
                styles("wide-styles", named);
                Files.write(folder.resolve("wide-styles.txt"), named);
                writeIfChanged(folder.resolve("wide.json"), Files.readString(beside.resolve("items-167.json")));
                writeIfChanged(
                        folder.resolve("document.json"), Files.readString(beside.resolve("document-items.json")));
                writeIfChanged(folder.resolve("document.txt"), Files.readString(beside.resolve("document.txt")));
            }
        }

        private static List<String> named(Path ids) throws IOException {
            return Files.readAllLines(ids).stream()
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .toList();
        }

        void report(PrintStream out) throws IOException {
            if (!Files.exists(folder.resolve("answers").resolve("wide.json"))) {
                out.println("csl-oracle: no wide comparison, for its works are not beside the oracle");
                return;
            }
            WorkList list =
                    new WorkList("wide", Assignment.items("wide.json", Files.readString(folder.resolve("wide.json"))));
            Node answers = answers("wide.json");
            for (String style : named(folder.resolve("wide-styles.txt"))) {
                compare(list, style, (Mapping) field(answers, style + ".csl"));
            }
            texts.report(out);
            out.printf(Locale.ROOT, "wide: the entries of %d of %d lists in the same order%n", ordered, lists);
            document(out);
        }

        private void compare(WorkList list, String style, Mapping answer) throws IOException {
            Map<Place, String> got = Texts.of(list, style, "");
            Map<Place, String> expected = answer(answer, list, got);
            Pairs pairs = new Pairs(list, style, "", got);
            expected.forEach((place, text) -> texts.count(style, place.toString(), pairs.of(place, text)));
            List<Place> theirs = entries(expected, got);
            List<Place> ours = entries(got, expected);
            if (!ours.isEmpty()) {
                lists++;
                ordered += ours.equals(theirs) ? 1 : 0;
                if (!ours.equals(theirs)) {
                    differences.add(style + "\t\torder");
                }
            }
        }

        // The entries that both lists show, in the order of the first.
        private static List<Place> entries(Map<Place, String> texts, Map<Place, String> others) {
            return texts.keySet().stream()
                    .filter(place -> place.kind().equals(Place.BIBLIOGRAPHY))
                    .filter(place -> !texts.getOrDefault(place, "").isEmpty()
                            && !others.getOrDefault(place, "").isEmpty())
                    .toList();
        }

        private void document(PrintStream out) throws IOException {
            List<Item> items = Assignment.items("document.json", Files.readString(folder.resolve("document.json")));
            List<Citation> citations = new ArrayList<>();
            for (String line : Files.readAllLines(folder.resolve("document.txt"))) {
                CitationLine.read(line)
                        .map(written -> CitationLine.meaning(written, citations.size() + 1, LocatorGrammar.of("en-US")))
                        .ifPresent(citations::add);
            }
            Node answers = answers("document.json");
            Findings found = new Findings("document", differences);
            for (String style : named(folder.resolve("wide-styles.txt"))) {
                String xml = StyleCatalogue.bundled().find(style).xml();
                List<String> texts = Texts.document(items, citations, style);
                List<Node> theirs = ((Sequence) field(answers, style + ".csl")).items();
                for (int i = 0; i < theirs.size(); i++) {
                    List<Item> cited = cited(items, citations.get(i));
                    String expected = Texts.plain(text(theirs.get(i)));
                    Difference pair = new Difference(xml, "", cited, true, expected, texts.get(i), Optional::empty);
                    found.count(style, "document " + (i + 1), pair);
                }
            }
            found.report(out);
        }

        private static List<Item> cited(List<Item> items, Citation citation) {
            return citation.cites().stream()
                    .flatMap(cite -> items.stream().filter(item -> item.key().equals(cite.key())))
                    .toList();
        }
    }

    /** The texts of a list in a style, to be held against the reference processor's. */
    private static final class Pairs {
        private final WorkList list;
        private final String style;
        private final String locale;
        private final Map<Place, String> got;
        private final Map<String, Item> items = new LinkedHashMap<>();
        private final String xml;
        private Map<Place, String> plainer = Map.of();

        Pairs(WorkList list, String style, String locale, Map<Place, String> got) throws StyleException {
            this.list = list;
            this.style = style;
            this.locale = locale;
            this.got = got;
            this.xml = StyleCatalogue.bundled().find(style).xml();
            list.items().forEach(item -> items.put(item.key().value(), item));
        }

        Difference of(Place place, String expected) {
            Item item = items.get(place.key());
            List<Item> works = item == null ? List.of() : List.of(item);
            String mine = got.getOrDefault(place, "(nothing)");
            return new Difference(xml, locale, works, false, expected, mine, () -> plainer(place));
        }

        private Map<Place, String> texts(WorkList works) {
            try {
                return Texts.of(works, style, locale);
            } catch (StyleException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private Optional<String> plainer(Place place) {
            if (plainer.isEmpty()) {
                List<Item> plain = list.items().stream()
                        .map(item -> Explained.plainer(item, xml))
                        .toList();
                plainer = plain.equals(list.items()) ? got : texts(new WorkList(list.name(), plain));
            }
            return Optional.ofNullable(plainer.get(place));
        }
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
