package org.kmref;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.kmref.cli.Kmref;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Programs;
import org.kmref.cli.session.Screen;

/**
 * Runs kmref in a folder, which is what relative names start from; the home is the folder {@code home} in it.
 *
 * <p>Where a transcript does not reach: links, streams that break, files that are not files.
 */
public record KmrefRun(String out, String err, int code) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    /** A stream on a disk that is full. */
    public static final OutputStream FULL = broken("No space left on device");

    /** A stream that nobody reads any more. */
    public static final OutputStream CLOSED = broken("Broken pipe");

    public static KmrefRun in(Path folder, String... args) {
        return in(folder, Screen.NONE, "", Programs.NONE, args);
    }

    public static KmrefRun in(Path folder, Screen screen, String typed, Programs programs, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Kmref.run(args, environment(folder, screen, typed, programs, out, err));
        return new KmrefRun(out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), code);
    }

    /** Runs it with streams of the test's own; what it says is in them. */
    public static int into(Path folder, OutputStream out, OutputStream err, String... args) {
        return Kmref.run(args, environment(folder, Screen.NONE, "", Programs.NONE, out, err));
    }

    private static ProcessEnvironment environment(
            Path folder, Screen screen, String typed, Programs programs, OutputStream out, OutputStream err) {
        return new ProcessEnvironment(
                Map.of("TERM", "xterm"),
                folder,
                folder.resolve("home"),
                CLOCK,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                screen,
                programs);
    }

    private static OutputStream broken(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
