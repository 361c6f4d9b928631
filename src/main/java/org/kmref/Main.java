package org.kmref;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import org.kmref.cli.Kmref;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;

/** Starts kmref in the environment of a process. */
public final class Main {
    private static final String LAST_WORDS =
            "kmref: Java failed, most likely out of memory; split the input, or allow more with KMREF_JAVA_OPTS=-Xmx4g\n";

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        try {
            return Kmref.run(args, environment());
        } catch (Throwable last) {
            // What Kmref does with an error has failed itself, most likely for want of memory.
            System.err.print(LAST_WORDS);
            return 3;
        }
    }

    private static ProcessEnvironment environment() {
        return new ProcessEnvironment(
                System.getenv(),
                Path.of("").toAbsolutePath(),
                home(),
                new LocalClock(),
                System.in,
                // Not System.out: a PrintStream keeps errors to itself, and a full disk must be heard of.
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                new FileOutputStream(FileDescriptor.err),
                // The launcher has asked the shell; the Java of this language level cannot tell the streams apart.
                Screen.of(
                        System.getProperty("kmref.terminal", ""),
                        System.getProperty("kmref.columns", ""),
                        System.getProperty("kmref.lines", "")),
                new ChildPrograms());
    }

    // As every shell has it; Java's own property is the home of the user database and hears of no other.
    private static Path home() {
        String home = System.getenv().getOrDefault("HOME", "");
        return Path.of(home.isBlank() ? System.getProperty("user.home", ".") : home);
    }
}
