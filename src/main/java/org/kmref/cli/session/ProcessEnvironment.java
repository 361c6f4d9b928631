package org.kmref.cli.session;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.kmref.store.UserFolders;

/**
 * Everything a run takes from the process it is in.
 *
 * @param variables the environment
 * @param directory what relative names start from
 * @param home the user's home folder
 */
public record ProcessEnvironment(
        Map<String, String> variables,
        Path directory,
        Path home,
        Clock clock,
        InputStream in,
        OutputStream out,
        OutputStream err,
        Screen screen,
        Programs programs) {

    public ProcessEnvironment {
        variables = Map.copyOf(variables);
    }

    /** Environment in which no other program is started. */
    public ProcessEnvironment(
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
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    UserFolders places() {
        return new UserFolders(variables, directory, home);
    }
}
