package org.kmref.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kmref.check.CheckRun;
import org.kmref.check.CheckedFile;
import org.kmref.check.Checker;
import org.kmref.check.Finding;
import org.kmref.check.Fix;
import org.kmref.check.Subject;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.Doi;
import org.kmref.model.EditorialNotice;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Place;
import org.kmref.model.Registration;
import org.kmref.model.TextVariable;
import org.kmref.store.OpenedFile;
import org.kmref.store.Opener;
import org.kmref.store.ReadingChoices;
import org.kmref.store.RetractionFile;
import org.kmref.store.UserFolders;

/**
 * Holds each check against its file in {@code src/test/resources/check}, where behind each line stands what is found there.
 *
 * <p>{@code #> MESSAGE} is one finding, {@code #> MESSAGE => TEXT} one whose fix puts that text in. A line without is one
 * where nothing may be found. Partners and approaches stand in {@code ID.partners.yaml} and {@code ID.approaches.yaml},
 * and {@code # cites KEY} is a line of a manuscript.
 */
class CheckersTest {
    private static final Path FOLDER = Path.of("src/test/resources/check");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final Opener OPENER =
            new Opener(InputStream.nullInputStream(), problem -> {}, Opener.Watch.NONE, ReadingChoices.USUAL);

    static Stream<Checker> checkers() {
        return Checkers.all().stream();
    }

    @ParameterizedTest
    @MethodSource("checkers")
    void aCheckFindsWhatItsFileSaysAndNothingElse(Checker checker) throws IOException {
        Subject subject = subject(checker.id());
        List<Finding> findings = new CheckRun(List.of(checker)).of(subject);
        List<String> expected = new ArrayList<>();
        for (CheckedFile source : subject.sources()) {
            expected.addAll(expected(source));
        }
        assertThat(findings.stream().map(CheckersTest::shown).toList())
                .as(checker.id())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("checkers")
    void anExplanationIsSomeSentencesOnOneLine(Checker checker) {
        assertThat(checker.explanation())
                .endsWith(".")
                .doesNotContain("\n", "  ")
                .hasSizeBetween(60, 500);
    }

    @Test
    void noTwoChecksHaveOneId() {
        assertThat(Checkers.ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void everyFileIsOfACheck() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> names = files.map(file -> file.getFileName().toString().replaceAll("\\..*", ""))
                    .collect(Collectors.toSet());
            assertThat(names).isEqualTo(Set.copyOf(Checkers.ids()));
        }
    }

    private static List<String> expected(CheckedFile source) {
        List<String> expected = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(" #> ", -1);
            for (int j = 1; j < parts.length; j++) {
                expected.add(source.file() + ":" + (i + 1) + ": " + parts[j]);
            }
        }
        return expected;
    }

    private static String shown(Finding finding) {
        String fix = finding.fix().map(Fix::now).map(now -> " => " + now).orElse("");
        return finding.problem().file() + ":" + finding.problem().line() + ": " + finding.sentence() + fix;
    }

    private static Subject subject(String id) throws IOException {
        OpenedFile<Library> list = OPENER.examine(place(id + ".yaml"));
        Optional<OpenedFile<PartnerDirectory>> partners = Optional.empty();
        Optional<OpenedFile<Approaches>> approaches = Optional.empty();
        if (Files.exists(FOLDER.resolve(id + ".partners.yaml"))) {
            partners = Optional.of(OPENER.examinePartners(place(id + ".partners.yaml")));
        }
        if (Files.exists(FOLDER.resolve(id + ".approaches.yaml"))) {
            approaches = Optional.of(OPENER.examineApproaches(place(id + ".approaches.yaml")));
        }
        return new Subject(
                List.of(source(list, CheckedFile.FileKind.LIST, list.loaded().value())
                        .attaching(file -> file.startsWith("there"))),
                new Subject.Companions(
                        partners.map(file -> file.loaded().value()).orElse(PartnerDirectory.empty()),
                        approaches.map(file -> file.loaded().value()).orElse(Approaches.empty()),
                        partners.map(CheckersTest::companion),
                        approaches.map(CheckersTest::companion)),
                TODAY,
                new Subject.Evidence(notices(id, list.loaded().value()), cited(id, list.text()), registrations(id)),
                Optional.empty());
    }

    // What services say of the references, where that stands in ID.registered.yaml: of a preprint the DOI of its
    // article is a note.
    private static List<Registration> registrations(String id) throws IOException {
        if (!Files.exists(FOLDER.resolve(id + ".registered.yaml"))) {
            return List.of();
        }
        List<Registration> registrations = new ArrayList<>();
        for (Item item :
                OPENER.examine(place(id + ".registered.yaml")).loaded().value().items()) {
            boolean nowhere = item.text(TextVariable.STATUS).equals("nowhere");
            registrations.add(new Registration(
                    item.key(),
                    nowhere ? Optional.empty() : Optional.of(item),
                    new Doi(item.text(TextVariable.NOTE)),
                    nowhere ? item.text(TextVariable.SOURCE) : "Crossref, 2026-11-01"));
        }
        return registrations;
    }

    // What a line with the comment # cites KEY cites.
    private static List<Subject.CitedKey> cited(String id, String text) {
        List<Subject.CitedKey> cited = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split("# cites | #> ", -1);
            if (lines.get(i).contains("# cites ")) {
                String file = place(id + ".yaml").name();
                cited.add(new Subject.CitedKey(new CitationKey(parts[1].strip()), new Place(file, i + 1, 1)));
            }
        }
        return cited;
    }

    // What a table of retractions says, where one stands in ID.csv.
    private static List<EditorialNotice> notices(String id, Library list) throws IOException {
        return Files.exists(FOLDER.resolve(id + ".csv"))
                ? RetractionFile.read(place(id + ".csv"), InputStream.nullInputStream(), list.items())
                : List.of();
    }

    private static CheckedFile companion(OpenedFile<?> examined) {
        return source(examined, CheckedFile.FileKind.COMPANION, Library.empty());
    }

    private static UserFolders.Source place(String name) {
        return new UserFolders.Source(Optional.of(FOLDER.resolve(name)), name, "--library");
    }

    private static CheckedFile source(OpenedFile<?> examined, CheckedFile.FileKind kind, Library library) {
        return new CheckedFile(
                examined.name(),
                examined.text(),
                kind,
                library,
                examined.loaded().problems(),
                examined::place);
    }
}
