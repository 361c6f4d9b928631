package org.kmref.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Changes one line of the configuration and leaves the others, comments among them, as they are. */
public final class ConfigFile {
    private ConfigFile() {}

    /** Sets one setting; the file and its folder are made where there are none. */
    public static void set(Path file, String name, String value) throws IOException {
        List<String> lines = lines(file);
        String line = name + ": " + quoted(value);
        int at = lineOf(name, lines);
        if (at < 0) {
            lines.add(line);
        } else {
            lines.set(at, line);
        }
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        write(file, lines);
    }

    /** Takes one setting out and returns whether it was there. */
    public static boolean unset(Path file, String name) throws IOException {
        List<String> lines = lines(file);
        int at = lineOf(name, lines);
        if (at < 0) {
            return false;
        }
        lines.remove(at);
        write(file, lines);
        return true;
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file)
                ? new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8))
                : new ArrayList<>();
    }

    private static int lineOf(String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(name + ":")) {
                return i;
            }
        }
        return -1;
    }

    private static void write(Path file, List<String> lines) throws IOException {
        Draft.write(file, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
    }

    // Always in quotes: a path may hold anything.
    private static String quoted(String value) {
        return "'" + value.replace("'", "''").replaceAll("\\R", " ") + "'";
    }
}
