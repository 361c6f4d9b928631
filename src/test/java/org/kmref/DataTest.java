package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kmref.format.tree.Node;
import org.kmref.format.tree.YamlNodes;
import org.kmref.model.Approach;
import org.kmref.model.Approaches;
import org.kmref.model.CitationKey;
import org.kmref.model.Item;
import org.kmref.model.Library;
import org.kmref.model.Partner;
import org.kmref.model.PartnerDirectory;
import org.kmref.model.Problem;
import org.kmref.model.TextVariable;
import org.kmref.model.Theme;
import org.kmref.store.ApproachReader;
import org.kmref.store.Embedded;
import org.kmref.store.LibraryReader;
import org.kmref.store.Loaded;
import org.kmref.store.PartnerReader;
import org.kmref.store.UserFolders.Folder;

/**
 * The data that comes with kmref, held against itself and against the facts it was made from.
 *
 * <p>The facts lie outside the project; the system property {@code kmref.facts} names their folder, {@code
 * ../shared/reading-list-facts} by default.
 */
class DataTest {
    private static final Path FACTS = Path.of(System.getProperty("kmref.facts", "../shared/reading-list-facts"));

    // Facts the data does not write down, for they go without saying.
    private static final Set<String> DEFAULTS = Set.of("authors-complete: true", "url-unconfirmed: true");

    // The page's sentences are not the data's; PageStatementsTest holds what they say.
    private static final Set<String> IN_OUR_WORDS = Set.of("source-text", "definition");

    private static final Loaded<Library> READ_LIBRARY =
            LibraryReader.read("reading-list.yaml", Embedded.text(Folder.LIBRARY));
    private static final Loaded<PartnerDirectory> READ_PARTNERS =
            PartnerReader.read("partners.yaml", Embedded.text(Folder.PARTNERS));
    private static final Loaded<Approaches> READ_APPROACHES =
            ApproachReader.read("approaches.yaml", Embedded.text(Folder.APPROACHES));

    private static final Library LIBRARY = READ_LIBRARY.value();
    private static final PartnerDirectory PARTNERS = READ_PARTNERS.value();
    private static final Approaches APPROACHES = READ_APPROACHES.value();

    @Test
    void theFilesAreReadWithoutAProblem() {
        List<Problem> problems = new ArrayList<>(READ_LIBRARY.problems());
        problems.addAll(READ_PARTNERS.problems());
        problems.addAll(READ_APPROACHES.problems());
        assertThat(problems).isEmpty();
    }

    @Test
    void theReferencesStandUnderTheThemesOfThePageInItsOrder() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        LIBRARY.themes()
                .forEach(theme -> counts.put(theme.id(), LIBRARY.items(theme).size()));
        assertThat(LIBRARY.items()).hasSize(33);
        assertThat(counts.keySet())
                .containsExactly(
                        "communities-of-practice",
                        "introduction",
                        "theory",
                        "clinicians",
                        "public",
                        "commissioners",
                        "nihr-reports");
        assertThat(counts.values()).containsExactly(3, 2, 11, 4, 4, 4, 5);
        assertThat(LIBRARY.locale()).isEqualTo("en-GB");
    }

    @Test
    void theThemesHaveThePagesHeadings() {
        assertThat(LIBRARY.themes())
                .extracting(Theme::title)
                .containsExactly(
                        "Communities of practice",
                        "Introduction to knowledge mobilisation",
                        "Theories, models, and frameworks",
                        "Mobilising knowledge with clinicians",
                        "Mobilising knowledge with members of the public",
                        "Mobilising knowledge with commissioners and policy makers",
                        "Final reports from NIHR-funded research projects");
        assertThat(LIBRARY.themes())
                .allSatisfy(theme -> assertThat(theme.aliases()).isNotEmpty());
    }

    @Test
    void thePartnersAreThoseOfThePageWithTheTwoGroups() {
        List<Partner> groups = PARTNERS.partners().stream()
                .filter(partner -> partner.kind().equals("patient-public-group"))
                .toList();
        assertThat(groups).extracting(Partner::id).containsExactlyInAnyOrder("link-group", "rug");
        assertThat(PARTNERS.partners()).hasSize(26 + groups.size());
    }

    @Test
    void theApproachesAreThoseOfThePageWithTheDefinitionOfTheWhole() {
        assertThat(APPROACHES.approaches())
                .extracting(Approach::id)
                .containsExactly(
                        "community-of-practice",
                        "patient-and-public-involvement",
                        "knowledge-brokering",
                        "clinical-champions-and-fellows");
        assertThat(APPROACHES.about().map(Approach::definition).orElse("")).isNotBlank();
        assertThat(APPROACHES.approaches())
                .allSatisfy(approach -> assertThat(approach.definition()).isNotBlank());
    }

    @Test
    void everyIdNamedAnywhereExists() {
        Set<String> keys =
                LIBRARY.items().stream().map(item -> item.key().value()).collect(Collectors.toSet());
        Set<String> themes = LIBRARY.themes().stream().map(Theme::id).collect(Collectors.toSet());
        Set<String> partners = PARTNERS.partners().stream().map(Partner::id).collect(Collectors.toSet());
        Set<String> approaches =
                APPROACHES.approaches().stream().map(Approach::id).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (Item item : LIBRARY.items()) {
            missing(missing, item.key() + " themes", item.themes(), themes);
            missing(missing, item.key() + " partners", named(item, "partners"), partners);
            missing(missing, item.key() + " approaches", named(item, "approaches"), approaches);
        }
        for (Partner partner : PARTNERS.partners()) {
            missing(missing, partner.id() + " parent", unlessEmpty(partner.parent()), partners);
            missing(missing, partner.id() + " approach", unlessEmpty(partner.approach()), approaches);
        }
        for (Approach approach : APPROACHES.approaches()) {
            missing(missing, approach.id() + " groups", approach.groups(), partners);
            missing(missing, approach.id() + " references", words(approach.references()), keys);
            missing(missing, approach.id() + " related", words(approach.related()), keys);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyReferenceOfAnApproachNamesTheApproachAndTheOtherWayRound() {
        for (Approach approach : APPROACHES.approaches()) {
            Set<String> naming = LIBRARY.items().stream()
                    .filter(item -> named(item, "approaches").contains(approach.id()))
                    .map(item -> item.key().value())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> given = new TreeSet<>(words(approach.references()));
            given.addAll(words(approach.related()));
            assertThat(naming).as(approach.id()).isEqualTo(given);
        }
    }

    @Test
    void noDoiIsGivenThatIsUnconfirmedAndEachThatIsGivenSaysWhereItWasSeen() {
        for (Item item : LIBRARY.items()) {
            String doi = item.text(TextVariable.DOI);
            String unconfirmed = String.valueOf(item.extra().get("unconfirmed"));
            String confirmed = String.valueOf(item.extra().get("confirmed"));
            if (!doi.isEmpty()) {
                assertThat(doi).as(item.key().value()).startsWith("10.").doesNotContain(" ");
                assertThat(unconfirmed).as(item.key().value()).doesNotContain(doi);
                assertThat(confirmed).as(item.key().value()).contains("DOI=");
            }
        }
    }

    @Test
    void everyFactHasItsPlace() throws IOException {
        assumeFacts();
        Set<String> lost = new TreeSet<>();
        for (Node.Mapping fact : facts("references.yaml", "references")) {
            Item item = LIBRARY.item(new CitationKey(said(fact, "id"))).orElseThrow();
            fact.fields().forEach(field -> lost(lost, item.key().value(), field, said(item.toString())));
            String unconfirmed = said(fact, "doi-unconfirmed");
            assertThat(item.text(TextVariable.DOI)).as(item.key().value()).isEqualTo(said(fact, "DOI"));
            assertThat(unconfirmed.isEmpty()
                            || String.valueOf(item.extra().get("unconfirmed")).contains(unconfirmed))
                    .as(item.key() + " keeps the unconfirmed DOI " + unconfirmed)
                    .isTrue();
        }
        for (Node.Mapping fact : facts("partners.yaml", "partners")) {
            Partner partner = PARTNERS.partner(said(fact, "id")).orElseThrow();
            fact.fields().stream()
                    .filter(field -> !field.name().equals("source-text"))
                    .forEach(field -> lost(lost, partner.id(), field, said(partner.toString())));
        }
        for (Node.Mapping fact : facts("approaches.yaml", "approaches")) {
            Approach approach = APPROACHES.approach(said(fact, "id")).orElseThrow();
            fact.fields().stream()
                    .filter(field -> !IN_OUR_WORDS.contains(field.name()))
                    .forEach(field -> lost(lost, approach.id(), field, said(approach.toString())));
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void pandocReadsTheListAsItStands() throws Exception {
        if (!isInstalled("pandoc")) {
            System.out.println("skipped: pandoc is not installed and was not asked to read data/reading-list.yaml");
            abort("pandoc is not installed");
        }
        Path errors = Files.createTempFile("pandoc", ".txt");
        Path document = Files.createTempFile("all", ".md");
        try {
            Files.writeString(document, "---\nnocite: '@*'\n---\n");
            Process process = new ProcessBuilder(
                            "pandoc",
                            "--citeproc",
                            "--bibliography",
                            Path.of("data/reading-list.yaml").toAbsolutePath().toString(),
                            "-t",
                            "html",
                            document.toString())
                    .redirectError(errors.toFile())
                    .start();
            String html = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(errors).isEmptyFile();
            assertThat(html.split("class=\"csl-entry\"", -1)).hasSize(33 + 1);
        } finally {
            Files.delete(errors);
            Files.delete(document);
        }
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void missing(Set<String> missing, String where, Collection<String> named, Set<String> known) {
        named.stream().filter(id -> !known.contains(id)).forEach(id -> missing.add(where + ": " + id));
    }

    private static List<String> named(Item item, String field) {
        return item.extra().getOrDefault(field, List.of()) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static List<String> unlessEmpty(String id) {
        return id.isEmpty() ? List.of() : List.of(id);
    }

    private static List<String> words(List<CitationKey> keys) {
        return keys.stream().map(CitationKey::value).toList();
    }

    private static void assumeFacts() {
        if (!Files.isDirectory(FACTS)) {
            System.out.println("skipped: the facts are not in " + FACTS + "; -Dkmref.facts names their folder");
            abort("the facts are not in " + FACTS);
        }
    }

    private static List<Node.Mapping> facts(String file, String list) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Node document = YamlNodes.read(file, Files.readString(FACTS.resolve(file)), problems)
                .orElseThrow();
        assertThat(problems).isEmpty();
        Node.Sequence facts =
                (Node.Sequence) ((Node.Mapping) document).get(list).orElseThrow();
        return facts.items().stream().map(Node.Mapping.class::cast).toList();
    }

    // A fact is the text of a field or of its parts; a note may have been taken apart, so each of its words is looked
    // for.
    private static void lost(Set<String> lost, String id, Node.Field field, String all) {
        if (DEFAULTS.contains(field.name() + ": " + field.value().plain())) {
            return;
        }
        texts(field.value()).forEach(text -> {
            for (String word : said(text).split(" ", -1)) {
                if (!all.contains(word)) {
                    lost.add(id + " " + field.name() + ": " + word);
                }
            }
        });
    }

    private static List<String> texts(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                    .flatMap(item -> texts(item).stream())
                    .toList();
        }
        if (node instanceof Node.Mapping mapping) {
            return mapping.fields().stream()
                    .flatMap(field -> texts(field.value()).stream())
                    .toList();
        }
        return List.of(((Node.Scalar) node).text());
    }

    private static String said(Node.Mapping fact, String field) {
        return fact.get(field).map(value -> ((Node.Scalar) value).text()).orElse("");
    }

    // Words without the marks between them: a note's brackets and quotes may stand otherwise in the data.
    private static String said(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
