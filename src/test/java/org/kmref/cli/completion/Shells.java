package org.kmref.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.kmref.ClassesUnderTest;

/**
 * Real shells that complete a line, with a kmref made of the classes under test on their path.
 *
 * @param folder where the lines are completed
 */
record Shells(Path folder) {
    private static final Path COMPLETIONS = Path.of("completions").toAbsolutePath();

    /** Puts the program where the shells find it. */
    static Shells in(Path folder) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Path kmref = bin.resolve("kmref");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Files.writeString(
                kmref,
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -cp '" + ClassesUnderTest.path()
                        + "' org.kmref.Main \"$@\"\n");
        Files.setPosixFilePermissions(kmref, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Shells(folder);
    }

    /** Skips the test aloud where the shell is not installed. */
    static void require(String shell) {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path).resolve(shell)));
        if (!there) {
            System.out.println("SKIPPED: " + shell + " is not installed; its completion is not tested");
        }
        Assumptions.assumeTrue(there, shell + " is not installed");
    }

    /** Returns what bash would insert. */
    List<String> bash(String line) throws Exception {
        String script = "source " + quoted(COMPLETIONS + "/kmref.bash") + "\nCOMP_LINE=" + quoted(line)
                + " COMP_POINT=${#COMP_LINE}\n_kmref kmref '' ''\nif ((${#COMPREPLY[@]})); then printf '%s\\n' \"${COMPREPLY[@]}\"; fi\n";
        return run(line, List.of("bash", "--norc", "-c", script));
    }

    /** Returns the words that fish offers, without what they mean. */
    List<String> fish(String line) throws Exception {
        String script = "source " + COMPLETIONS + "/kmref.fish; complete -C $KMREF_TEST_LINE";
        return run(line, List.of("fish", "-N", "-c", script)).stream()
                .map(offer -> offer.split("\t", 2)[0])
                .toList();
    }

    /** Returns the groups of words that zsh offers, each in angle brackets. */
    List<String> zsh(String line) throws Exception {
        String driver = Path.of("src/test/resources/completion/zsh-line.zsh")
                .toAbsolutePath()
                .toString();
        return run(line, List.of("zsh", "-f", driver, line, COMPLETIONS.toString(), folder + "/zsh-out"));
    }

    private List<String> run(String line, List<String> command) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TERM", "xterm");
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("KMREF_TEST_LINE", line);
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        builder.redirectErrorStream(true);
        Path said = Files.createTempFile(folder, "said", ".txt");
        builder.redirectOutput(said.toFile());
        Process process = builder.start();
        boolean ended = process.waitFor(20, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(ended).as("%s ended; it said: %s", command.get(0), text).isTrue();
        return text.lines().collect(Collectors.toCollection(ArrayList::new));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
