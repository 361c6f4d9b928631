package org.kmref;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kmref.cli.session.Programs;

/** Programs as children of this process, on its own streams. */
final class ChildPrograms implements Programs {
    /** In seconds: how long what is asked to end may take to keep what it has. */
    private static final int LONGEST_END = 10;

    @Override
    public int run(List<String> words, Path directory) throws IOException {
        return ended(new ProcessBuilder(words)
                .directory(directory.toFile())
                .inheritIO()
                .start());
    }

    @Override
    public int page(List<String> words, Path directory, Map<String, String> more, String text) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(directory.toFile())
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT);
        more.forEach(builder.environment()::putIfAbsent);
        Process pager = builder.start();
        // Whoever interrupts the pager is answered by the pager: until it ends the terminal is not the shell's again.
        Thread waiting = new Thread(() -> waitFor(pager));
        Runtime.getRuntime().addShutdownHook(waiting);
        write(pager, text);
        int code = ended(pager);
        try {
            Runtime.getRuntime().removeShutdownHook(waiting);
        } catch (IllegalStateException ending) {
            // The process ends already, and the hook with it.
        }
        return code;
    }

    @Override
    public int feed(List<String> words, Path directory, String text) throws IOException {
        Process reader = new ProcessBuilder(words)
                .directory(directory.toFile())
                // What stays in the background to serve the clipboard must not keep the terminal's streams.
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        write(reader, text);
        return ended(reader);
    }

    @Override
    public Stoppable stoppable() {
        Thread working = Thread.currentThread();
        CountDownLatch done = new CountDownLatch(1);
        Thread stopping = new Thread(() -> {
            if (done.getCount() > 0) {
                working.interrupt();
                await(done);
            }
        });
        Runtime.getRuntime().addShutdownHook(stopping);
        // The hook stays: once the work is done it has nothing to wait for.
        return done::countDown;
    }

    private static void await(CountDownLatch done) {
        try {
            if (!done.await(LONGEST_END, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Process reader, String text) {
        try (OutputStream in = reader.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException enough) {
            // It reads no further.
        }
    }

    private static int ended(Process child) throws IOException {
        try {
            return child.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static void waitFor(Process child) {
        try {
            child.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
