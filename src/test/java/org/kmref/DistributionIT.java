package org.kmref;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kmref.lookup.ReplayServer;

/** Runs the launcher of the distribution that the package step has made. */
class DistributionIT {
    private static final Path DISTRIBUTION = Path.of("target/kmref").toAbsolutePath();
    private static final String KMREF = DISTRIBUTION.resolve("bin/kmref").toString();
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final Path JVMS = Path.of("/usr/lib/jvm");
    private static final String ARCHIVE = Runtime.version().feature() >= 25 ? "kmref.aot" : "kmref.jsa";

    @TempDir
    Path folder;

    private record Ran(int code, String out, String err) {}

    @Test
    void itRunsThroughChainsOfRelativeLinksFromAFolderWithBlanks() throws Exception {
        Path moved = Files.createDirectories(folder.resolve("a folder"));
        copy(DISTRIBUTION, moved.resolve("kmref"));
        Path links = Files.createDirectories(folder.resolve("li nks"));
        Files.createSymbolicLink(links.resolve("one"), Path.of("../a folder/kmref/bin/kmref"));
        Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
        Ran ran = sh("CDPATH=/usr:/; export CDPATH; IFS=ek; export IFS; cd 'li nks' && ./two --version");
        assertThat(ran).isEqualTo(new Ran(0, version(), ""));
    }

    @Test
    void theFilterOfPandocCallsTheProgramBesideItOrTheOneOnThePath() throws Exception {
        Files.createSymbolicLink(folder.resolve("filter"), DISTRIBUTION.resolve("bin/kmref-filter"));
        Files.writeString(folder.resolve("empty.json"), "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[]}");
        Ran same = new Ran(0, "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[]}\n", "");
        assertThat(sh("./filter html < empty.json")).isEqualTo(same);

        Path alone = Files.copy(DISTRIBUTION.resolve("bin/kmref-filter"), folder.resolve("alone"));
        assertThat(alone).isExecutable();
        assertThat(sh("PATH='" + DISTRIBUTION.resolve("bin") + "':$PATH ./alone html < empty.json"))
                .isEqualTo(same);
        // Where pandoc is installed it finds it by its name.
        Files.writeString(folder.resolve("paper.md"), "---\nlang: en-US\n---\nSee [@nilsen2015].\n");
        Ran html = sh("PATH='" + DISTRIBUTION.resolve("bin")
                + "':$PATH; command -v pandoc > /dev/null || exit 0; pandoc --filter kmref-filter paper.md -t plain");
        assertThat(html.out())
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        text -> assertThat(text).startsWith("See (Nilsen, 2015)."));
    }

    @Test
    void bothArchivesAreWholeAndRunWhereTheyAreUnpacked() throws Exception {
        String name = "kmref-" + version().strip().substring("kmref ".length());
        Path archive = DISTRIBUTION.resolveSibling(name + ".tar.gz");
        Ran ran = sh("mkdir 'un packed' && cd 'un packed' && tar xzf '" + archive + "' && " + name
                + "/bin/kmref list -t theory --to keys | head -1 && (cd " + name + " && find . -type f | sort)");
        assertThat(ran.err()).isEmpty();
        List<String> files = filesOf(DISTRIBUTION);
        assertThat(ran.out().lines().skip(1).map(line -> line.substring(2))).containsExactlyElementsOf(files);
        assertThat(files)
                .contains(
                        "bin/kmref",
                        "bin/kmref-filter",
                        "lib/kmref.jar",
                        "lib/kmref.build",
                        "lib/" + ARCHIVE,
                        "data/reading-list.yaml",
                        "completions/_kmref",
                        "man/man1/kmref.1",
                        "man/man1/kmref-list.1");
        assertThat(DISTRIBUTION.resolveSibling(name + ".zip")).isRegularFile();
    }

    @Test
    void everyLibraryIsNamedWithItsLicenceAndTheGuidesAreThere() throws Exception {
        List<String> libraries = filesOf(DISTRIBUTION).stream()
                .filter(file -> file.startsWith("lib/") && file.endsWith(".jar") && !file.equals("lib/kmref.jar"))
                .map(file -> file.substring("lib/".length()).replaceAll("-[0-9.]+\\.jar$", ""))
                .toList();
        List<String> named = Files.readAllLines(DISTRIBUTION.resolve("NOTICE")).stream()
                .filter(line -> line.matches("\\S+ {2,}\\S+"))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(libraries);
        assertThat(filesOf(DISTRIBUTION)).contains("LICENSE", "doc/changelog.md", "doc/query.md");
    }

    @Test
    void aMissingOrDamagedClassDataArchiveIsPassedOverInSilence() throws Exception {
        Path moved = folder.resolve("kmref");
        copy(DISTRIBUTION, moved);
        Path archive = moved.resolve("lib").resolve(ARCHIVE);
        Files.delete(archive);
        assertThat(sh("kmref/bin/kmref --version")).isEqualTo(new Ran(0, version(), ""));
        Files.writeString(archive, "no archive at all");
        assertThat(sh("kmref/bin/kmref --version")).isEqualTo(new Ran(0, version(), ""));
    }

    @Test
    void theClassesComeFromTheArchiveMadeWithTheDistribution() throws Exception {
        assertThat(archived(KMREF, Map.of())).isTrue();
    }

    @Test
    void underAnotherJavaAnArchiveIsMadeOnceInTheCacheFolderAndUsedFromThenOn() throws Exception {
        Path moved = madeForAnotherJava();
        Map<String, String> cached = Map.of("KMREF_CACHE", "", "XDG_CACHE_HOME", folder.resolve("cache") + "");
        String kmref = moved.resolve("bin/kmref").toString();
        Ran ran = run(cached, "sh", "-c", "'" + kmref + "' --version & '" + kmref + "' --version & wait");
        assertThat(ran).isEqualTo(new Ran(0, version() + version(), ""));
        assertThat(run(cached, "sh", "-c", "until find cache -name '" + ARCHIVE + "' | grep .; do sleep 1; done")
                        .code())
                .isZero();
        assertThat(archived(kmref, cached)).isTrue();
        assertThat(run(cached, "sh", "-c", "until ! find cache | grep draft; do sleep 1; done; find cache -type f")
                        .out()
                        .lines())
                .hasSize(2)
                .anyMatch(file -> file.endsWith("/mark"));
    }

    @Test
    void anArchiveThatIsOlderThanTheProgramIsMadeAnew() throws Exception {
        Path moved = madeForAnotherJava();
        String kmref = moved.resolve("bin/kmref").toString();
        Path archive = halfAnArchive(moved);
        Files.setLastModifiedTime(archive, FileTime.fromMillis(0));
        Map<String, String> cached = Map.of("KMREF_CACHE", "", "XDG_CACHE_HOME", folder.resolve("cache") + "");
        // Whoever waits for a lock that the command held, or for its folder, does not wait for the making.
        assertThat(run(cached, "sh", "-c", "flock lock '" + kmref + "' --version && flock -n lock true"))
                .isEqualTo(new Ran(0, version(), ""));
        assertThat(run(cached, "sh", "-c", "while grep -q 'half an arch' '" + archive + "'; do sleep 1; done")
                        .code())
                .isZero();
        assertThat(archived(kmref, cached)).isTrue();
    }

    @Test
    void aDamagedArchiveInTheCacheFolderIsPassedOverInSilence() throws Exception {
        Path moved = madeForAnotherJava();
        String kmref = moved.resolve("bin/kmref").toString();
        Path archive = halfAnArchive(moved);
        Map<String, String> cached = Map.of("KMREF_CACHE", "", "XDG_CACHE_HOME", folder.resolve("cache") + "");
        assertThat(run(cached, kmref, "--version")).isEqualTo(new Ran(0, version(), ""));
        assertThat(Files.readString(archive)).isEqualTo("half an arch");
    }

    @Test
    void aCacheFolderThatCannotBeWrittenCostsNothingButSpeed() throws Exception {
        String kmref = madeForAnotherJava().resolve("bin/kmref").toString();
        assertThat(run(Map.of("KMREF_CACHE", "", "XDG_CACHE_HOME", "/dev/null/cache"), kmref, "--version"))
                .isEqualTo(new Ran(0, version(), ""));
        assertThat(run(Map.of("KMREF_CACHE", "", "HOME", ""), kmref, "--version"))
                .isEqualTo(new Ran(0, version(), ""));
    }

    @Test
    void nothingIsKeptWhereTheCacheIsSwitchedOff() throws Exception {
        String kmref = madeForAnotherJava().resolve("bin/kmref").toString();
        assertThat(run(Map.of("KMREF_CACHE", "off"), kmref, "list").code()).isZero();
        assertThat(folder.resolve(".cache")).doesNotExist();
    }

    @Test
    void servicesOnThisMachineAreAskedWhereThatIsAllowed() throws Exception {
        try (ReplayServer services = new ReplayServer()) {
            services.on(
                            "crossref/works/10.1000/one",
                            ReplayServer.data(
                                    "{\"status\":\"ok\",\"message-type\":\"work\",\"message\":{\"DOI\":\"10.1000/one\",\"type\":\"book\",\"title\":[\"A"
                                            + " book of newts\"],\"publisher\":\"The Press\",\"updated-by\":"
                                            + "[{\"type\":\"retraction\",\"DOI\":\"10.1000/notice\",\"updated\":{\"date-parts\":[[2020,1,2]]}}]}}"))
                    .on("crossref/works", ReplayServer.data("{\"status\":\"ok\",\"message\":{\"items\":[]}}"));
            Path settings =
                    Files.createDirectories(folder.resolve("config/kmref")).resolve("config.yaml");
            Files.writeString(settings, "services: " + services.services() + "\n");
            Files.writeString(folder.resolve("list.yaml"), "references: []\n");
            Map<String, String> own = Map.of("XDG_CONFIG_HOME", folder.resolve("config") + "", "KMREF_CACHE", "off");
            assertThat(run(own, KMREF, "lookup", "10.1000/one").code()).isEqualTo(2);
            assertThat(services.asked()).isEmpty();
            assertThat(run(own, KMREF, "lookup", "10.1000/one", "--online", "--to", "bibtex")
                            .out())
                    .contains("A book of newts");
            assertThat(run(own, KMREF, "add", "10.1000/one", "-l", "list.yaml", "--online")
                            .code())
                    .isZero();
            Files.writeString(
                    folder.resolve("list.yaml"),
                    "references:\n  - {id: newts, type: book, title: A book of newts, DOI: 10.1000/one}\n");
            assertThat(run(own, KMREF, "complete", "-l", "list.yaml", "--online", "--yes")
                            .out())
                    .contains("newts\tpublisher\tfilled\t\tThe Press\tCrossref, ");
            assertThat(run(own, KMREF, "check", "-l", "list.yaml", "--online", "--only", "retraction")
                            .out())
                    .contains("was retracted on 2020-01-02");
            Files.writeString(folder.resolve("table.csv"), """
                OriginalPaperDOI,RetractionNature,OriginalPaperPubMedID,RetractionDate
                10.1000/one,Retraction,0,1/2/2020 0:00
                """);
            assertThat(run(own, KMREF, "check", "-l", "list.yaml", "--retractions", "table.csv", "--only", "retraction")
                            .out())
                    .contains("was retracted on 2020-01-02");
        }
    }

    @Test
    void everyOtherJavaOnTheMachineGivesTheSameAnswer() throws Exception {
        Ran here = run(Map.of(), KMREF, "bib", "-s", "apa");
        try (Stream<Path> found = Files.exists(JVMS) ? Files.list(JVMS) : Stream.of()) {
            List<Path> others = found.filter(jdk -> !Files.isSymbolicLink(jdk))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .filter(jdk -> !jdk.toString().equals(JAVA_HOME))
                    .toList();
            if (others.isEmpty()) {
                System.out.println("SKIPPED: there is no other Java in " + JVMS);
            }
            for (Path jdk : others) {
                assertThat(run(Map.of("KMREF_JAVA", jdk.toString()), KMREF, "bib", "-s", "apa"))
                        .isEqualTo(here);
            }
        }
    }

    @Test
    void theHomeFolderIsTheOneOfTheEnvironment() throws Exception {
        Map<String, String> elsewhere = Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", "", "XDG_DATA_HOME", "");

        assertThat(run(elsewhere, KMREF, "config", "path").out()).isEqualTo(folder + "/.config/kmref/config.yaml\n");
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws Exception {
        tools();
        Ran ran = run(Map.of("PATH", folder.resolve("tools").toString(), "JAVA_HOME", ""), KMREF, "--version");
        assertThat(ran)
                .isEqualTo(new Ran(
                        3,
                        "",
                        "kmref: no Java found; install Java 17 or later, or let KMREF_JAVA or JAVA_HOME name one\n"));
    }

    @Test
    void aJavaThatIsTooOldOrNoneIsNamed() throws Exception {
        Path old = script("old", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        assertThat(run(Map.of("KMREF_JAVA", old.toString()), KMREF, "--version"))
                .isEqualTo(new Ran(
                        3,
                        "",
                        "kmref: KMREF_JAVA (" + old + ") is Java 11.0.2; kmref needs Java 17 or later,"
                                + " and KMREF_JAVA or JAVA_HOME can name one\n"));
        Path none = script("none", "exit 1");
        assertThat(run(Map.of("KMREF_JAVA", none.toString()), KMREF, "--version"))
                .isEqualTo(new Ran(
                        3,
                        "",
                        "kmref: KMREF_JAVA (" + none + ") does not run;"
                                + " name a java executable or the folder of a JDK of Java 17 or later\n"));
        assertThat(run(Map.of("KMREF_JAVA", "/nowhere"), KMREF, "--version"))
                .isEqualTo(new Ran(
                        3,
                        "",
                        "kmref: KMREF_JAVA (/nowhere) is not a Java: there is no program /nowhere; name a java "
                                + "executable or the folder of a JDK\n"));
    }

    @Test
    void aKmrefJavaThatIsNoneGivesOneLine() throws Exception {
        Files.createDirectories(folder.resolve("empty"));
        for (Map.Entry<String, String> odd : Map.of(
                        "-x", "./-x",
                        "-version", "./-version",
                        "-", "./-",
                        "cd", "cd",
                        " ", " ",
                        ".", "./bin/java",
                        "empty", "empty/bin/java",
                        "nothing", "nothing")
                .entrySet()) {
            assertThat(run(Map.of("KMREF_JAVA", odd.getKey()), KMREF, "--version"))
                    .isEqualTo(new Ran(
                            3,
                            "",
                            "kmref: KMREF_JAVA (" + odd.getKey() + ") is not a Java: there is no program "
                                    + odd.getValue() + "; name a java executable or the folder of a JDK\n"));
        }
        assertThat(run(Map.of("KMREF_JAVA", "a\nb\u001B[1m"), KMREF, "--version")
                        .err())
                .startsWith("kmref: KMREF_JAVA (a?b?[1m) is not a Java");
        assertThat(run(Map.of("KMREF_JAVA", ""), KMREF, "--version")).isEqualTo(new Ran(0, version(), ""));
    }

    @Test
    void aFolderThatEndsInAnExclamationMarkIsRefusedAndOneThatHasItElsewhereIsNot() throws Exception {
        copy(DISTRIBUTION, folder.resolve("km!ref"));
        Files.createDirectories(folder.resolve("tools!"));
        assertThat(sh("km!ref/bin/kmref show nilsen2015").code()).isZero();
        for (String place : List.of("kmref!", "tools!/kmref")) {
            copy(DISTRIBUTION, folder.resolve(place));
            assertThat(sh(place + "/bin/kmref show nilsen2015"))
                    .isEqualTo(new Ran(
                            3,
                            "",
                            "kmref: the folder " + folder.toRealPath().resolve(place)
                                    + " has a name that ends in an exclamation mark, which Java cannot take;"
                                    + " move kmref to another folder\n"));
        }
    }

    @Test
    void kmrefJavaMayBeTheFolderOfAJdkOrAScriptThatStartsOne() throws Exception {
        assertThat(run(Map.of("KMREF_JAVA", JAVA_HOME), KMREF, "--version")).isEqualTo(new Ran(0, version(), ""));
        Path shim = script("shim", "exec '" + JAVA_HOME + "/bin/java' \"$@\"");
        assertThat(run(Map.of("KMREF_JAVA", shim.toString()), KMREF, "--version"))
                .isEqualTo(new Ran(0, version(), ""));
    }

    @Test
    void aReaderThatGoesAwayEndsItQuietly() throws Exception {
        Ran ran = sh("{ '" + KMREF + "' list --to json; echo $? >code; } | head -1; cat code");
        assertThat(ran).isEqualTo(new Ran(0, "[\n0\n", ""));
    }

    @Test
    void theOutputIsTheSameInEveryLocaleAndTimeZone() throws Exception {
        Ran usual = run(Map.of("LC_ALL", "C.UTF-8"), KMREF, "show", "nilsen2015");
        assertThat(usual.code()).isZero();
        assertThat(run(Map.of("LC_ALL", "C", "TZ", "Pacific/Kiritimati"), KMREF, "show", "nilsen2015"))
                .isEqualTo(usual);
        assertThat(run(Map.of("LC_ALL", "tr_TR.UTF-8", "NO_COLOR", "1"), KMREF, "show", "nilsen2015"))
                .isEqualTo(usual);
        assertThat(run(Map.of("LC_ALL", "C"), KMREF, "show", "éqqq").err()).contains("éqqq");
    }

    @Test
    void theExitCodesAreThoseOfTheContract() throws Exception {
        assertThat(run(Map.of(), KMREF, "list", "-t", "theory").code()).isZero();
        assertThat(run(Map.of(), KMREF, "show", "nobody1999").code()).isEqualTo(1);
        assertThat(run(Map.of(), KMREF, "lsit").code()).isEqualTo(2);
        assertThat(run(Map.of(), KMREF, "list", "-l", "missing.yaml").code()).isEqualTo(3);
    }

    // Where the copy looks for its archive in the cache folder.
    private Path halfAnArchive(Path moved) throws IOException {
        String build = Files.readAllLines(moved.resolve("lib/kmref.build")).get(0);
        Path archive = folder.resolve("cache/kmref/start/" + build + "/" + System.getProperty("java.version")
                + Path.of(JAVA_HOME).toRealPath() + moved.toRealPath() + "/" + ARCHIVE);
        Files.createDirectories(archive.getParent());
        return Files.writeString(archive, "half an arch");
    }

    // A copy whose archive says that it was made for some other Java.
    private Path madeForAnotherJava() throws IOException {
        Path moved = folder.resolve("kmref");
        copy(DISTRIBUTION, moved);
        Path build = moved.resolve("lib/kmref.build");
        List<String> lines = Files.readAllLines(build);
        Files.write(build, List.of(lines.get(0), "16.0.2", lines.get(2), lines.get(3)));
        return moved;
    }

    // Whether the program's own classes come from an archive, as Java's log of class loading tells.
    private boolean archived(String kmref, Map<String, String> variables) throws Exception {
        Map<String, String> logged = new HashMap<>(variables);
        logged.put("KMREF_JAVA_OPTS", "-Xlog:class+load:file=loaded.txt");
        assertThat(run(logged, kmref, "list").code()).isZero();
        return Files.readAllLines(folder.resolve("loaded.txt")).stream()
                .filter(line -> line.contains("org.kmref.Main "))
                .anyMatch(line -> line.contains("shared objects file"));
    }

    private String version() throws Exception {
        return run(Map.of(), KMREF, "--version").out();
    }

    private Ran sh(String script) throws Exception {
        return run(Map.of(), "sh", "-c", script);
    }

    private Ran run(Map<String, String> variables, String... command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", JAVA_HOME, "HOME", folder.toString()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KMREF_") || name.startsWith("XDG_"));
        // An archive made in the background would outlive its test.
        builder.environment().put("KMREF_CACHE", "off");
        builder.environment().putAll(variables);
        Path out = Files.createTempFile("kmref", ".out");
        Path err = Files.createTempFile("kmref", ".err");
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        Ran ran = new Ran(process.exitValue(), read(out), read(err));
        Files.delete(out);
        Files.delete(err);
        return ran;
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private Path script(String name, String body) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script;
    }

    // A path with what the launcher itself needs, and no Java.
    private void tools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "readlink", "stty")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool));
        }
    }

    private static List<String> filesOf(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(from.relativize(file).toString()),
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
