package org.kmref.distribution;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.kmref.Main;
import org.kmref.cli.Commands;
import org.kmref.cli.Kmref;
import org.kmref.cli.ManualPages;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;

/**
 * Writes the manual pages, and runs the main commands in one process, so that an archive made at its end holds the
 * classes they use.
 */
public final class Training {
    private static final Screen TERMINAL = new Screen(false, true, true, 80, 24);

    private static final List<String> COMMANDS = List.of(
            "list -t theory",
            "list --sort year:desc --to json",
            "list --to keys",
            "list theme:theory author:nilsen year:2015.. --explain",
            "list title=/co-?production/ --group-by theme",
            "list -t public --template {key}\\t{author|short}\\t{title}",
            "search knowledge mobilisation",
            "search coproduc* OR nilson~ -type:book",
            "show nilsen2015",
            "themes",
            "stats",
            "bib -t theory -s apa",
            "bib -s vancouver --to html",
            "bib -n 3 -s harvard --to markdown",
            "bib -n 3 -s chicago --to json",
            "cite nilsen2015 -s apa --locator p.12",
            "reading-list -t theory",
            "reading-list -t theory --to markdown",
            "reading-list -t theory --to html",
            "export --to bibtex",
            "export --to csl-json",
            "export --to csl-yaml",
            "styles vancouver",
            "locales",
            "partners",
            "partners show nihr",
            "approaches",
            "approaches community-of-practice",
            "config",
            "help",
            "help query",
            "list --help",
            "import --help",
            // What the completion scripts ask for.
            "__complete theme th",
            "__complete style vanc",
            "__complete query aut",
            // Words that are wrong, for the answers to them.
            "lsit",
            "list --theem theory",
            "list -t theroy",
            "list autor:nilsen",
            "search nilson",
            "show nobody1999");

    private Training() {}

    /**
     * Runs all commands, writes what the build asks for, then ends the process as Main does.
     *
     * @param args none for an archive alone; in the build the folder of the distribution, the time that stands for that
     *     of the build, and what tells this build from others
     */
    public static void main(String[] args) throws IOException {
        Path scratch = Files.createTempDirectory("kmref-training");
        try {
            for (Screen screen : List.of(Screen.NONE, TERMINAL)) {
                COMMANDS.forEach(command -> run(command, scratch, screen));
            }
            if (args.length > 0) {
                Path distribution = Path.of(args[0]);
                writeManual(distribution, OffsetDateTime.parse(args[1]).toLocalDate(), scratch);
                writeBuild(distribution, args[2]);
            }
        } finally {
            Files.delete(scratch);
        }
        // Last, for it ends the process: the way in that the launcher takes.
        Main.main(new String[] {"--version"});
    }

    private static void writeManual(Path distribution, LocalDate date, Path home) throws IOException {
        Path folder = Files.createDirectories(distribution.resolve("man").resolve("man1"));
        ProcessEnvironment silent =
                environment(home, OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Screen.NONE);
        for (Map.Entry<String, String> page : ManualPages.all(silent, date).entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
        }
    }

    // What the launcher reads to know whether the archive beside it is for the Java at hand, and which commands take
    // little
    // of a large library: by lines, for a shell.
    private static void writeBuild(Path distribution, String build) throws IOException {
        Path java = Path.of(System.getProperty("java.home")).toRealPath();
        String version = System.getProperty("java.version");
        Files.writeString(
                distribution.resolve("lib").resolve("kmref.build"),
                String.join(
                        "\n",
                        build,
                        version,
                        java.toString(),
                        distribution.toRealPath().toString(),
                        String.join(" ", Commands.takingLittle()),
                        ""));
    }

    private static void run(String command, Path home, Screen screen) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Kmref.run(command.split(" "), environment(home, out, err, screen));
        if (code == 3) {
            throw new IllegalStateException(command + ": " + err.toString(StandardCharsets.UTF_8));
        }
    }

    private static ProcessEnvironment environment(Path home, OutputStream out, OutputStream err, Screen screen) {
        return new ProcessEnvironment(
                Map.of("TERM", "xterm"),
                home,
                home,
                Clock.systemUTC(),
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                screen);
    }
}
