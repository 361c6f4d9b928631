package org.kmref.cli.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts other programs on the terminal of this one: the user's editor, and nothing else. */
public interface Programs {

    /** Starts none. */
    Programs NONE = (words, directory) -> {
        throw new IOException("no program can be started here");
    };

    /** Runs a program to its end, without a shell between, and returns its exit code. */
    int run(List<String> words, Path directory) throws IOException;
}
