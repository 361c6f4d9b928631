package org.kmref.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.kmref.store.Places;

/**
 * Everything a run takes from the process it is in.
 *
 * @param variables the environment
 * @param directory what relative names start from
 * @param home the user's home folder
 */
public record Surroundings(
        Map<String, String> variables,
        Path directory,
        Path home,
        Clock clock,
        InputStream in,
        OutputStream out,
        OutputStream err,
        Screen screen,
        Programs programs) {

    public Surroundings {
        variables = Map.copyOf(variables);
    }

    /** Surroundings in which no other program is started. */
    public Surroundings(
            Map<String, String> variables,
            Path directory,
            Path home,
            Clock clock,
            InputStream in,
            OutputStream out,
            OutputStream err,
            Screen screen) {
        this(variables, directory, home, clock, in, out, err, screen, Programs.NONE);
    }

    /** Returns a variable of the environment, or the empty string. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    Places places() {
        return new Places(variables, directory, home);
    }
}
