package org.kmref.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kmref.format.Format;
import org.kmref.format.Formats;
import org.kmref.format.Works;
import org.kmref.format.core.WriteOptions;
import org.kmref.model.DateParts;
import org.kmref.model.DateValue;
import org.kmref.model.DateVariable;
import org.kmref.model.Item;
import org.kmref.model.ItemType;
import org.kmref.model.Library;
import org.kmref.model.Name;
import org.kmref.model.NameVariable;
import org.kmref.model.NumberVariable;
import org.kmref.model.TextVariable;

/**
 * The programs that BibTeX and BibLaTeX files are for read the embedded list, and works of every type, without a warning.
 *
 * <p>One warning is true and stays: biber says of a work without a date that it has none. Where a program is missing, its
 * test is skipped, aloud.
 */
class TexToolsTest {

    @TempDir
    private Path folder;

    @Test
    void biberFindsTheDataModelKept() throws Exception {
        List<Item> works = works();
        write("biblatex", works);
        List<String> undated = works.stream()
                .filter(work -> work.date(DateVariable.ISSUED).isEmpty())
                .map(work -> "'" + work.key() + "'")
                .toList();
        assertThat(run("biber", "--tool", "--validate-datamodel", "--nolog", "works.bib").stream()
                        .filter(line -> line.contains("WARN") || line.contains("ERROR"))
                        .filter(line -> !(line.contains("one of 'date, year' must be defined")
                                && undated.stream().anyMatch(line::contains)))
                        .filter(line -> !line.contains("WARNINGS: " + undated.size())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "abbrv", "unsrt"})
    void bibtexHasNothingToWarnOf(String style) throws Exception {
        write("bibtex", works());
        Files.writeString(
                folder.resolve("works.aux"),
                "\\relax\n\\citation{*}\n\\bibstyle{" + style + "}\n\\bibdata{works}\n",
                StandardCharsets.US_ASCII);
        assertThat(run("bibtex", "works"))
                .noneMatch(line -> line.contains("Warning") || line.contains("error message"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "biblatex"})
    void pandocReadsAllOfThem(String form) throws Exception {
        List<Item> works = works();
        write(form, works);
        List<String> said = run("pandoc", "-f", form, "-t", "csljson", "works.bib", "-o", "works.json");
        assertThat(said).isEmpty();
        String json = Files.readString(folder.resolve("works.json"));
        assertThat(works).allMatch(work -> json.contains("\"id\": \"" + work.key() + "\""));
    }

    private void write(String form, List<Item> works) throws IOException {
        StringBuilder out = new StringBuilder();
        Formats.byId(form).flatMap(Format::writer).orElseThrow().write(works, WriteOptions.of(Library.empty()), out);
        Files.writeString(folder.resolve("works.bib"), out);
    }

    private static List<Item> works() throws IOException {
        List<Item> works = new ArrayList<>();
        try (var in = Files.newInputStream(Path.of("data/reading-list.yaml"))) {
            works.addAll(Formats.byId("csl-yaml")
                    .flatMap(Format::reader)
                    .orElseThrow()
                    .read(in, "reading-list.yaml")
                    .items());
        }
        for (ItemType type : ItemType.values()) {
            works.add(plain(type, "-plain").build());
            works.add(rich(type));
        }
        return works;
    }

    private static Item.Builder plain(ItemType type, String ending) {
        return Works.work(type.cslName() + ending, type)
                .put(TextVariable.TITLE, "On DNA & the “" + type.cslName() + "”: 100% <i>E. coli</i> in $x^2$")
                .put(
                        NameVariable.AUTHOR,
                        List.of(
                                Name.person("Cruz", "Ana").withNonDroppingParticle("de la"),
                                Name.person("King", "Martin").withSuffix("Jr."),
                                Name.literal("Sand & Stone and Co")))
                .put(TextVariable.PUBLISHER, "Press & Co")
                .put(DateVariable.ISSUED, DateValue.of(DateParts.ofDay(2020, 5, 4)));
    }

    private static Item rich(ItemType type) {
        Item.Builder item = plain(type, "-rich")
                .put(NameVariable.EDITOR, List.of(Name.person("Müller", "Zoë")))
                .put(NameVariable.TRANSLATOR, List.of(Name.person("Łuk", "Ewa")))
                .put(NameVariable.DIRECTOR, List.of(Name.person("Kay", "Jo")))
                .put(DateVariable.ACCESSED, DateValue.of(DateParts.ofMonth(2021, 2)))
                .put(DateVariable.ORIGINAL_DATE, DateValue.of(DateParts.ofYear(1999)));
        for (NumberVariable variable : NumberVariable.values()) {
            item.put(variable, variable == NumberVariable.PAGE ? "100-110" : "7");
        }
        for (TextVariable variable : TextVariable.values()) {
            item.put(variable, text(variable));
        }
        return item.build();
    }

    private static String text(TextVariable variable) {
        return switch (variable) {
            case TITLE -> "A title with {braces}, x_y and 5 < 6";
            case DOI -> "10.1000/a_b(c)";
            case URL -> "https://example.org/a_b?c=d%20e&f=#g";
            case ISBN -> "978-0-306-40615-7";
            case ISSN -> "1748-5908";
            case LANGUAGE -> "en-GB";
            default -> "Words & more of " + variable.cslName();
        };
    }

    private List<String> run(String... command) throws Exception {
        boolean there = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, command[0])));
        if (!there) {
            System.out.println("tex-tools: skipped, there is no " + command[0]);
        }
        assumeTrue(there, "no " + command[0]);
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as("%s ends", command[0])
                .isTrue();
        return Files.readAllLines(folder.resolve("said.txt"), StandardCharsets.ISO_8859_1);
    }
}
