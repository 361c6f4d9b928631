package org.kmref.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kmref.format.core.InputText;
import org.kmref.format.core.ReadItems;
import org.kmref.model.Problem;

/**
 * Reads real files of other programs, each by what it says itself to be.
 *
 * <p>{@code -Dkmref.import-cases=DIR} names another folder; the default is {@code ../shared/import-cases}.
 */
class ImportCasesTest {

    private static final Path FOLDER = Path.of(System.getProperty("kmref.import-cases", "../shared/import-cases"));

    /** The files that are broken, and how many problems each has. */
    private static final Map<String, Integer> BROKEN = Map.ofEntries(
            Map.entry("CffImporterTestInvalid1.cff", 1),
            Map.entry("CffImporterTestInvalid2.cff", 1),
            Map.entry("MedlineImporterTestMalformedEntry.xml", 1),
            Map.entry("MedlinePlainImporterTestInvalidFormat.xml", 1),
            Map.entry("MedlinePlainImporterTestMultipleEntries.txt", 3),
            Map.entry("RisImporterCorrupted.ris", 1),
            Map.entry("RisImporterTest1.ris", 10),
            Map.entry("Endnote.entries.enw", 2),
            Map.entry("BibtexImporter.examples.bib", 1));

    @Test
    void whatIsValidReadsWithoutAProblemAndWhatIsBrokenSaysWhere() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            System.out.println("import-cases: skipped, there is no folder " + FOLDER);
        }
        assumeTrue(Files.isDirectory(FOLDER), "no folder " + FOLDER);
        Map<String, Integer> problems = new TreeMap<>();
        for (Path path : files()) {
            String name = path.getFileName().toString();
            ReadItems read = read(path);
            List<Problem> problemsOf = read.problems().stream()
                    .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                    .toList();
            if (!problemsOf.isEmpty()) {
                problems.put(name, problemsOf.size());
                assertThat(problemsOf).as(name).allMatch(problem -> problem.line() > 0);
            } else {
                assertThat(read.items()).as(name).isNotEmpty();
            }
        }
        assertThat(problems).isEqualTo(new TreeMap<>(BROKEN));
    }

    // The entries that a peer made of the other files stand beside them; only a file that was BibTeX itself is a case
    // here.
    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(path -> !path.toString().endsWith(".bib")
                            || path.getFileName().toString().startsWith("Bibtex"))
                    .sorted()
                    .toList();
        }
    }

    private static ReadItems read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String name = path.getFileName().toString();
        Format format = Formats.detect(name, InputText.decode(bytes)).orElseThrow(() -> new AssertionError(name));
        return format.reader().orElseThrow().read(new ByteArrayInputStream(bytes), name);
    }

    @Test
    void aProblemSaysWhatToDo() throws IOException {
        assumeTrue(Files.isDirectory(FOLDER), "no folder " + FOLDER);
        assertThat(read(FOLDER.resolve("RisImporterCorrupted.ris")).problems())
                .extracting(Problem::toString)
                .containsExactly("RisImporterCorrupted.ris:2:1: a record begins without its type; "
                        + "put `TY  - JOUR` or the like first");
    }
}
