package org.kmref.store.change;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.kmref.cli.Kmref;
import org.kmref.cli.session.ProcessEnvironment;
import org.kmref.cli.session.Screen;

/** A process that runs one command of kmref for each line it reads, and answers each with a line. */
final class TortureWorker {
    /** Stands between the words of a command, and between the exit code and what was said. */
    static final String BETWEEN = "\u001f";

    private TortureWorker() {}

    /** Runs commands; the words are the folder to work in and the home of the user who does. */
    public static void main(String[] args) throws IOException {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path folder = Path.of(args[0]);
        Path home = Path.of(args[1]);
        System.out.println(0 + BETWEEN + "ready");
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            int code = Kmref.run(
                    line.split(BETWEEN, -1),
                    new ProcessEnvironment(
                            Map.of("KMREF_CACHE", "off"),
                            folder,
                            home,
                            Clock.systemUTC(),
                            InputStream.nullInputStream(),
                            new ByteArrayOutputStream(),
                            said,
                            Screen.NONE));
            System.out.println(code
                    + BETWEEN
                    + said.toString(StandardCharsets.UTF_8).strip().replace("\n", " | "));
            System.out.flush();
        }
    }
}
