package org.kmref.cli.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts other programs, all of the user's choice: the editor, the pager, the opener and the clipboard. */
public interface Programs {
    /** Starts none. */
    Programs NONE = (words, directory) -> {
        throw new IOException("no program can be started here");
    };

    /** Runs a program on the terminal of this one to its end, without a shell between, and returns its exit code. */
    int run(List<String> words, Path directory) throws IOException;

    /**
     * Runs a program likewise that reads a text from its standard input.
     *
     * @param more variables for its environment, where it has no such variable yet
     */
    default int page(List<String> words, Path directory, Map<String, String> more, String text) throws IOException {
        return NONE.run(words, directory);
    }

    /** Ends what {@link #stoppable()} began. */
    interface Stoppable extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Until the result is closed, whoever asks the program to end (Ctrl-C) interrupts this thread instead, which has some seconds
     * to keep what it has; then the program ends.
     */
    default Stoppable stoppable() {
        return () -> {};
    }

    /** Hands a text to a program that says nothing, such as one that puts it into the clipboard; returns its exit code. */
    default int feed(List<String> words, Path directory, String text) throws IOException {
        return NONE.run(words, directory);
    }
}
