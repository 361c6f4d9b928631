package org.kmref.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kmref.format.csldata.CslItemReader;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.DateVariable;
import org.kmref.model.Edtf;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Name;
import org.kmref.model.Problem;

/**
 * Reads a folder of BibTeX files and compares every field with what is expected of each.
 *
 * <p>{@code -Dkmref.biblatex-cases=DIR} names another folder of {@code NAME.bib} and {@code NAME.expected.yaml}. The list of
 * those that pass holds for the default folder; any other is only reported.
 */
class BiblatexCasesTest {

    private static final Path DEFAULT = Path.of("../shared/biblatex-cases");

    /**
     * What the rules for real files (the README of their folder) want otherwise than pandoc, value by value. Nothing else of
     * these files is set aside, and of these values no more than the difference that is named.
     */
    private enum OtherRule {
        /** A title that is not in title case keeps its letters; pandoc lowers and raises some. */
        TITLE_KEEPS_ITS_LETTERS("yoon title", "Koff2009-gn title", "year-month-old title", "year-month-new title") {
            @Override
            boolean allows(String expected, String found) {
                return expected.equalsIgnoreCase(found);
            }
        },
        /** Publishers and places are joined with `and`; pandoc has semicolons. */
        LISTS_HAVE_AND(
                "iliad publisher-place",
                "nietzsche:historie publisher",
                "nietzsche:historie publisher-place",
                "nietzsche:ksa publisher",
                "nietzsche:ksa publisher-place",
                "westfahl:frontier publisher-place") {
            @Override
            boolean allows(String expected, String found) {
                return expected.replace("; ", " and ").equals(found);
            }
        },
        /** An article number stands in `page`; pandoc leaves it out. */
        ARTICLE_NUMBER_IS_A_PAGE("kastenholz page") {
            @Override
            boolean allows(String expected, String found) {
                return expected.isEmpty() && found.equals("124106");
            }
        };

        private final String values;

        OtherRule(String... values) {
            this.values = "|" + String.join("|", values) + "|";
        }

        abstract boolean allows(String expected, String found);

        static boolean allows(String value, String expected, String found) {
            return Stream.of(values())
                    .anyMatch(rule -> rule.values.contains("|" + value + "|") && rule.allows(expected, found));
        }
    }

    private static final Map<String, String> SPELT_IN_LOWER_CASE =
            Map.of("url", "URL", "doi", "DOI", "isbn", "ISBN", "issn", "ISSN", "pmid", "PMID", "pmcid", "PMCID");

    @Test
    void theCasesListedAsPassingPassAndNoOthers() throws IOException {
        String given = System.getProperty("kmref.biblatex-cases", "");
        Path folder = given.isEmpty() ? DEFAULT : Path.of(given);
        if (!Files.isDirectory(folder)) {
            System.out.println("biblatex-cases: skipped, there is no folder " + folder);
        }
        assumeTrue(Files.isDirectory(folder), "no folder " + folder);
        TreeSet<String> passed = new TreeSet<>();
        List<String> failures = new ArrayList<>();
        List<Path> cases = cases(folder);
        for (Path bib : cases) {
            String name = bib.getFileName().toString().replaceFirst("\\.bib$", "");
            List<String> differences = differences(bib);
            if (differences.isEmpty()) {
                passed.add(name);
            } else {
                failures.add(name + "\n    " + String.join("\n    ", differences));
            }
        }
        System.out.printf("biblatex-cases: %d passed, %d failed of %d%n", passed.size(), failures.size(), cases.size());
        failures.forEach(failure -> System.out.println("  " + failure));
        if (given.isEmpty() || Files.isSameFile(folder, DEFAULT)) {
            assertThat(passed).isEqualTo(new TreeSet<>(listed()));
        }
    }

    private static List<Path> cases(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bib"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> listed() throws IOException {
        try (InputStream in = BiblatexCasesTest.class.getResourceAsStream("/biblatex/passing.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<String> differences(Path bib) throws IOException {
        List<Item> got;
        try (InputStream in = Files.newInputStream(bib)) {
            got = new BibtexReader().read(in, bib.toString()).items();
        }
        Path yaml = bib.resolveSibling(bib.getFileName().toString().replaceFirst("\\.bib$", ".expected.yaml"));
        List<Item> expected = expected(yaml);
        List<String> differences = new ArrayList<>();
        Map<String, Map<String, String>> wanted = new TreeMap<>();
        Map<String, Map<String, String>> found = new TreeMap<>();
        expected.forEach(item -> wanted.put(item.key().value(), fields(item, true)));
        got.forEach(item -> found.put(item.key().value(), fields(item, false)));
        TreeSet<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(found.keySet());
        for (String key : keys) {
            Map<String, String> left = wanted.getOrDefault(key, Map.of());
            Map<String, String> right = found.getOrDefault(key, Map.of());
            TreeSet<String> names = new TreeSet<>(left.keySet());
            names.addAll(right.keySet());
            for (String name : names) {
                String want = left.getOrDefault(name, "");
                String have = right.getOrDefault(name, "");
                if (!want.equals(have) && !OtherRule.allows(key + " " + name, want, have)) {
                    differences.add(key + " " + name + ": expected " + left.get(name) + ", got " + right.get(name));
                }
            }
        }
        return differences;
    }

    private static List<Item> expected(Path yaml) throws IOException {
        List<Problem> problems = new ArrayList<>();
        String text = Files.readString(yaml).replaceFirst("---\\s*$", "");
        Node.Mapping document =
                (Node.Mapping) YamlNodes.read(yaml.toString(), text, problems).orElseThrow();
        Node.Sequence references = (Node.Sequence) document.get("references").orElseThrow();
        List<Item> items = new ArrayList<>();
        for (Node node : references.items()) {
            List<Node.Field> fields = ((Node.Mapping) node)
                    .fields().stream().map(BiblatexCasesTest::asInCsl).toList();
            new CslItemReader(yaml.toString(), problems)
                    .read(new Node.Mapping(fields, node.line(), node.column()))
                    .ifPresent(items::add);
        }
        return items;
    }

    // pandoc writes some names in lower case, and escapes what Markdown would read as something else.
    private static Node.Field asInCsl(Node.Field field) {
        String name = SPELT_IN_LOWER_CASE.getOrDefault(
                field.name(), field.name().equals("event") ? "event-title" : field.name());
        boolean date = Stream.of(DateVariable.values())
                .anyMatch(variable -> variable.cslName().equals(name));
        if (date && field.value() instanceof Node.Scalar scalar) {
            String text = scalar.text().replace("\\", "").replaceFirst("^y", "Y");
            return new Node.Field(
                    name,
                    new Node.Scalar(text, scalar.kind(), scalar.line(), scalar.column()),
                    field.line(),
                    field.column());
        }
        return new Node.Field(name, field.value(), field.line(), field.column());
    }

    private static Map<String, String> fields(Item item, boolean markdown) {
        Map<String, String> fields = new TreeMap<>();
        if (item.type() != ItemType.DOCUMENT) {
            fields.put("type", item.type().cslName());
        }
        item.names()
                .forEach((variable, names) -> fields.put(
                        variable.cslName(),
                        names.stream().map(BiblatexCasesTest::name).toList().toString()));
        item.dates().forEach((variable, date) -> fields.put(variable.cslName(), Edtf.write(date)));
        item.numbers().forEach((variable, number) -> fields.put(variable.cslName(), text(number, markdown)));
        item.texts().forEach((variable, text) -> fields.put(variable.cslName(), text(text, markdown)));
        return fields;
    }

    private static String name(Name name) {
        return String.join(
                "|",
                name.literal(),
                straight(name.family()),
                name.given(),
                straight(name.nonDroppingParticle()),
                straight(name.droppingParticle()),
                name.suffix());
    }

    private static String text(String text, boolean markdown) {
        return straight(markdown ? fromMarkdown(text) : text);
    }

    private static String straight(String text) {
        return text.replaceAll("[“”]", "\"").replaceAll("[‘’]", "'").replace('\u00A0', ' ');
    }

    /** Returns the Markdown that pandoc writes of a field as the text of CSL-JSON. */
    private static String fromMarkdown(String text) {
        return text.replaceAll("\\*\\*([^*]+)\\*\\*", "<b>$1</b>")
                .replaceAll("(?<!\\\\)\\*([^*]+)(?<!\\\\)\\*", "<i>$1</i>")
                .replaceAll("\\[([^\\]]*)\\]\\{\\.nocase\\}", "<span class=\"nocase\">$1</span>")
                .replaceAll("\\[([^\\]]*)\\]\\{\\.smallcaps\\}", "<span style=\"font-variant:small-caps;\">$1</span>")
                .replaceAll("(?<!\\\\)\\^([^^]+)\\^", "<sup>$1</sup>")
                .replaceAll("(?<!\\\\)~([^~]+)~", "<sub>$1</sub>")
                .replaceAll("(?<!\\\\)---", "—")
                .replaceAll("(?<!\\\\)--", "–")
                .replaceAll("(?<!\\\\)\\.\\.\\.", "…")
                .replaceAll("\\\\([\\p{Punct}])", "$1")
                .replace("\\ ", " ");
    }
}
