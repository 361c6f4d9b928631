package org.kmref.cli.session;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The program of the system that opens addresses and files: {@code KMREF_OPENER}, else {@code xdg-open}, {@code open}. */
public final class SystemOpener {
    private static final List<String> USUAL = List.of("xdg-open", "open");

    private SystemOpener() {}

    /** Opens an address of the web or the path of a file, which is one word of the program's arguments. */
    public static void open(String address, ProcessEnvironment environment) throws IOException {
        List<String> chosen = CommandWords.of(environment.variable("KMREF_OPENER"));
        List<List<String>> programs =
                chosen.isEmpty() ? USUAL.stream().map(List::of).toList() : List.of(chosen);
        for (List<String> program : programs) {
            List<String> words = new ArrayList<>(program);
            words.add(address);
            int code;
            try {
                code = environment.programs().run(words, environment.directory());
            } catch (IOException missing) {
                continue;
            }
            if (code != 0) {
                throw new IOException(program.get(0) + " could not open " + address + " and ended with " + code
                        + "; set KMREF_OPENER to another program, or use --print");
            }
            return;
        }
        throw new IOException("no program to open addresses: " + programs.get(0).get(0)
                + " cannot be started; set KMREF_OPENER to one that can, or use --print");
    }
}
