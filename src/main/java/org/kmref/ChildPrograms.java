package org.kmref;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import org.kmref.cli.session.Programs;

/** Programs as children of this process, on its own streams. */
final class ChildPrograms implements Programs {
    @Override
    public int run(List<String> words, Path directory) throws IOException {
        Process child = new ProcessBuilder(words)
                .directory(directory.toFile())
                .inheritIO()
                .start();
        try {
            return child.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
