package org.kmref;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the picture of the packages: who may use whom, and where each library and each way out of the program is. */
class ArchitectureTest {
    private static final String ROOT = "org.kmref";
    private static final String MAIN = "org.kmref.Main";

    // The editor, the pager, the opener and the clipboard, whose names and options come from the environment and never
    // from data.
    private static final String CHILD_PROGRAMS = "org.kmref.ChildPrograms";

    // Runs when kmref is built, never when it is used, and opens the jar of styles by its address.
    private static final String CATALOGUE_BUILDER = "org.kmref.csl.catalogue.CatalogueBuilder";

    /** Who may use whom: the packages below the root, each with those it may use beside itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("terminal", Set.of("model")),
            Map.entry("csl", Set.of("model")),
            Map.entry("format", Set.of("model")),
            Map.entry("query", Set.of("model")),
            Map.entry("store", Set.of("model", "format")),
            Map.entry("index", Set.of("model", "query", "store")),
            Map.entry("check", Set.of("model", "query", "terminal")),
            Map.entry("document", Set.of("model", "csl", "terminal", "query")),
            Map.entry("lookup", Set.of("model", "format", "query")),
            Map.entry("revision", Set.of("model", "format", "query")),
            Map.entry("pandoc", Set.of("model", "csl", "document")),
            Map.entry("word", Set.of("model", "csl", "document", "format")),
            Map.entry("site", Set.of("model", "csl", "document", "format", "query")),
            Map.entry(
                    "cli",
                    Set.of(
                            "model",
                            "terminal",
                            "csl",
                            "format",
                            "query",
                            "store",
                            "index",
                            "check",
                            "document",
                            "revision",
                            "lookup",
                            "pandoc",
                            "word",
                            "site")),
            // Of whoever trains the model, not of a running kmref.
            Map.entry("training", Set.of("model", "csl", "format")),
            // Of the build, not of a running kmref.
            Map.entry("distribution", Set.of("Main", "cli")));

    private static final Set<String> PACKAGES = new TreeSet<>(MAY_USE.keySet());

    // Wherever the build puts the tests: beside this one.
    private static final String TESTS = ArchitectureTest.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString();

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains(TESTS))
            .importPackages(ROOT);

    @Test
    void everyPackageHasItsPlaceInThePicture() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals(ROOT))
                .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", ""))
                .collect(toCollection(TreeSet::new));
        assertThat(found)
                .as("a package beside these is to be put into MAY_USE and into the design first")
                .isEqualTo(PACKAGES);
    }

    @Test
    void thePictureInTheDocumentsIsThisOne() throws IOException {
        String document = Files.readString(Path.of("src/docs/architecture.md"));
        int start = document.indexOf("```\n") + 4;
        Map<String, Set<String>> picture = document.substring(start, document.indexOf("```", start))
                .lines()
                .map(line -> line.split(" +", 2))
                .collect(toMap(line -> line[0], line -> line.length < 2 ? Set.of() : Set.of(line[1].split(" "))));
        assertThat(picture).isEqualTo(MAY_USE);
    }

    @Test
    void theDocumentsNameFilesThatAreThere() throws IOException {
        Pattern file = Pattern.compile("`((?:[a-z]+/)+\\w+\\.java)`");
        List<String> missing = file.matcher(Files.readString(Path.of("src/docs/architecture.md")))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !Files.exists(Path.of("src/main/java/org/kmref", name)))
                .toList();
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PACKAGES")
    void aPackageUsesOnlyThoseItMay(String name) {
        Set<String> allowed = MAY_USE.getOrDefault(name, Set.of());
        DescribedPredicate<JavaClass> forbidden =
                DescribedPredicate.describe("classes of kmref in none of " + allowed, used -> {
                    String[] parts = used.getPackageName().split("\\.", -1);
                    boolean ours = used.getPackageName().startsWith(ROOT);
                    String part = parts.length < 3 ? used.getSimpleName() : parts[2];
                    return ours && !part.equals(name) && !allowed.contains(part);
                });
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat(forbidden)
                .because("dependencies go one way, so that each part can be understood, tested and replaced alone")
                .check(CLASSES);
    }

    @Test
    void packagesDoNotUseOneAnotherInACircle() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("of packages in a circle none can be understood alone")
                .check(CLASSES);
    }

    @Test
    void theModelUsesJavaOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.kmref.model..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "org.kmref.model..")
                .because("the model outlives every library that reads or formats it")
                .check(CLASSES);
    }

    @Test
    void picocliIsKnownToTheCommandLineOnly() {
        onlyIn("picocli..", "org.kmref.cli..", "a command's logic must be usable without a command line");
    }

    @Test
    void re2jIsKnownToTheQueryLanguageOnly() {
        onlyIn("com.google.re2j..", "org.kmref.query..", "an expression is bounded in one place before it is compiled");
    }

    @Test
    void jacksonAndItsYamlEngineAreKnownToStoreAndFormatOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.kmref.store..", "org.kmref.format..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml..", "org.snakeyaml..", "org.yaml..")
                .because("files are taken apart in one place, where they are bounded and every problem has its line")
                .check(CLASSES);
    }

    @Test
    void jbibtexIsKnownToTheTexFormatsOnly() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.kmref\\.format\\.bibtex\\..*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jbibtex..")
                .because("a work never goes through BibTeX on its way to anything else")
                .check(CLASSES);
    }

    @Test
    void citeprocJavaIsKnownToOneClassOnly() {
        Set<String> users = CLASSES.stream()
                .filter(user -> user.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("de.undercouch")))
                .map(ArchitectureTest::outermost)
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
        assertThat(users)
                .as("the processor's traps are guarded in one class of csl, and it can be replaced there")
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(name -> name.startsWith("org.kmref.csl."));
    }

    @Test
    void nothingKnowsTheCommandLineButMainAndTheBuild() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.kmref.cli..", "org.kmref.distribution..")
                .and()
                .doNotHaveFullyQualifiedName(MAIN)
                .and()
                .doNotHaveFullyQualifiedName(CHILD_PROGRAMS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kmref.cli..")
                .because("the command line is one way to use kmref, not the middle of it")
                .check(CLASSES);
    }

    @Test
    void onlyMainTouchesTheProcess() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(MAIN)
                .and()
                // Which waits for the pager when it is asked to end.
                .doNotHaveFullyQualifiedName(CHILD_PROGRAMS)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "console")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Runtime.class)
                .because("a run must be testable in process: streams, environment and exit code are handed in and out")
                .check(CLASSES);
    }

    @Test
    void nothingLogs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .because("a command speaks to its user on standard error or not at all")
                .check(CLASSES);
    }

    @Test
    void nothingButTheLookupAndThePreviewOfASiteKnowsTheNetwork() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CATALOGUE_BUILDER)
                .and()
                .resideOutsideOfPackages("org.kmref.lookup..", "org.kmref.site.serve..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "javax.net..", "com.sun.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(.*Socket.*|.*URLConnection|InetAddress|URLStreamHandler)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.nio\\.channels\\..*SocketChannel")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .because("kmref works offline and tells nobody what its user reads, but where that is what was asked"
                        + " for")
                .check(CLASSES);
    }

    @Test
    void onlyTheLookupSeesMoreOfTheNetworkThanAddresses() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CATALOGUE_BUILDER)
                .and()
                .resideOutsideOfPackages("org.kmref.lookup..", "org.kmref.distribution..", "org.kmref.site.serve..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(?!URI$|URISyntaxException$|URLEncoder$|BindException$).*")
                .because("an address is text elsewhere; the lookup follows it, and a site is served to this machine"
                        + " alone")
                .check(CLASSES);
    }

    @Test
    void jsoupReadsPagesInOnePlaceAndFetchesNone() {
        onlyIn("org.jsoup..", "org.kmref.format.service..", "a web page is read in one place, where it is bounded");
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.jsoup\\.(Connection|UncheckedIOException|helper\\..*|safety\\..*)")
                .because("what a page names is never fetched; the lookup asks, within its bounds")
                .check(CLASSES);
    }

    @Test
    void nothingStartsAnotherProgramButWhatTheUserHasSet() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CHILD_PROGRAMS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(ProcessBuilder.class)
                .because("data must never be able to run anything")
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItOwnsAndThatNothingInItIsNull() {
        Set<String> silent = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(owner -> owner.getClasses().stream().anyMatch(inside -> !isPackageInfo(inside)))
                .filter(owner -> !owner.isAnnotatedWith(NullMarked.class))
                .map(owner -> owner.getName())
                .collect(toCollection(TreeSet::new));
        assertThat(silent)
                .as("packages without a @NullMarked package-info.java")
                .isEmpty();
    }

    @Test
    void noClassIsNamedByWhatItIsNot() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Utilities|Manager|Helper|Impl)(\\d|\\$|[A-Z].*)?")
                .because("such a name says that nobody knew what the class is")
                .check(CLASSES);
    }

    private static void onlyIn(String library, String owner, String because) {
        noClasses()
                .that()
                .resideOutsideOfPackage(owner)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(because)
                .check(CLASSES);
    }

    private static JavaClass outermost(JavaClass inner) {
        return inner.getEnclosingClass().map(ArchitectureTest::outermost).orElse(inner);
    }

    private static boolean isPackageInfo(JavaClass candidate) {
        return candidate.getSimpleName().equals("package-info");
    }
}
